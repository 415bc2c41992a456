// What is remembered of slides must be what measuring them again would give, wherever they come to stand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/message.ts';
import type { Rendered } from '../../src/page/types.ts';
import { openFitMemory } from '../../src/pipeline/fit-memory.ts';
import type { MeasuredFit } from '../../src/scene/measure-fit.ts';
import { openWorkbench, type Workbench } from '../write/rendered-deck.ts';

const FIRST = '# Kelp\n\nIt grows half a metre a day.\n';
const SECOND = '## Where\n\n- cold water\n- rocky ground\n- light, down to thirty metres\n';
const THIRD = '## Who eats it\n\n| Who | How much |\n|---|---|\n| Urchins | all |\n| Snails | some |\n';
const LAST = '## Thanks\n';

const deck = (...slides: string[]): string => slides.join('\n---\n\n');

let bench: Workbench;

beforeAll(() => {
  bench = openWorkbench();
});

afterAll(() => bench.close());

const nobody = (): never => {
  throw new Error('the browser was asked for');
};

/** What a memory that knows nothing finds. */
async function afresh(rendered: Rendered): Promise<readonly MeasuredFit[]> {
  const { fits, page } = await openFitMemory().fit(rendered, bench.browser, () => {});
  await page?.close();
  return fits;
}

describe('the memory of fits', () => {
  it('needs no browser for a deck that it knows', async () => {
    const memory = openFitMemory();
    const rendered = await bench.render(deck(FIRST, SECOND, THIRD, LAST));
    const first = await memory.fit(rendered, bench.browser, () => {});
    expect(first.page).toBeDefined();
    expect(first.fits[1]?.pieces).toHaveLength(4);
    await first.page?.close();
    const again = await memory.fit(rendered, nobody, () => {});
    expect(again).toEqual({ fits: first.fits });
  });

  it('measures what changed, and moves the rest along', async () => {
    const memory = openFitMemory();
    const before = await memory.fit(
      await bench.render(deck(FIRST, SECOND, THIRD, LAST)),
      bench.browser,
      () => {},
    );
    await before.page?.close();
    const longer = `${SECOND}- patience\n- a storm now and then, which makes room for the young\n`;
    const changed = await bench.render(deck(FIRST, longer, THIRD, LAST));
    const { fits, page } = await memory.fit(changed, bench.browser, () => {});
    expect(page).toBeUndefined();
    expect(fits).toEqual(await afresh(changed));
    expect(fits[1]?.needed).toBeGreaterThan(before.fits[1]?.needed ?? 0);
    expect(fits[2]?.pieces[0]?.line).toBe((before.fits[2]?.pieces[0]?.line ?? 0) + 2);
    const turned = await bench.render(deck(FIRST, THIRD, longer, LAST));
    expect((await memory.fit(turned, nobody, () => {})).fits).toEqual(await afresh(turned));
  });

  it('finds in a tab that stands open what it would find in a new one', async () => {
    const memory = openFitMemory();
    const wide = `const forest = { ${Array.from({ length: 30 }, (_, n) => `blade${n}: "kelp"`).join(', ')} };`;
    const square = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"></svg>';
    const slides = [
      SECOND,
      `## Code\n\n\`\`\`js\n${wide}\n\`\`\`\n`,
      `## Short code\n\n\`\`\`js\nconst kelp = 1;\n\`\`\`\n`,
      '# <!-- fit --> Kelp is no plant\n\nIt has no roots.\n',
      `## Picture\n\n![A tall one](data:image/svg+xml,${encodeURIComponent(square)})\n`,
      `## List\n\n${'- a frond that tears off and drifts ashore\n'.repeat(20)}`,
      SECOND,
      `## Code again\n\n\`\`\`js\n${wide}\n\`\`\`\n`,
    ];
    let first = true;
    for (const slide of slides) {
      const rendered = await bench.render(deck(FIRST, slide, THIRD));
      const { fits, page } = await memory.fit(rendered, bench.browser, () => {});
      expect(page !== undefined, slide).toBe(first);
      await page?.close();
      expect(fits, slide).toEqual(await afresh(rendered));
      first = false;
    }
  });

  it('knows nothing of other styles', async () => {
    const memory = openFitMemory();
    await (await memory.fit(await bench.render(SECOND), bench.browser, () => {})).page?.close();
    const gaia = await bench.render(SECOND, { theme: 'gaia' });
    const { fits, page } = await memory.fit(gaia, bench.browser, () => {});
    expect(page).toBeDefined();
    await page?.close();
    expect(fits).toEqual(await afresh(gaia));
  });

  it('tells of what the browser cannot draw, each time', async () => {
    const memory = openFitMemory();
    const broken = `<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>`;
    const rendered = await bench.render(
      deck(FIRST, `![A](data:image/svg+xml,${encodeURIComponent(broken)})\n`),
    );
    for (let round = 0; round < 2; round += 1) {
      const messages: Message[] = [];
      const { page } = await memory.fit(rendered, bench.browser, (message) => messages.push(message));
      expect(messages.map(({ severity }) => severity)).toEqual(['warning']);
      await page?.close();
    }
  });
});
