// Decks that nobody would write, through everything but the command line: each is built, the package is sound, no word is
// lost, and the bytes are the same every time. `HOSTILE_RUNS=500 HOSTILE_SEED=7` hunts for more.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBuilder } from '../../src/builder.ts';
import { descendants, readPackage } from '../../src/ooxml/audit/read.ts';
import { sound } from '../write/pptx/sound-file.ts';

const builder = openBuilder({ allowRemote: [] });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-decks-'));
});
afterAll(async () => {
  await builder.close();
  await rm(folder, { recursive: true });
});

/** What makes trouble between words: markup, characters that XML lacks, marks of direction, emoji. */
const TROUBLE = fc.constantFrom(
  ...[
    ']]>',
    '&#0;',
    '&lt;',
    '\u0001',
    '\uFFFE',
    '\u200B',
    '\u202E',
    '\u2066',
    '\u0085',
    '🏳️‍🌈',
    '👩🏽‍🚀',
    '$',
    '**',
    '`',
  ],
  ...[
    '<b>',
    '</div>',
    '[',
    '![',
    '(',
    '~~',
    '\\',
    '<!',
    '&',
    '"',
    '$x^2$',
    '$\\frac$',
    '==',
    ':smile:',
    '\uD800',
  ],
);

const KEYS =
  'paginate header footer class transition backgroundColor color backgroundImage backgroundSize slideId section'.split(
    ' ',
  );
const VALUES = [
  '-1',
  '[]',
  '{a: 1}',
  'null',
  '1e309',
  '"]]>"',
  '🙂',
  'fade 1e9s',
  'linear-gradient(red)',
  'true',
];
/** None moves text off the slide, where it counts as hidden. */
const LOOKS = [
  ['transform: scale(0.3)', 'perspective: 0', 'border-radius: 1e9px', 'font-size: 3px', 'line-height: 0.1'],
  ['letter-spacing: -50px', 'display: contents', 'columns: 900', 'float: right', 'content-visibility: auto'],
  [
    'outline: 1e6px dotted red',
    'box-shadow: 0 0 1e6px 1e6px red',
    'animation: spin 1s infinite',
    'filter: blur(9px)',
  ],
  [
    'background: conic-gradient(red, blue)',
    'color: rgb(from red r g calc(0 / 0))',
    'writing-mode: vertical-rl',
  ],
].flat();

interface Drawn {
  readonly markdown: string;
  readonly words: readonly string[];
}

let serial = 0;
/** A word that is nowhere else: letters alone, so that no syntax of Markdown is in it. */
const nextWord = (): string => {
  serial += 1;
  return `quay${[...String(serial)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}z`;
};

/** Every draw of a block says what it looks like around words that are set in when the deck is written. */
const BLOCK = fc.record({
  shape: fc.constantFrom(
    'text',
    'points',
    'steps',
    'quote',
    'table',
    'code',
    'heading',
    'html',
    'link',
    'note',
    'deep',
  ),
  trouble: fc.array(TROUBLE, { maxLength: 3 }),
  count: fc.integer({ min: 1, max: 4 }),
});
type Block = typeof BLOCK extends fc.Arbitrary<infer T> ? T : never;

