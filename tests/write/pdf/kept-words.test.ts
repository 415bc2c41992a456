// What slides and notes say is in the text layer, all of it: in the slides' PDF, and in each layout of the handout what
// the layout is made of.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rendered } from '../../../src/page/types.ts';
import type { HandoutLayout, Settings } from '../../../src/source/types.ts';
import { handoutWriter } from '../../../src/write/pdf/handout/index.ts';
import { pdfWriter } from '../../../src/write/pdf/index.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';
import { missingWords, textByPage, wordsOf } from './text-layer.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Notes of every kind that Markdown has; formulas are drawn, and tested with the formulas. */
const NOTED = `---
theme: triptych
footer: Night ferry
---

# The night ferry

<!-- Say *when* it leaves, and **from where**: see [the timetable](https://example.org/times). -->

---

## Who sails with it

| Deck | Berths |
|---|--:|
| Upper | 48 |
| Lower | 120 |

<!--
| Season | Passengers |
|---|--:|
| Winter | 3100 |
| Summer | 9870 |

1. Freight first
2. Cars afterwards
   - electric ones aft

> Nobody sleeps before the breakwater, said the mate.
-->

---

## How berths are given

\`\`\`js
const free = berths.filter((berth) => !berth.taken); // nobody's
\`\`\`

Two thirds $\\tfrac{2}{3}$ are sold beforehand.

<!--
Run \`npm start\` before:

    const rehearsed = true;

A line that ends  
and goes on. مرحبا بالركاب
-->
`;

interface Case {
  readonly name: string;
  readonly markdown: () => Promise<string>;
  readonly folder: string;
  readonly settings: Partial<Settings>;
  readonly layouts: readonly HandoutLayout[];
}

const inFile = (file: string): Pick<Case, 'markdown' | 'folder'> => ({
  markdown: () => readFile(resolve(ROOT, file), 'utf8'),
  folder: dirname(resolve(ROOT, file)),
});

const CASES: readonly Case[] = [
  {
    name: 'notes of every kind',
    markdown: async () => NOTED,
    folder: import.meta.dirname,
    settings: { lang: 'en' },
    layouts: ['notes', 'side', '2', '3', '4', '6', '9', 'outline', 'article'],
  },
  {
    name: 'every layout of the theme',
    ...inFile('tests/themes/gallery.md'),
    settings: { lang: 'en' },
    layouts: ['side', 'outline'],
  },
  {
    name: 'Arabic',
    ...inFile('tests/themes/gallery.ar.md'),
    settings: { lang: 'ar', dir: 'rtl' },
    layouts: ['notes', 'outline'],
  },
];

/** Layouts that hold no notes, and the one that holds the slides' text in place of the slides. */
const WITHOUT_NOTES: ReadonlySet<HandoutLayout> = new Set(['2', '3', '4', '6', '9', 'outline']);

let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
});
afterAll(() => bench.close());

describe.each(CASES)('$name', ({ markdown, folder, settings, layouts }) => {
  let rendered: Rendered;
  let slides: { readonly content: string[]; readonly repeated: string[] };
  let notes: string[];
  let slidesPdf: Uint8Array;

  beforeAll(async () => {
    rendered = await bench.render(await markdown(), { title: 'A title', ...settings }, folder);
    const page = await bench.page(rendered);
    const read = async (repeated: boolean): Promise<string[]> =>
      comparable(String(await page.page.evaluate(shownText(repeated))));
    slides = { content: await read(false), repeated: await read(true) };
    notes = comparable(rendered.slides.map(({ notes: text }) => spoken(text)).join('\n'));
    slidesPdf = await pdfWriter.write({ ...bench.stages(rendered), page: async () => page });
    await page.close();
  });

  it('has all its words on the pages of its slides', async () => {
    expect(slides.content.length).toBeGreaterThan(20);
    expect(missingWords([...slides.content, ...slides.repeated], await textOf(slidesPdf))).toEqual([]);
  });

  it.each(layouts)('has all its words in the handout %s', async (layout) => {
    const bytes = await handoutWriter.write({
      ...bench.stages(rendered),
      handout: { layout, paper: 'a4', ink: false },
    });
    const wanted = [
      ...slides.content,
      // What stands at the edge of every slide is no part of its text.
      ...(layout === 'outline' ? [] : slides.repeated),
      ...(WITHOUT_NOTES.has(layout) ? [] : notes),
    ];
    expect(missingWords(wanted, await textOf(bytes))).toEqual([]);
  });
});

const textOf = async (bytes: Uint8Array): Promise<string[]> =>
  comparable((await textByPage(bytes)).join(' '));

/**
 * Words without their vowel signs, and Arabic ones with their letters in the order of the alphabet: pdf.js knows neither
 * where a sign belongs nor that ligatures are read from the right.
 */
const comparable = (text: string): string[] =>
  wordsOf(
    text
      .normalize('NFKC')
      .replace(/\p{Script=Inherited}/gu, '')
      .replace(/\p{Script=Arabic}+/gu, ' $& '),
  ).map((word) => (/\p{Script=Arabic}/u.test(word) ? [...word].sort().join('') : word));

const BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** What Markdown says, without its HTML. */
function spoken(markdown: string): string {
  const said = (node: Nodes): string => {
    // Only in a paragraph may two nodes make one word.
    if ('children' in node) return node.children.map(said).join(BLOCKS.has(node.type) ? ' ' : '');
    return 'value' in node && node.type !== 'html' ? node.value : ' ';
  };
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    .children.map(said)
    .join('\n');
}

/**
 * Text that is shown, node by node: at the edge of every slide, or the rest. A string, because the TypeScript runner adds
 * calls to functions that a page does not have.
 */
const shownText = (repeated: boolean): string => `(() => {
  const found = [];
  for (const slide of document.querySelectorAll('svg[data-marpit-svg]')) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest('style, title, desc, .katex-mathml')) continue;
      if ((parent.closest('section > header, section > footer') !== null) !== ${repeated}) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getClientRects().length > 0) found.push(node.data);
    }
  }
  return found.join(' ');
})()`;
