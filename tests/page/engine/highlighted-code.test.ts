import { afterAll, expect, test } from 'vitest';
import { openEngine } from '../../../src/page/engine/engine.ts';

const CODE = 'const tide = "high";\nreturn tide;\n';

test('code met before is coloured as if it were met for the first time', async () => {
  const blocks = ['js', 'js {2}', 'js {1}', 'ts', 'py', 'txt', 'nowhere'].map(
    (info) => `\`\`\`${info}\n${CODE}\`\`\`\n`,
  );
  const engine = openEngine();
  afterAll(() => engine.close());
  const render = async (markdown: string): Promise<readonly string[]> =>
    (await engine.render({ markdown, themes: [], lang: 'en', dir: 'ltr' })).html
      .split('<section')
      .slice(1)
      .map((slide) => /<pre.*<\/pre>/s.exec(slide)?.[0].replaceAll(/ data-line="[^"]*"/g, '') ?? '');
  const first = await render(blocks.join('\n---\n'));
  expect(new Set(first).size).toBe(blocks.length);
  const again = await render([...blocks, ...blocks].reverse().join('\n---\n'));
  expect(again).toEqual([...first, ...first].reverse());
});

const IN_MARKDOWN =
  '````md\n# Tides\n\n```python\ndef tide(hour):\n    return hour % 12\n```\n\nThe constructor waits.\n````\n';

test('code inside code is coloured, whatever was coloured before', async () => {
  const rendered = async (before: readonly string[]): Promise<string> => {
    const engine = openEngine();
    try {
      for (const markdown of before) await engine.render({ markdown, themes: [], lang: 'en', dir: 'ltr' });
      return (await engine.render({ markdown: IN_MARKDOWN, themes: [], lang: 'en', dir: 'ltr' })).html;
    } finally {
      await engine.close();
    }
  };
  const alone = await rendered([]);
  expect(alone).toMatch(/token-keyword\)">\s*def</);
  expect(await rendered(['```python\npass\n```\n\n```rust\nfn main() {}\n```\n'])).toBe(alone);
});