function drawn({ shape, trouble, count }: Block): Drawn {
  const words: string[] = [];
  const next = (): string => {
    const word = nextWord();
    words.push(word);
    return word;
  };
  const line = (): string => [next(), ...trouble, next()].join(' ');
  const lines = (mark: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => mark(index) + line()).join('\n');
  const markdown = ((): string => {
    switch (shape) {
      case 'text':
        return lines(() => '');
      case 'points':
        return lines((index) => `${'  '.repeat(index)}- `);
      case 'steps':
        return `* \n${lines(() => '* ')}\n  1) ${next()}`;
      case 'quote':
        return lines((index) => `${'> '.repeat(index + 1)}* `);
      case 'table':
        return `| ${next()} | ${next()} |\n|:-:|--|\n${lines(() => '| ').replace(/$/gm, ' |')}`;
      case 'code':
        return `\`\`\`js\n${lines(() => '')}\n\`\`\``;
      case 'heading':
        return `${'#'.repeat(count)} ${line()}`;
      case 'html':
        return `<div>\n\n${line()}\n\n</div>\n\n<table><tr><td rowspan="9" colspan="1000">${next()}</td></tr></table>`;
      case 'link':
        return `[${next()}](#nowhere) [${next()}](http://[bad) [${next()}](#2) ![${next()}](gone.png)`;
      case 'note':
        return `<!-- ${next()} **${next()}** [${next()}](#9) -->`;
      case 'deep':
        return `${'<div>'.repeat(40 * count)}${next()}${'</div>'.repeat(40 * count)}`;
      default:
        return shape satisfies never;
    }
  })();
  return { markdown, words };
}

const DECK = fc.record({
  settings: fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES), { maxKeys: 3 }),
  theme: fc.constantFrom('default', 'gaia', 'triptych'),
  ends: fc.constantFrom('\n', '\r\n'),
  slides: fc.array(
    fc.record({
      local: fc.option(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)), { nil: undefined }),
      look: fc.option(
        fc.tuple(fc.constantFrom('p', 'li', 'h2', 'td', 'strong', 'section'), fc.constantFrom(...LOOKS)),
        {
          nil: undefined,
        },
      ),
      blocks: fc.array(BLOCK, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

function written({
  settings,
  theme,
  ends,
  slides,
}: typeof DECK extends fc.Arbitrary<infer T> ? T : never): Drawn {
  const words: string[] = [];
  const pages = slides.map(({ local, look, blocks }) => {
    const parts = blocks.map(drawn);
    words.push(...parts.flatMap((part) => part.words));
    return [
      local ? `<!-- _${local[0]}: ${local[1]} -->` : '',
      look ? `<style scoped>\n${look[0]} { ${look[1]} }\n</style>` : '',
      ...parts.map(({ markdown }) => markdown),
    ].join('\n\n');
  });
  const front = Object.entries({ ...settings, theme }).map(([key, value]) => `${key}: ${value}`);
  const markdown = `---\nmarp: true\n${front.join('\n')}\n---\n\n# The quays\n\n${pages.join('\n\n---\n\n')}\n`;
  return { markdown: markdown.replaceAll('\n', ends), words };
}

/** Everything that the file says to anyone: text, formulas, notes and alternative texts, without white space. */
function said(pptx: Uint8Array): string {
  const { trees } = readPackage(pptx);
  return [...trees]
    .filter(([name]) => /^ppt\/(slides|notesSlides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name))
    .flatMap(([, tree]) =>
      [...descendants(tree)].map(({ name, text, attributes }) =>
        name === 'a:t' || name === 'm:t' ? text : (attributes.descr ?? ''),
      ),
    )
    .join('')
    .replace(/\s/g, '');
}

it('builds every deck, soundly, with every word, and the same every time', async () => {
  const file = join(folder, 'deck.md');
  const once = async () => {
    const { files, messages } = await builder.build({ file, formats: ['pptx'] });
    const errors = messages.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    return files.find(({ extension }) => extension === '.pptx')?.bytes ?? new Uint8Array();
  };
  await fc.assert(
    fc.asyncProperty(DECK, async (deck) => {
      serial = 0;
      const { markdown, words } = written(deck);
      await writeFile(file, markdown);
      const pptx = sound(await once());
      const text = said(pptx);
      expect(
        words.filter((word) => !text.includes(word)),
        markdown,
      ).toEqual([]);
      expect(Buffer.compare(pptx, await once())).toBe(0);
    }),
    {
      numRuns: Number(process.env.HOSTILE_RUNS ?? 12),
      seed: Number(process.env.HOSTILE_SEED ?? 11),
      endOnFailure: true,
    },
  );
});
