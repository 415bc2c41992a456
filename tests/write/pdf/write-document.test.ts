import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../../src/write/pdf/write-document.ts';

/** Two pages, strings of all kinds, gaps among the numbers, a stream of any bytes, more objects than go into one stream. */
async function sample(objects: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([200, 100]);
  document.addPage([300, 150]);
  const { context } = document;
  await document.flush();
  context.register(PDFString.of('a \\(quoted\\) word, and \xe4 letter'));
  context.register(PDFHexString.fromText('Überblick – ١٢٣'));
  context.register(
    PDFRawStream.of(
      context.obj({ Kind: 'Bytes' }),
      Uint8Array.from({ length: 600 }, (_, n) => n),
    ),
  );
  context.largestObjectNumber += 300;
  for (let n = 0; n < objects; n += 1)
    context.register(context.obj({ N: n, Next: PDFRef.of(n + 1), List: [n, true, null] }));
  return document;
}

/** Each object by its number, as text; streams without what the reader may name in another order. */
const contentsOf = ({ context }: PDFDocument): [number, string][] =>
  context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        !(object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('ObjStm')),
    )
    .map(([ref, object]) => [ref.objectNumber, object.toString()]);

describe('writeDocument', () => {
  it.each([0, 1990, 4100])('writes what is read back, with %i objects more', async (objects) => {
    const document = await sample(objects);
    const wanted = contentsOf(document);
    const bytes = writeDocument(document);
    const read = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const found = new Map(contentsOf(read));
    expect(wanted.length).toBeGreaterThan(objects);
    for (const [number, text] of wanted) expect([number, found.get(number)]).toEqual([number, text]);
    expect(read.getPages().map((page) => page.getWidth())).toEqual([200, 300]);
  });

  it('is found by readers without repair', async () => {
    const bytes = writeDocument(await sample(4100));
    const text = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const table = text.slice(start);
    expect(table).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/);
    const length = Number(/\/Length (\d+)/.exec(table)?.[1]);
    const from = start + table.indexOf('stream\n') + 7;
    const rows = inflateSync(bytes.subarray(from, from + length));
    const index = (/\/Index \[([^\]]*)\]/.exec(table)?.[1] ?? '').split(' ').map(Number);
    const numbers = index.flatMap((first, at) =>
      at % 2 === 0 ? Array.from({ length: index[at + 1] ?? 0 }, (_, n) => first + n) : [],
    );
    expect(rows.length).toBe(numbers.length * 7);
    numbers.forEach((number, at) => {
      const [kind, offset] = [rows.readUInt8(at * 7), rows.readUInt32BE(at * 7 + 1)];
      if (kind === 1) expect(text.slice(offset)).toMatch(new RegExp(`^${number} 0 obj\n`));
    });
    const pdf = await getDocument({
      data: Uint8Array.from(bytes),
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    expect(pdf.numPages).toBe(2);
    expect((await pdf.getPage(2)).view).toEqual([0, 0, 300, 150]);
    await pdf.destroy();
  });

  it('gives the same bytes for the same document', async () => {
    const [first, second] = [writeDocument(await sample(50)), writeDocument(await sample(50))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
