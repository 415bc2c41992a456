// Fills: solid, gradient, picture (ECMA-376 part 1, 20.1.8).
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Fill, Frame, GradientStop } from '../../../scene/types.ts';
import type { ColorWriter } from '../color.ts';
import type { PartContext } from '../context.ts';
import type { PictureSize } from '../picture-size.ts';
import { angleOf, bottom, extentOf, right } from './frame.ts';

type Gradient = Extract<Fill, { kind: 'linear' | 'radial' }>;
type PictureFill = Extract<Fill, { kind: 'picture' }>;

const percent = (share: number): number => Math.round(share * 100000);

function stops(list: readonly GradientStop[], color: ColorWriter, opacity: number): Xml {
  const [first] = list;
  // The format wants at least two stops.
  const enough = list.length === 1 && first !== undefined ? [first, { ...first, at: 1 }] : list;
  const sorted = [...enough].sort((a, b) => a.at - b.at);
  return el(
    'a:gsLst',
    {},
    sorted.map((stop) =>
      el('a:gs', { pos: Math.min(100000, Math.max(0, percent(stop.at))) }, color(stop.color, opacity)),
    ),
  );
}

/** CSS counts angles from "up", DrawingML from "right"; both run clockwise, and both reach into the corners. */
export function gradientXml(fill: Gradient, color: ColorWriter, opacity = 1): Xml {
  const list = stops(fill.stops, color, opacity);
  if (fill.kind === 'linear') {
    return el(
      'a:gradFill',
      { rotWithShape: true },
      list,
      el('a:lin', { ang: angleOf(fill.angle - 90), scaled: false }),
    );
  }
  const { x, y } = fill.center;
  const to = el('a:fillToRect', { l: percent(x), t: percent(y), r: percent(1 - x), b: percent(1 - y) });
  return el('a:gradFill', { rotWithShape: true }, list, el('a:path', { path: 'circle' }, to));
}

const sides = (name: string, left: number, top: number, rightSide: number, bottomSide: number): Xml => {
  const value = (share: number): number | undefined =>
    Math.abs(share) < 0.0005 ? undefined : percent(share);
  return el(name, { l: value(left), t: value(top), r: value(rightSide), b: value(bottomSide) });
};

/** Tiles are scaled from the picture's own size and counted from the first one's top left corner (20.1.8.58). */
function tile({ frame }: PictureFill, box: Frame, natural: PictureSize): Xml {
  const scale = (drawn: number, own: number): number => percent(own > 0 ? drawn / own : 1);
  const phase = (start: number, size: number): number => (size > 0 ? ((start % size) + size) % size : 0);
  return el('a:tile', {
    tx: extentOf(phase(frame.x - box.x, frame.width)),
    ty: extentOf(phase(frame.y - box.y, frame.height)),
    sx: scale(frame.width, natural.width),
    sy: scale(frame.height, natural.height),
    flip: 'none',
    algn: 'tl',
  });
}

/** The picture of a picture fill, set in where it is smaller than `box`; negative sides reach beyond it, as PowerPoint's own offsets do. */
function pictureFill(fill: PictureFill, box: Frame, context: PartContext, opacity: number): Xml {
  const { frame } = fill;
  const element = 'a:blipFill';
  const look = {
    ...(fill.gray && { gray: fill.gray }),
    ...(fill.repeat && { flat: true as const }),
    opacity: opacity * (fill.opacity ?? 1),
  };
  const blip = context.deck.media.blip(fill.asset, context.part, look);
  const natural = fill.repeat ? context.deck.media.sizeOf(fill.asset) : undefined;
  if (natural)
    return el(element, { dpi: 0, rotWithShape: true }, blip, el('a:srcRect'), tile(fill, box, natural));
  const share = (inset: number, size: number): number => (size > 0 ? inset / size : 0);
  return el(
    element,
    { rotWithShape: true },
    blip,
    el('a:srcRect'),
    el(
      'a:stretch',
      {},
      sides(
        'a:fillRect',
        share(frame.x - box.x, box.width),
        share(frame.y - box.y, box.height),
        share(right(box) - right(frame), box.width),
        share(bottom(box) - bottom(frame), box.height),
      ),
    ),
  );
}

/** One fill as `a:solidFill`, `a:gradFill` or `a:blipFill`; `box` is the frame that it fills. */
export function fillXml(fill: Fill, box: Frame, context: PartContext, opacity = 1): Xml {
  switch (fill.kind) {
    case 'solid':
      return el('a:solidFill', {}, context.color(fill.color, opacity));
    case 'linear':
    case 'radial':
      return fill.stops.length === 0 ? el('a:noFill') : gradientXml(fill, context.color, opacity);
    case 'picture':
      return pictureFill(fill, box, context, opacity);
    default:
      return fill satisfies never;
  }
}
