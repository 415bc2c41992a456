// Figures: picture and caption are one group, turned as a whole, and placeholders where the layout has places for them.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { itemOf, onlySlide, openSceneBench } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());
const PICTURES = join(import.meta.dirname, 'cases', 'background');
const FIGURE = '<figure>\n\n![w:200 A field of dots](dots.svg)\n\n<figcaption>Dots</figcaption>\n</figure>';
const slideOf = async (markdown: string) => onlySlide(await bench.measure(markdown, {}, PICTURES));

describe('figures', () => {
  it('are groups of a picture and its caption', async () => {
    const group = itemOf(await slideOf(`# T\n\n${FIGURE}`), 'group');
    expect(
      group.items.map((item) => (item.kind === 'image' ? item.alt : item.kind === 'text' && item.role)),
    ).toEqual(['A field of dots', 'caption']);
    expect(group.rotation).toBe(0);
  });

  it('turn as a whole: each member lands where the browser has it', async () => {
    const style = 'figure { width: 300px; margin-left: 400px; rotate: 30deg }';
    const turned = itemOf(
      await slideOf(`---\nmarp: true\nstyle: '${style}'\n---\n# T\n\n${FIGURE}`),
      'group',
    );
    const upright = itemOf(
      await slideOf(
        `---\nmarp: true\nstyle: '${style.replace(' rotate: 30deg', '')}'\n---\n# T\n\n${FIGURE}`,
      ),
      'group',
    );
    expect(turned.rotation).toBeCloseTo(30, 1);
    expect(turned.items.map(({ rotation }) => rotation)).toEqual([0, 0]);
    // The figure turns about its own middle, the group about that of what stands in it: what lies between the members
    // stays the same.
    const between = ({ items: [a, b] }: typeof turned) => [
      Math.round((b?.frame.x ?? 0) - (a?.frame.x ?? 0)),
      Math.round((b?.frame.y ?? 0) - (a?.frame.y ?? 0)),
    ];
    expect(between(turned)).toEqual(between(upright));
    expect(turned.frame.width).toBeCloseTo(upright.frame.width, 0);
  });

  it('leave picture and caption to the placeholders of a picture slide', async () => {
    const slide = await slideOf(`<!-- _class: picture -->\n# T\n\n${FIGURE}`);
    expect(slide.items.map(({ kind }) => kind)).toEqual(['text', 'image', 'text']);
  });
});
