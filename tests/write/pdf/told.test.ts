// What the author is told while the PDF is printed, with the line where to mend it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfWriter } from '../../../src/write/pdf/index.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';

let bench: Workbench;

beforeAll(() => {
  bench = openWorkbench();
});

afterAll(() => bench.close());

async function messagesOf(deck: string): Promise<readonly (readonly [string, number | undefined, string])[]> {
  bench.messages.length = 0;
  await pdfWriter.write(bench.stages(await bench.render(deck, {})));
  return bench.messages.map(({ code, line, text }) => [code, line, text] as const);
}

it('names characters that no font has, once a line, and none that some font has', async () => {
  const told = await messagesOf(`---
theme: triptych
---

# Stones

Carved as ᚠᚢᚦ and ᚠ; □ means worn

---

## Где они

Μύκονος → ≠ ✓ 😀 مرحبا

- 石
`);
  expect(told).toEqual([
    ['font-missing-character', 7, expect.stringContaining('ᚠ (U+16A0), ᚢ (U+16A2), ᚦ (U+16A6)')],
    ['font-missing-character', 15, expect.stringContaining('石 (U+77F3), so')],
  ]);
});

it('asks for words for pictures that have none, or the name of their file', async () => {
  const picture = (width: number): string =>
    `data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/%3E`;
  const told = await messagesOf(`# Stones

<img src='${picture(1)}'>

<img src='${picture(2)}' alt="IMG_2041.jpeg"> <img src='${picture(3)}' alt="A stone by the sea"> <img src='${picture(4)}' alt="">
`);
  expect(told).toEqual([
    ['pdf-figure-alt', 3, expect.stringContaining('has no alternative text')],
    ['pdf-figure-alt', 5, expect.stringContaining('has a file name for its alternative text')],
  ]);
});
