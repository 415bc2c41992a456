// Pictures in the PDF: JPEG as its author saved it, PNG packed as well as PNG is, and the same samples.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paletted } from '../../../src/write/pdf/content/palette.ts';
import { predictedRows } from '../../../src/write/pdf/content/predicted-rows.ts';
import { pdfWriter } from '../../../src/write/pdf/index.ts';
import { PDFDocument, PDFRawStream, pdfName } from '../../../src/write/pdf/pdf-lib.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DECKS = join(ROOT, 'tests/fidelity/decks/features-marp');
const SCREENS = join(ROOT, '.github');

let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
});
afterAll(() => bench.close());

/** The bytes of each picture that the PDF of a deck holds. */
async function picturesOf(deck: string, folder: string): Promise<Buffer[]> {
  const bytes = await pdfWriter.write(bench.stages(await bench.render(deck, {}, folder)));
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.dict.lookup(pdfName('Subtype')) === pdfName('Image')
        ? [Buffer.from(object.contents)]
        : [],
    );
}

it('are the author’s own files where they are JPEG, once however often they are shown', async () => {
  const [picture, ...others] = await picturesOf('![Dusk](dusk.jpg)\n\n---\n\n![Again](dusk.jpg)', DECKS);
  expect(others).toEqual([]);
  expect(picture?.equals(await readFile(join(DECKS, 'dusk.jpg')))).toBe(true);
});

it.each([
  ['in full colours', 'three-outputs.png'],
  ['with a palette', 'presenter-view.png'],
])('are no larger than a picture %s saved as PNG', async (_, file) => {
  const pictures = await picturesOf(`![The screen](${file})`, SCREENS);
  expect(pictures.length).toBeGreaterThan(0);
  const packed = pictures.reduce((sum, { length }) => sum + length, 0);
  expect(packed).toBeLessThanOrEqual((await readFile(join(SCREENS, file))).length);
});

/** Samples from their differences, as every reader of PNG and PDF makes them. */
function samplesOf(rows: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const samples = new Uint8Array((rows.length / (rowBytes + 1)) * rowBytes);
  for (let at = 0; at < samples.length; at += 1) {
    const row = Math.floor(at / rowBytes);
    const column = at % rowBytes;
    const left = column < pixelBytes ? 0 : (samples[at - pixelBytes] ?? 0);
    const up = row === 0 ? 0 : (samples[at - rowBytes] ?? 0);
    const corner = column < pixelBytes || row === 0 ? 0 : (samples[at - rowBytes - pixelBytes] ?? 0);
    const guess = left + up - corner;
    const nearest = [left, up, corner].reduce((best, one) =>
      Math.abs(guess - one) < Math.abs(guess - best) ? one : best,
    );
    const against = [0, left, up, Math.floor((left + up) / 2), nearest][rows[row * (rowBytes + 1)] ?? 0] ?? 0;
    samples[at] = (rows[row * (rowBytes + 1) + 1 + column] ?? 0) + against;
  }
  return samples;
}

it('come back from their rows as they were', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 3),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.constantFrom(0, 1, 3, 127, 128, 254, 255), { minLength: 27, maxLength: 270 }),
      (pixelBytes, width, values) => {
        const rowBytes = width * pixelBytes;
        const samples = Uint8Array.from(values.slice(0, values.length - (values.length % rowBytes)));
        expect(samplesOf(predictedRows(samples, rowBytes, pixelBytes), rowBytes, pixelBytes)).toEqual(
          samples,
        );
      },
    ),
  );
});

it('come back from their palette as they were, and have none where a byte cannot count it', () => {
  const channel = fc.constantFrom(0, 1, 127, 128, 255);
  fc.assert(
    fc.property(fc.array(fc.tuple(channel, channel, channel), { maxLength: 300 }), (pixels) => {
      const { indices, palette } = paletted(Uint8Array.from(pixels.flat())) ?? { indices: [], palette: [] };
      expect([...indices].map((place) => palette.slice(place * 3, place * 3 + 3))).toEqual(pixels);
    }),
  );
  const different = (colors: number): Uint8Array =>
    Uint8Array.from(Array.from({ length: colors }, (_, color) => [color >> 8, color & 255, 7]).flat());
  expect(paletted(different(256))?.palette).toHaveLength(768);
  expect(paletted(different(257))).toBeUndefined();
});
