// Decks that no one planned for, as slides and as handouts: what there is comes out whole, within its page and sound.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rendered } from '../../../src/page/types.ts';
import type { HandoutLayout } from '../../../src/source/types.ts';
import { handoutWriter } from '../../../src/write/pdf/handout/index.ts';
import { pdfWriter } from '../../../src/write/pdf/index.ts';
import { put } from '../../cli/run-cli.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';
import { missingWords, openText, textByPage, wordsOf } from './text-layer.ts';
import { checkPdf } from './ua/check.ts';

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="teal"/></svg>';

let folder = '';
let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
  folder = mkdtempSync(join(tmpdir(), 'triptych-bad-decks-'));
  put(folder, {
    'reef.svg': SQUARE,
    'sizes.css':
      '/* @theme sizes\n * @size 4:3 960px 720px\n * @size 9:16 720px 1280px\n * @size A4 794px 1123px */\n@import "default";\n',
  });
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const handout = (rendered: Rendered, layout: HandoutLayout): Promise<Uint8Array> =>
  handoutWriter.write({ ...bench.stages(rendered), handout: { layout, paper: 'a4', ink: false } });

/** Text that reaches out of its page, with how far it does, in points. */
async function beyondPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openText(bytes);
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const out = Math.max(-x, -y, x + item.width - width, y - height);
      if (out > 0) found.push(`page ${number}: ${item.str} by ${out}`);
    }
  }
  await pdf.destroy();
  return found;
}

describe('pictures alone', () => {
  it('make documents that have a title and are tagged', async () => {
    const rendered = await bench.render('![](reef.svg)\n\n---\n\n![bg](reef.svg)', {}, folder);
    expect(rendered.title).toBe('Deck');
    expect(await checkPdf(await pdfWriter.write(bench.stages(rendered)))).toEqual([]);
    for (const layout of ['notes', '4', 'outline', 'article'] as const)
      expect(await checkPdf(await handout(rendered, layout)), layout).toEqual([]);
  });
});

describe('sizes', () => {
  it.each([
    ['4:3', 960, 720],
    ['9:16', 720, 1280],
    ['A4', 794, 1123],
  ])('of %s come out as they are, and whole on paper', async (size, width, height) => {
    const rendered = await bench.render(
      `---\nsize: "${size}"\n---\n\n# Tall ships\n\n- masts\n- yards\n\n<!-- Say which were steel. -->\n\n---\n\n# Crews\n`,
      { size, theme: 'sizes.css' },
      folder,
    );
    const slides = await openText(await pdfWriter.write(bench.stages(rendered)));
    const [, , ...shown] = (await slides.getPage(1)).view;
    await slides.destroy();
    // In points, which Chrome rounds to hundredths of an inch.
    expect(shown.map(Math.round)).toEqual([
      expect.closeTo(width * 0.75, -0.5),
      expect.closeTo(height * 0.75, -0.5),
    ]);
    for (const layout of ['notes', 'side', '3', '4', 'article'] as const) {
      const bytes = await handout(rendered, layout);
      const text = wordsOf((await textByPage(bytes)).join(' '));
      expect(missingWords(['tall', 'ships', 'masts', 'yards', 'crews'], text), layout).toEqual([]);
      expect(await beyondPages(bytes), layout).toEqual([]);
      expect(await checkPdf(bytes), layout).toEqual([]);
    }
  });
});

describe('notes', () => {
  const columns = Array.from({ length: 12 }, (_, index) => `Gauge${index + 1}`);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: 30 }, (_, day) =>
    row(columns.map((_, gauge) => `${day + 1}x${gauge + 1}`)),
  );
  const LONG_WORD = 'overflowing'.repeat(27);

  it('of HTML, of one long word, of a picture that is not there and of a huge table stay on their pages', async () => {
    const rendered = await bench.render(
      `# Gauges\n\n<!--\n<b>Bold</b> <script>alert(1)</script> <table><tr><td>cell</td></tr></table>\n\n` +
        `<div onclick="alert(2)">division</div>\n\n${LONG_WORD}\n\n![nobody at the weir](gone.png)\n\n` +
        `${row(columns)}\n${row(columns.map(() => '---'))}\n${rows.join('\n')}\n-->\n\n---\n\n# After\n`,
      { title: 'Gauges' },
      folder,
    );
    for (const layout of ['notes', 'side', 'article'] as const) {
      const bytes = await handout(rendered, layout);
      const text = (await textByPage(bytes)).join(' ').replace(/\s+/g, '');
      for (const said of ['Bold', 'cell', 'division', LONG_WORD, 'nobodyattheweir', '30x12', 'After'])
        expect(text, layout).toContain(said);
      expect(text, layout).not.toContain('onclick');
      expect(await beyondPages(bytes), layout).toEqual([]);
      expect(await checkPdf(bytes), layout).toEqual([]);
    }
  });

  it('that no slide has leave the layouts that are made of them with a word for it', async () => {
    const rendered = await bench.render('# One\n\n---\n\n# Two', {});
    for (const layout of ['notes', 'side', 'article'] as const) {
      const text = (await textByPage(await handout(rendered, layout))).join(' ');
      expect(text.match(/No notes for this slide\./g), layout).toHaveLength(2);
    }
  });
});

it('titles of assertions are selected in the order in which they are read', async () => {
  const rendered = await bench.render(
    '---\ntheme: triptych\n---\n\n<!-- _class: content assertion -->\n\nAt the weir\n\n## The gates open twice a day\n\n- At high water\n',
    {},
  );
  const [text = ''] = await textByPage(await pdfWriter.write(bench.stages(rendered)));
  expect(text.replace(/\s+/g, ' ')).toMatch(/At the weir.*The gates open.*At high water/);
});
