// What a listener gets of slides whose words, drawn one by one, would say nothing or something else.
import { resolve } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../rendered-deck.ts';
import { checkPdf } from './check.ts';
import { openForChecks } from './opened.ts';
import { openPdf, printDeck } from './printed-decks.ts';
import { spokenPage } from './spoken.ts';
import { textAt } from './structure.ts';

let bench: Workbench;
let bytes: Uint8Array;
let pdf: PDFDocumentProxy;
beforeAll(async () => {
  bench = openWorkbench();
  bytes = (await printDeck(bench, resolve(import.meta.dirname, 'spoken.md'))).done;
  pdf = await openPdf(bytes);
});
afterAll(async () => {
  await pdf?.destroy();
  await bench.close();
});

it('has no defect', async () => {
  expect(await checkPdf(bytes)).toEqual([]);
});

it('says raised digits where they stand', async () => {
  expect(await spokenPage(pdf, 1)).toMatchInlineSnapshot(`
    "H1: Words that browsers paint late
    P: Lamps burned H2 before there was electric light and the LED.
    L
      Lbl: 1.
      P: North
      L
        Lbl: i.
        LBody: Skagen
        Lbl: ii.
        LBody: Bergen"
  `);
});

it('says what abbreviations are short for', async () => {
  const { structure } = await openForChecks(bytes);
  const short = structure.elements.filter(({ dict }) => textAt(dict, 'E') !== undefined);
  expect(short.map(({ type, dict }) => [type, textAt(dict, 'E')])).toEqual([
    ['Span', 'Light-emitting diode'],
  ]);
});

it('says terms with what they mean', async () => {
  expect(await spokenPage(pdf, 2)).toMatchInlineSnapshot(`
    "H1: Terms of the trade
    L
      Lbl: Fresnel lens
      LBody: A lens made of rings.
      Lbl: Oc
      Lbl: Occulting
      LBody: Longer light than dark."
  `);
});

it('says captions beside their pictures, and formulas as people do', async () => {
  expect(await spokenPage(pdf, 3)).toMatchInlineSnapshot(`
    ": (figure: The basin from above)
    Caption: The basin in 1902
    P: The sum (formula: the integral from 0 to infinity of e raised to the negative x power d x equals 1) is finite."
  `);
});

it('says of diagrams what leads to what', async () => {
  expect(await spokenPage(pdf, 4)).toMatchInlineSnapshot(`
    "H1: How a log becomes a record
    P: (figure: Signed? → Archive (yes); Signed? → Write the log (no); Write the log → Signed?)"
  `);
  expect(await spokenPage(pdf, 5)).toMatchInlineSnapshot(`
    "H1: Who says what
    P: (figure: Keeper → Ship: Light; loop [every minute]; Ship → Keeper: Horn)"
  `);
  expect(await spokenPage(pdf, 6)).toMatchInlineSnapshot(`
    "H1: What is what
    P: (figure: Beacon → Light; Light: + range: int) (figure: KEEPER [1] – LOG [0..*] (writes))"
  `);
  expect(await spokenPage(pdf, 7)).toMatchInlineSnapshot(`
    "H1: How many
    P: (figure: Lights lit; Lights; 1900: 3, 1950: 12)"
  `);
});

it('says boxes that stand side by side one by one', async () => {
  expect(await spokenPage(pdf, 8)).toMatchInlineSnapshot(`
    "H1: A year in figures
    P: 412
    P: ships waited
    P: more than ever
    P: 96 %
    P: of nights lit
    P: as planned"
  `);
});
