// The three laws of the plan, on articles made up at random: nothing is lost, points are the author's own words,
// splitting ends and loses nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPieces } from '../../src/deck/block-pieces.ts';
import { splitOverflowing } from '../../src/deck/split.ts';
import type { Deck, Slide, SlideFit } from '../../src/deck/types.ts';
import type { Message } from '../../src/message.ts';
import { parse } from '../../src/source/parse.ts';
import { blockMarkdown, letters, lettersOf, notesMarkdown, plan, visibleText } from './article.ts';

const WORDS = [
  'alpha',
  'Beta',
  'gamma,',
  'is',
  'not',
  '**bold**',
  '**three bold words**',
  '==marked==',
  '*stressed*',
  '`code. x`',
  '[link](https://x.org)',
  '(an aside)',
  'e.g.',
  'Dr.',
  '3.5',
  '$5',
  '–',
  'because',
  ', which',
  'however,',
  'a_b',
  '1. x',
  '<b>tag</b>',
  '&amp;',
  'x < y',
  '[brackets]',
  ':smile:',
  '2:30:45',
  'end.',
  'Why?',
  'So.',
  '# hash',
  '**Run-in.**',
  '\\*escaped\\*',
  'http://example.org',
  'naïve',
  'العربية',
  '漢字。',
  '~~gone~~',
  '!',
  '"quoted."',
];

/** `LAWS_RUNS=20` runs each law twenty times as often; `LAWS_SEED` starts elsewhere. */
const TIMES = Number(process.env.LAWS_RUNS ?? 1);
const SHIFT = Number(process.env.LAWS_SEED ?? 0);

/** Blocks get a word of their own, so that each can be found again. */
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '));
const kind = fc.constantFrom(
  'p',
  'p',
  'p',
  'p',
  'list',
  'table',
  'code',
  'quote',
  'break',
  'h2',
  'h3',
  'math',
  'html',
  'comment',
);
const block = fc.record({ kind, text: paragraph, size: fc.integer({ min: 1, max: 7 }) });
type RandomBlock = { readonly kind: string; readonly text: string; readonly size: number };

function write({ kind: type, text, size }: RandomBlock, index: number): string {
  const key = `key${index}x`;
  const rows = Array.from({ length: size }, (_, row) => `${key}${row}`);
  switch (type) {
    case 'p':
      return `${key} ${text} ${key}.`;
    case 'list':
      return rows
        .map(
          (row, at) => `${at % 3 === 2 ? '    ' : ''}* ${row} item\n${at % 3 === 2 ? '    ' : ''}  wrapped`,
        )
        .join('\n');
    case 'table':
      return ['| a | b |', '|---|---|', ...rows.map((row) => `| ${row} | cell |`)].join('\n');
    case 'code':
      return ['```', ...rows, '```'].join('\n');
    case 'quote':
      return rows.map((row) => `> ${row} said`).join('\n');
    case 'math':
      return `$$\n${key}\n$$`;
    case 'html':
      return `<div>\n\n${key} inside\nthe box\n\n</div>`;
    case 'comment':
      return '<!-- a remark -->';
    case 'h2':
      return `## ${key} heading`;
    case 'h3':
      return `### ${key} deeper`;
    default:
      return '***';
  }
}

const article = fc
  .array(block, { minLength: 1, maxLength: 25 })
  .map((blocks) => ['# Title of it', ...blocks.map(write)].join('\n\n'));

const shownLetters = (slide: Slide): string => lettersOf(`${slide.title}\n\n${blockMarkdown(slide)}`);
const noteLetters = (slide: Slide): string => lettersOf(notesMarkdown(slide));

describe('nothing is lost', () => {
  it('puts every block on a slide or in the notes of its section, in order', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { slides } = plan(text);
        let at = 0;
        let section: string | undefined;
        for (const node of parse(text).tree.children) {
          if (node.type === 'heading' && node.depth === 2) section = visibleText(node);
          const words = letters(visibleText(node));
          if (words === '' || node.type === 'code') continue;
          const found = slides.findIndex(
            (slide, index) =>
              index >= at && (shownLetters(slide).includes(words) || noteLetters(slide).includes(words)),
          );
          expect(found, `${words} in ${text}`).toBeGreaterThanOrEqual(at);
          at = found;
          const home = slides[found]?.section;
          if (section !== undefined) expect(letters(home ?? '')).toBe(letters(section));
        }
      }),
      { numRuns: 60 * TIMES, seed: 7 + SHIFT },
    );
  });
});

