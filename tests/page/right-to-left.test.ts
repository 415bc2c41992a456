// A right-to-left deck keeps the sides of its backgrounds and the order of its formulas.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../write/rendered-deck.ts';

let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
});
afterAll(() => bench.close());

it('leaves a background on the side that its author named', async () => {
  const rendered = await bench.render(
    '![bg left](dots.svg)\n\n# $E = mc^2$',
    { dir: 'rtl', lang: 'ar' },
    join(import.meta.dirname, '..', 'write', 'deck'),
  );
  const { page, close } = await bench.page(rendered);
  expect(
    await page.evaluate(`({
      background: document.querySelector('figure').getBoundingClientRect().left,
      formula: getComputedStyle(document.querySelector('.katex')).direction,
      slide: getComputedStyle(document.querySelector('h1')).direction,
    })`),
  ).toEqual({ background: 0, formula: 'ltr', slide: 'rtl' });
  await close();
});
