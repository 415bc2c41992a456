// Bullets as CSS draws them, in the real browser.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onlySlide, openSceneBench, texts } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

/** A drawing of 12 × 18 px. */
const LEAF =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='12' height='18'><rect width='12' height='18' fill='green'/></svg>";
const measured = (css: string) =>
  bench.measure(
    `---\nmarp: true\nstyle: |\n  ${css}\n---\n\n## Beds\n\n- Rhubarb\n- Sorrel\n`,
    {},
    join(import.meta.dirname, 'cases', 'background'),
  );

describe('pictures in place of bullets', () => {
  it('are assets of the deck, by their height', async () => {
    const result = await measured(`ul { font-size: 36px; list-style-image: url("${LEAF}") }`);
    const [, items] = texts(onlySlide(result));
    const bullet = items?.paragraphs[0]?.bullet;
    expect(bullet).toMatchObject({ kind: 'char', char: '•', picture: { scale: 0.5 } });
    const asset = bullet?.kind === 'char' ? bullet.picture?.asset : undefined;
    expect([...result.assets.keys()]).toContain(asset);
  });
});
