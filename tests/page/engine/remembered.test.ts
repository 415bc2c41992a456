// A worker remembers styles, themes and coloured code. What it has rendered before must show in no deck.
import { expect, it } from 'vitest';
import { type Engine, openEngine } from '../../../src/page/engine/engine.ts';
import type { EngineRequest } from '../../../src/page/engine/protocol.ts';

const request = (markdown: string, over: Partial<EngineRequest> = {}): EngineRequest => ({
  markdown,
  themes: [],
  lang: 'en',
  dir: 'ltr',
  ...over,
});

const scoped = (first: string, second: string) =>
  `# Bees\n\n<style scoped>h1 { color: ${first} }</style>\n\n---\n\n# Wasps\n\n<style scoped>h1 { color: ${second} }</style>\n`;

const HIVE = '/* @theme hive */\n@import "default";\n@import "wax";\nsection { background: #fffbe6 }';
const wax = (colour: string) => ({ name: 'wax', css: `/* @theme wax */\nh1 { color: ${colour} }` });
const inHive = (colour: string) => ({ themes: [{ name: 'hive', css: HIVE }, wax(colour)], theme: 'hive' });

const code = (language: string) => `# Count\n\n\`\`\`${language}\nif bees > 1: swarm(bees)\n\`\`\`\n`;

const REQUESTS: readonly EngineRequest[] = [
  request('# Bees\n\nA colony **decides together** where to live.'),
  request('---\ntheme: gaia\n---\n\n# Bees'),
  request('---\ntheme: gaia\nsize: 4:3\n---\n\n# Bees'),
  request('---\nsize: 4:3\n---\n\n# Bees'),
  request('---\nstyle: "h1 { color: teal }"\n---\n\n# Bees'),
  request(scoped('red', 'blue')),
  request(scoped('blue', 'red')),
  request(scoped('red', 'red')),
  request('# Bees', inHive('gold')),
  request('# Bees', inHive('brown')),
  request('# Bees', { themes: [wax('gold')], theme: 'wax' }),
  request(code('python')),
  request(code('ruby')),
  request(code('python {1}')),
  request('# Growth\n\n$N_{t+1} = r N_t$'),
  request('# Growth\n\n```mermaid\ngraph LR\n  Egg --> Larva\n```'),
];

/** What is told of a deck counts as much as how it looks. */
const told = async (engine: Engine, asked: EngineRequest) => JSON.stringify(await engine.render(asked));

it('renders as a worker that has seen other decks before, and as it did itself', async () => {
  const [engine, other] = [openEngine(), openEngine()];
  // What comes before a deck in the one comes behind it in the other: a memory that takes two for one shows.
  const backwards = new Map<EngineRequest, string>();
  for (const asked of [...REQUESTS].reverse()) backwards.set(asked, await told(other, asked));
  expect(new Set(backwards.values()).size).toBe(REQUESTS.length);
  for (const again of [false, true]) {
    for (const asked of REQUESTS)
      expect(await told(engine, asked), `${asked.markdown} ${again}`).toBe(backwards.get(asked));
  }
  await Promise.all([engine.close(), other.close()]);
});