describe('points are the words of their paragraph', () => {
  it('draws each point as a subsequence of the paragraph it comes from', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { tree } = parse(text);
        const points = plan(text).slides.flatMap(({ blocks }) =>
          blocks.flatMap((own) => (own.kind === 'points' ? own.points : own.kind === 'lead' ? [own] : [])),
        );
        for (const { markdown, source } of points) {
          const home = tree.children.filter(
            ({ position }) =>
              position && position.start.line <= source.end && position.end.line >= source.start,
          );
          const words = home.flatMap((node) => wordsOf(visibleText(node)));
          let at = 0;
          for (const word of wordsOf(visibleText(parse(markdown).tree))) {
            at = words.indexOf(word, at) + 1;
            expect(at, `${word} of ${markdown} in ${words.join(' ')}`).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 150 * TIMES, seed: 11 + SHIFT },
    );
  });
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

describe('splitting', () => {
  it('ends, keeps every word in order, and leaves nothing too tall that could be cut', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 60, max: 500 }), (text, available) => {
        const before = plan(text);
        const { deck, rounds, messages } = settle(before, available);
        expect(rounds).toBeLessThan(12);
        const all = (own: Deck): string =>
          letters(own.slides.map((slide) => visibleText(parse(blockMarkdown(slide)).tree)).join(' '));
        for (const [key] of all(before).matchAll(/key\d+x\d*/g)) expect(all(deck)).toContain(key);
        const notes = (own: Deck): string => own.slides.flatMap(proseNotes).filter(Boolean).join('\n\n');
        expect(notes(deck)).toBe(notes(before));
        const ids = deck.slides.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of before.slides) expect(ids).toContain(id);
        for (const slide of deck.slides) {
          const { needed } = fitOf(slide, available);
          if (needed <= available + 2) continue;
          expect(messages.some(({ line }) => line === slide.source.start)).toBe(true);
          for (const one of slide.blocks) {
            if (one.kind === 'list' || one.kind === 'table' || one.kind === 'code' || one.kind === 'quote')
              expect(slide.notes.map(({ markdown }) => markdown)).toContain(one.markdown);
          }
        }
      }),
      { numRuns: 80 * TIMES, seed: 3 + SHIFT },
    );
  });
});

/** Notes of the article itself, without the blocks that stand there too because they are cut off on the slide. */
const proseNotes = ({ blocks, notes }: Slide): string[] =>
  notes
    .map(({ markdown }) => markdown)
    .filter((own) => !blocks.some((one) => 'markdown' in one && one.markdown === own && one.kind !== 'lead'));

/** A stand-in for the browser: heights by words, smaller in small type. */
function fitOf(slide: Slide, available: number): SlideFit {
  const shrink = slide.directives._class?.includes('denser')
    ? 0.8
    : slide.directives._class?.includes('dense')
      ? 0.9
      : 1;
  let top = 100;
  const pieces = slide.blocks.flatMap((own, index) =>
    Array.from({ length: countPieces(own) }, (_, piece) => {
      const height = (30 + ((index * 7 + piece * 13) % 40)) * shrink;
      const box = { block: index, piece, top, bottom: top + height };
      top += height + 10;
      return box;
    }),
  );
  return { available, needed: top - 100, pieces };
}

function settle(start: Deck, available: number): { deck: Deck; rounds: number; messages: Message[] } {
  const messages: Message[] = [];
  let deck = start;
  let rounds = 0;
  for (; rounds < 20; rounds += 1) {
    const fits = deck.slides.map((slide) => fitOf(slide, available));
    const next = splitOverflowing(deck, fits, (message) => messages.push(message));
    if (!next) break;
    deck = next;
  }
  return { deck, rounds, messages };
}

describe('the plan', () => {
  it('is the same for the same article', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(plan(text)).toEqual(plan(text));
      }),
      { numRuns: 20 * TIMES, seed: 5 + SHIFT },
    );
  });

  it('changes no slide outside the section that was changed', () => {
    // A word in front: what begins like a heading would be one.
    const prose = paragraph.map((text) => `Plain ${text}`);
    const sections = fc.array(fc.array(prose, { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(sections, prose, fc.nat(), (texts, other, seed) => {
        const write = (parts: readonly (readonly string[])[]): string =>
          ['# Title of it', ...parts.map((own, index) => [`## Section ${index}`, ...own].join('\n\n'))].join(
            '\n\n',
          );
        const changed = seed % texts.length;
        const edited = texts.map((own, index) => (index === changed ? [other, ...own.slice(1)] : own));
        const others = (text: string): unknown[] =>
          plan(text)
            .slides.filter(({ section }) => section !== `Section ${changed}`)
            .map(({ id, layout, title, part, blocks, notes }) => ({
              id,
              layout,
              title,
              part,
              blocks: blocks.map((own) =>
                own.kind === 'points' ? own.points.map(({ markdown }) => markdown) : own.markdown,
              ),
              notes: notes.map(({ markdown }) => markdown),
            }));
        expect(others(write(edited))).toEqual(others(write(texts)));
      }),
      { numRuns: 40 * TIMES, seed: 17 + SHIFT },
    );
  });

  it('is fast on long articles', () => {
    const long = Array.from({ length: 1250 }, (_, index) =>
      index % 10 === 0
        ? `## Section ${index}\n`
        : `Sentence one of ${index} is here. Another, which follows, says more – as it must.\n`,
    ).join('\n\n');
    const wordy = `# T\n\n## S\n\n${'Many words stand in this long sentence, and they go on. '.repeat(500)}`;
    const marks = `# T\n\n## S\n\n${'a== b == ==c $5 '.repeat(1500)}`;
    // Measured at 0.2 s together; work that grows with the square runs into the time limit of all tests.
    for (const text of [`# T\n\n${long}`, wordy, marks]) expect(plan(text).slides.length).toBeGreaterThan(1);
  });
});
