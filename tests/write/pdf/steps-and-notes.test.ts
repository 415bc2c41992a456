// What the slides' PDF holds on request: a page a step, and speaker notes as annotations.
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfWriter } from '../../../src/write/pdf/index.ts';
import type { PdfSettings } from '../../../src/write/writer.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';

const DECK = `# Sluices

See [the steps](#what-opens-first).

<!-- Welcome **everyone**. -->

---

## What opens first

* The upper gate
* The culvert
* The [lower gate](https://example.org/gates)

<!--
- Point at the gate
- then wait
-->

---

## What stays shut
`;

let bench: Workbench;

beforeAll(() => {
  bench = openWorkbench();
});

afterAll(() => bench.close());

async function write(pdf: PdfSettings): Promise<{ bytes: Uint8Array; pdf: PDFDocumentProxy }> {
  const rendered = await bench.render(DECK, { author: 'Ada Ünal' });
  const deck = await bench.page(rendered);
  const bytes = await pdfWriter.write({ ...bench.stages(rendered), pdf, page: async () => deck });
  await deck.close();
  return {
    bytes,
    pdf: await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise,
  };
}

const textOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
};

describe('steps', () => {
  it('are pages that fill up, labelled by slide and step', async () => {
    const { pdf } = await write({ steps: true, notes: false });
    expect(pdf.numPages).toBe(6);
    expect(await pdf.getPageLabels()).toEqual(['1', '2.1', '2.2', '2.3', '2.4', '3']);
    const gates = async (page: number): Promise<string[]> =>
      (await textOf(pdf, page)).match(/upper gate|culvert|lower gate/g) ?? [];
    expect([await gates(2), await gates(3), await gates(4), await gates(5)]).toEqual([
      [],
      ['upper gate'],
      ['upper gate', 'culvert'],
      ['upper gate', 'culvert', 'lower gate'],
    ]);
    await pdf.destroy();
  });

  it('leave bookmarks and links leading to their slides', async () => {
    const { pdf } = await write({ steps: true, notes: false });
    const pages = [];
    for (const { title, dest } of await pdf.getOutline()) {
      const target = (Array.isArray(dest) ? dest[0] : null) as Parameters<
        PDFDocumentProxy['getPageIndex']
      >[0];
      pages.push([title, await pdf.getPageIndex(target)]);
    }
    expect(pages).toEqual([
      ['Sluices', 0],
      ['What opens first', 1],
      ['What stays shut', 5],
    ]);
    const [link] = await (await pdf.getPage(1)).getAnnotations();
    const dest = typeof link?.dest === 'string' ? await pdf.getDestination(link.dest) : link?.dest;
    expect([1, 4]).toContain(await pdf.getPageIndex(dest?.[0]));
    await pdf.destroy();
  });
});

describe('notes', () => {
  it('are annotations, as plain text, on the slides that have some', async () => {
    const { pdf } = await write({ steps: false, notes: true });
    const notes = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      for (const one of await (await pdf.getPage(page)).getAnnotations()) {
        if (one.subtype === 'Text') notes.push([page, one.contentsObj.str, one.titleObj.str]);
      }
    }
    expect(notes).toEqual([
      [1, 'Welcome everyone.', 'Ada Ünal'],
      [2, '- Point at the gate\n- then wait', 'Ada Ünal'],
    ]);
    const second = await pdf.getPage(2);
    expect(JSON.stringify(await second.getStructTree())).toContain('"role":"Annot"');
    const [link] = (await second.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    expect(link?.contentsObj.str).toBe('lower gate');
    await pdf.destroy();
  });

  it('are not there unless they are asked for, and are the same each time', async () => {
    const plain = await write({ steps: false, notes: false });
    const annotations = await (await plain.pdf.getPage(2)).getAnnotations();
    expect(annotations.map(({ subtype }) => subtype)).toEqual(['Link']);
    const once = await write({ steps: true, notes: true });
    const again = await write({ steps: true, notes: true });
    expect(again.bytes).toEqual(once.bytes);
    for (const { pdf } of [plain, once, again]) await pdf.destroy();
  });
});
