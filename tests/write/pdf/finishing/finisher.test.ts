// Prints that cannot be finished: the thread's own words come through, and nobody takes them for the browser's.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finisher } from '../../../../src/write/pdf/finishing/finisher.ts';
import { handoutWriter } from '../../../../src/write/pdf/handout/index.ts';
import { pdfWriter } from '../../../../src/write/pdf/index.ts';
import type { Writer } from '../../../../src/write/writer.ts';
import { openWorkbench, type Workbench } from '../../rendered-deck.ts';

let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
});
afterAll(() => bench.close());

/** Finishes what is left of a print that was cut off. */
const cuttingShort = (finisher: Finisher): Finisher => ({
  ...finisher,
  finish: ({ print, ...job }) =>
    finisher.finish({ ...job, print: { ...print, bytes: print.bytes.slice(0, 200) } }),
});

it.each<[string, Writer]>([
  ['slides', pdfWriter],
  ['a handout', handoutWriter],
])('fails where the print of %s cannot be read, and finishes the next one', async (_, { write }) => {
  const stages = bench.stages(await bench.render('# Ferries of the sound\n\nThey sail until ten.'));
  const damaged = await write({ ...stages, finisher: cuttingShort(stages.finisher) }).catch(
    (error: unknown) => error,
  );
  expect(damaged).toBeInstanceOf(Error);
  expect(String(damaged)).not.toContain('browser');
  expect(Buffer.from(await write(stages)).toString('latin1', 0, 5)).toBe('%PDF-');
});
