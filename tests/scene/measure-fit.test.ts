// How full slides are, and where they may be cut, as the browser lays them out.
import { afterAll, describe, expect, it } from 'vitest';
import { openSceneBench } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const items = (count: number): string =>
  Array.from({ length: count }, (_, n) => `- item ${n + 1}`).join('\n');

describe('measureFit', () => {
  it('tells slides that fit from slides that do not, in order', async () => {
    const [few, many] = await bench.fit(`## Few\n\n${items(3)}\n\n---\n\n## Many\n\n${items(30)}`);
    expect(few?.needed).toBeLessThanOrEqual(few?.available ?? 0);
    expect(many?.needed).toBeGreaterThan(many?.available ?? 0);
    expect(many?.available).toBe(few?.available);
  });

  it('names what a split may not cut by the line it came from', async () => {
    const [fit] = await bench.fit(
      '## T\n\nText\n\n- a\n  - inner\n- b\n\n| h |\n| - |\n| r |\n| s |\n\n```js\nx\ny\n```\n\n> quote\n>\n> more',
    );
    expect(fit?.pieces.map(({ line }) => line)).toEqual([1, 3, 5, 7, 11, 12, 15, 16, 19]);
    for (const piece of fit?.pieces ?? []) expect(piece.bottom).toBeGreaterThan(piece.top);
    const tops = fit?.pieces.map(({ top }) => top) ?? [];
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  it('counts the tallest column, and what sticks out sideways', async () => {
    const css = 'style: |\n  .c { display: flex } .c > div { flex: 1 } .w { width: 2000px; height: 10px }';
    const [columns, wide] = await bench.fit(
      `---\nmarp: true\n${css}\n---\n<div class="c"><div>\n\n${items(20)}\n\n</div><div>\n\nshort\n\n</div></div>\n\n---\n\n<div class="w"></div>`,
    );
    expect(columns?.needed).toBeGreaterThan(columns?.available ?? 0);
    expect(columns?.overflowX).toBe(0);
    expect(wide?.overflowX).toBeGreaterThan(500);
  });

  it('takes a fitted heading as it is laid out', async () => {
    const [fit] = await bench.fit('# <!-- fit --> A heading that is scaled to the width of the slide');
    expect(fit?.needed).toBeLessThan(fit?.available ?? 0);
    expect(fit?.overflowX).toBe(0);
  });

  it('fails as laying out fails where the browser has lost the tab', async () => {
    const lost = bench.fit('# The ferry has left', ({ page }) => page.close());
    await expect(lost).rejects.toMatchObject({ code: 'layout-failed', retryable: true });
  });
});
