// Words and baselines as the programs that read PDFs tell them: poppler knows where words begin and end, pdf.js on
// which baseline a stretch of text stands.
import { readFile } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Stretch, WordBox } from './words.ts';

/** Reads `pdftotext -bbox`: the words of each page. */
export function readWords(bbox: string): WordBox[][] {
  const pages: WordBox[][] = [];
  let pageWidth = 1;
  let box: Record<string, string> | undefined;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'page') {
          pageWidth = Number(attributes.width);
          pages.push([]);
        }
        box = name === 'word' ? attributes : undefined;
        text = '';
      },
      ontext(data) {
        text += data;
      },
      onclosetag(name) {
        if (name !== 'word' || box === undefined || text.trim() === '') return;
        const { xMin, xMax, yMin, yMax } = box;
        const share = (points: string | undefined): number => (Number(points) / pageWidth) * 100;
        const sides = { left: share(xMin), right: share(xMax), top: share(yMin), bottom: share(yMax) };
        pages.at(-1)?.push({ text: text.trim(), ...sides });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(bbox);
  return pages;
}

/**
 * The stretches of text of each page. Text that is turned has no baseline here. With `formulas` they say which are
 * letters of formulas, for which all that a page draws has to be read.
 */
export async function readBaselines(pdf: string, formulas = false): Promise<Stretch[][]> {
  const data = new Uint8Array(await readFile(pdf));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: Stretch[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [x0 = 0, , x1 = 0, y1 = 0] = page.view;
    const share = (points: number): number => (points / (x1 - x0)) * 100;
    const stretches: Stretch[] = [];
    // Fonts have their names from the page's drawing alone.
    if (formulas) await page.getOperatorList();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, slant, , , x, y] = item.transform as number[]; // six numbers, typed any[] by pdf.js
      if (slant !== 0 || x === undefined || y === undefined) continue;
      const font: { readonly name?: string } | undefined = formulas
        ? page.commonObjs.get(item.fontName)
        : undefined;
      stretches.push({
        left: share(x - x0),
        right: share(x - x0 + item.width),
        baseline: share(y1 - y),
        ...(/KaTeX_/.test(font?.name ?? '') && { formula: true }),
      });
    }
    pages.push(stretches);
  }
  await document.destroy();
  return pages;
}
