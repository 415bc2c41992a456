// Boxes and text as CSS draws them, in the forms that PowerPoint has for them.
import { describe, expect, it } from 'vitest';
import type { BoxStyle, RunStyle } from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';
import { find, findAll, shapeNamed, slideTree, write } from './read-back.ts';
import { box, color, frame, paragraph, run, scene, shape, slide, text, title } from './scene-builders.ts';

const PAD = (by: number) => ({ top: px(by), right: px(by), bottom: px(by), left: px(by) });
const card = (look: Partial<BoxStyle>, padding = 20) =>
  slideTree(
    write(
      scene([
        slide('a', [
          title('T'),
          text('text', frame(100, 200, 400, 200), [paragraph('Words')], {
            padding: PAD(padding),
            box: box(look),
          }),
        ]),
      ]),
    ),
    1,
  );
const drawn = (look: Partial<BoxStyle>) =>
  slideTree(
    write(
      scene([
        slide('a', [
          title('T'),
          shape(frame(100, 200, 400, 200), {
            geometry: (look.radius ?? 0) > 0 ? 'round-rect' : 'rect',
            box: box(look),
          }),
        ]),
      ]),
    ),
    1,
  );
const runs = (style: Partial<RunStyle>) => {
  const words = [paragraph([run('plain words '), run('x', style)])];
  const file = write(scene([slide('a', [title('T'), text('text', frame(100, 200, 400, 200), words)])]));
  const found = findAll(slideTree(file, 1), 'a:p').find(
    (each) => findAll(each, 'a:t')[0]?.text === 'plain words ',
  );
  if (!found) throw new Error('the words are gone');
  return found;
};
const EMU = 9525;

describe('rounded boxes', () => {
  it('take from the insets what the preset sets text in by itself', () => {
    const shape = shapeNamed(card({ radius: px(40) }), 'Text');
    expect(find(shape, 'a:prstGeom').attributes.prst).toBe('roundRect');
    const inset = Number(find(shape, 'a:bodyPr').attributes.lIns) + 0.29289 * 40 * EMU;
    expect(inset / EMU).toBeCloseTo(20, 1);
  });

  it('are paths with the whole frame for their text where that stands closer to the corners', () => {
    const shape = shapeNamed(card({ radius: px(100) }, 12), 'Text');
    expect(findAll(shape, 'a:prstGeom')).toEqual([]);
    expect(find(shape, 'a:rect').attributes).toEqual({ l: 'l', t: 't', r: 'r', b: 'b' });
    expect(find(shape, 'a:bodyPr').attributes.lIns).toBe(String(12 * EMU));
  });

  it('keep corners that differ', () => {
    const corner = (x: number, y = x) => ({ x: px(x), y: px(y) });
    const look = { radius: px(40), corners: [corner(40), corner(0), corner(60, 20), corner(0)] as const };
    const points = findAll(find(drawn(look), 'a:pathLst'), 'a:pt').map(({ attributes }) => [
      Number(attributes.x) / EMU,
      Number(attributes.y) / EMU,
    ]);
    for (const point of [
      [0, 40],
      [40, 0],
      [400, 0],
      [400, 180],
      [340, 200],
      [0, 200],
    ])
      expect(points).toContainEqual(point);
  });

  it('bend a single side of the border around their corners', () => {
    const border = { left: { width: px(8), color: color('FFAA00'), style: 'solid' as const } };
    const strip = shapeNamed(drawn({ radius: px(20), border }), 'Border');
    expect(find(strip, 'a:srgbClr').attributes.val).toBe('FFAA00');
    const points = findAll(strip, 'a:pt').map(({ attributes }) => [
      Math.round(Number(attributes.x) / EMU),
      Math.round(Number(attributes.y) / EMU),
    ]);
    // From the end of the upper corner along the outer edge and back along the inner one.
    expect(points).toContainEqual([20, 0]);
    expect(points).toContainEqual([0, 20]);
    expect(points).toContainEqual([8, 20]);
    expect(findAll(drawn({ radius: px(20), border }), 'p:cxnSp')).toEqual([]);
    expect(findAll(drawn({ border }), 'p:cxnSp').length).toBe(1);
  });
});

describe('shadows', () => {
  it('grow with their spread and fall into the box', () => {
    const shadow = { x: px(0), y: px(4), blur: px(10), color: color('000000', 0.5) };
    const outer = find(drawn({ shadow: { ...shadow, spread: px(20) } }), 'a:outerShdw').attributes;
    expect([outer.sx, outer.sy, outer.dir]).toEqual(['110000', '120000', '5400000']);
    expect(find(drawn({ shadow: { ...shadow, inset: true } }), 'a:innerShdw').attributes.blurRad).toBe(
      '95250',
    );
  });
});

describe('letters', () => {
  it('are filled, edged and shadowed, the parts in the order that the format wants', () => {
    const properties = findAll(
      runs({
        stroke: { width: px(2), color: color('A8423A') },
        gradient: {
          kind: 'linear',
          angle: 90,
          stops: [
            { at: 0, color: color('FF0000') },
            { at: 1, color: color('0000FF') },
          ],
        },
        shadow: { x: px(2), y: px(2), blur: px(4), color: color('000000') },
        highlight: color('FFFF00'),
      }),
      'a:rPr',
    )[1];
    expect(properties?.children?.map(({ name }) => name)).toEqual([
      'a:ln',
      'a:gradFill',
      'a:effectLst',
      'a:highlight',
    ]);
  });

  it('are small capitals, underlined in a style and colour of their own, struck twice', () => {
    const properties = find(
      runs({
        smallCaps: true,
        underline: true,
        underlined: { line: 'wavy', color: color('123456') },
        strike: true,
        doubleStrike: true,
      }),
      'a:uFill',
    );
    expect(find(properties, 'a:srgbClr').attributes.val).toBe('123456');
    const second = findAll(
      runs({
        smallCaps: true,
        underline: true,
        underlined: { line: 'wavy' },
        strike: true,
        doubleStrike: true,
      }),
      'a:rPr',
    )[1];
    expect(second?.attributes).toMatchObject({ cap: 'small', u: 'wavy', strike: 'dblStrike' });
  });
});

describe('labels', () => {
  it('are text before a tab to where the lines start, the text beginning where they do', () => {
    const label = { kind: 'label', text: 'Step 1', style: run('').style } as const;
    const words = [paragraph('Words', { bullet: label, indent: px(10), hanging: px(70) })];
    const item = text('text', frame(100, 200, 400, 200), words, { padding: PAD(80), box: box() });
    const shape = shapeNamed(slideTree(write(scene([slide('a', [title('T'), item])])), 1), 'Text');
    const properties = find(shape, 'a:pPr').attributes;
    expect([properties.marL, properties.indent]).toEqual([String(70 * EMU), String(-70 * EMU)]);
    expect(find(shape, 'a:bodyPr').attributes.lIns).toBe(String(20 * EMU));
    expect(findAll(shape, 'a:t')[0]?.text).toBe('Step 1\t');
  });
});
