// <img> and <svg>: what part of which picture is shown where.
import type { RawImage } from '../raw.ts';
import type { BoxStyle, ImageItem } from '../types.ts';
import { px } from '../units.ts';
import { paintOf } from './box.ts';
import { notice, type SlideState, standingIn, styleOf, type Walk } from './context.ts';
import { outlineShape } from './corners.ts';
import { drawingOf } from './drawing.ts';
import { type NativeFilter, nativeFilter } from './filter.ts';
import {
  type Box,
  borderOf,
  boxToFrame,
  intersect,
  isEmpty,
  paddingOf,
  shrink,
  toSlide,
} from './geometry.ts';
import { markSnapshot } from './snapshot.ts';

const NO_CROP: ImageItem['crop'] = { top: 0, right: 0, bottom: 0, left: 0 };

/** Undefined where nothing of it shows. */
export function pictureOf(
  element: Element,
  slide: SlideState,
  walk: Walk,
  inline: boolean,
): RawImage | undefined {
  const style = styleOf(element);
  const border = toSlide(element.getBoundingClientRect(), slide.origin);
  if (isEmpty(border)) return undefined;
  if (element instanceof HTMLImageElement) return imageOf(element, style, border, slide, walk, inline);
  return svgOf(element, border, slide, walk, inline);
}

function base(walk: Walk, inline: boolean) {
  return {
    kind: 'image' as const,
    ...standingIn(walk),
    inline,
    ...(walk.link && { link: walk.link }),
  };
}

function imageOf(
  image: HTMLImageElement,
  style: CSSStyleDeclaration,
  border: Box,
  slide: SlideState,
  walk: Walk,
  inline: boolean,
): RawImage | undefined {
  const asset = image.currentSrc || image.src;
  if (asset === '') return undefined;
  const content = shrink(shrink(border, borderOf(style), walk.scale), paddingOf(style), walk.scale);
  // What runs over the edge of the slide itself is kept, as it can be moved back in PowerPoint.
  const free = walk.turns.length > 0 || walk.clip === slide.frame;
  const shown = free ? content : intersect(content, walk.clip);
  if (isEmpty(shown)) return undefined;
  const { frame, crop } = fitted(content, shown, image, style);
  const filter = nativeFilter(style.filter, walk.scale);
  // The walk knows the opacity of blocks, not of what stands in a line.
  const own = inline ? Number.parseFloat(style.opacity) || 0 : 1;
  const opacity = walk.opacity * own * filter.opacity;
  const painted = paintOf(style, border, walk.scale, opacity, slide.deck);
  const cut = inWindow(frame, walk);
  const plain = cut
    ? { fills: [], border: {}, ...cut, opacity }
    : plainBox(style, border, walk, opacity, filter);
  const fills = painted !== undefined && painted.box.fills.length > 0;
  const apart = painted && !sameBox(frame, border) && (fills || !sameBox(frame, content));
  if (apart) {
    // The box is larger than the picture in it.
    walk.sink.push({
      ...base(walk, inline),
      kind: 'shape',
      id: 0,
      geometry: painted.geometry,
      box: painted.box,
      frame: boxToFrame(border),
    });
  }
  const boxed = painted && { ...painted.box, ...(filter.shadow && { shadow: filter.shadow }) };
  const box = apart ? undefined : (boxed ?? plain);
  const alt = image.alt.trim();
  return {
    ...base(walk, inline),
    asset,
    frame: boxToFrame(frame),
    alt,
    decorative: alt === '' && image.hasAttribute('alt') && image.getAttribute('role') === 'presentation',
    crop,
    ...(box && { box }),
    ...(filter.gray && { gray: true as const }),
  };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;

const sameBox = (a: Box, b: Box): boolean =>
  near(a.left, b.left) && near(a.top, b.top) && near(a.right, b.right) && near(a.bottom, b.bottom);

/** The corners that a rounded window around it cuts off the picture. */
function inWindow(frame: Box, { window }: Walk): Pick<BoxStyle, 'radius' | 'corners'> | undefined {
  if (!window) return undefined;
  const { box, corners } = window;
  const [left, right] = [near(frame.left, box.left), near(frame.right, box.right)];
  const [top, bottom] = [near(frame.top, box.top), near(frame.bottom, box.bottom)];
  const none = { x: px(0), y: px(0) };
  const [a, b, c, d] = corners;
  const kept: NonNullable<BoxStyle['corners']> = [
    top && left ? a : none,
    top && right ? b : none,
    bottom && right ? c : none,
    bottom && left ? d : none,
  ];
  const radius = px(Math.max(...kept.flatMap(({ x, y }) => [x, y])));
  const alike = kept.every(({ x, y }) => x === radius && y === radius);
  return radius > 0 ? { radius, ...(!alike && { corners: kept }) } : undefined;
}

/** Rounded, faded and shadowed pictures need a box even where CSS draws none. */
function plainBox(
  style: CSSStyleDeclaration,
  border: Box,
  walk: Walk,
  opacity: number,
  { shadow }: NativeFilter,
): RawImage['box'] {
  const size = { width: border.right - border.left, height: border.bottom - border.top };
  const { geometry: _, ...shape } = outlineShape(style, size.width, size.height, walk.scale);
  if (shape.radius === 0 && opacity >= 1 && !shadow) return undefined;
  return {
    fills: [],
    border: {},
    ...shape,
    ...(shadow && { shadow }),
    opacity,
  };
}

/** CSS Images 3, 4.5: object-fit and object-position. */
function fitted(
  content: Box,
  shown: Box,
  image: HTMLImageElement,
  style: CSSStyleDeclaration,
): { frame: Box; crop: ImageItem['crop'] } {
  const width = content.right - content.left;
  const height = content.bottom - content.top;
  const { naturalWidth, naturalHeight } = image;
  const fit = style.objectFit;
  if (fit === 'fill' || fit === '' || !naturalWidth || !naturalHeight) return cropped(content, shown);
  const contain = Math.min(width / naturalWidth, height / naturalHeight);
  const cover = Math.max(width / naturalWidth, height / naturalHeight);
  const factor =
    fit === 'contain' ? contain : fit === 'cover' ? cover : fit === 'none' ? 1 : Math.min(1, contain);
  const drawn = { width: naturalWidth * factor, height: naturalHeight * factor };
  const [across = '50%', down = '50%'] = style.objectPosition.split(' ');
  const x = content.left + place(across, width - drawn.width);
  const y = content.top + place(down, height - drawn.height);
  return cropped({ left: x, top: y, right: x + drawn.width, bottom: y + drawn.height }, shown);
}

const place = (text: string, room: number): number => {
  const number = Number.parseFloat(text) || 0;
  return text.endsWith('%') ? (number / 100) * room : number;
};

/** A picture drawn into `drawn` of which only what lies in `window` shows. */
export function cropped(drawn: Box, window: Box): { frame: Box; crop: ImageItem['crop'] } {
  const frame = {
    left: Math.max(drawn.left, window.left),
    top: Math.max(drawn.top, window.top),
    right: Math.min(drawn.right, window.right),
    bottom: Math.min(drawn.bottom, window.bottom),
  };
  const width = drawn.right - drawn.left || 1;
  const height = drawn.bottom - drawn.top || 1;
  const share = (part: number, whole: number) => Math.round(Math.max(0, part / whole) * 1e5) / 1e5;
  return {
    frame,
    crop: {
      top: share(frame.top - drawn.top, height),
      right: share(drawn.right - frame.right, width),
      bottom: share(drawn.bottom - frame.bottom, height),
      left: share(frame.left - drawn.left, width),
    },
  };
}

function svgOf(element: Element, border: Box, slide: SlideState, walk: Walk, inline: boolean): RawImage {
  const title = element.querySelector(':scope > title')?.textContent?.trim();
  const words = [...element.querySelectorAll('text, foreignObject')].map(
    (text) => text.textContent?.trim() ?? '',
  );
  const alt = element.getAttribute('aria-label') ?? title ?? words.filter((word) => word !== '').join(', ');
  const key = markSnapshot(element, border, slide, 'element');
  // PowerPoint draws no HTML in an SVG, and what fades around the drawing is not in a file of its own.
  const whole = walk.opacity < 1 || element.querySelector('foreignObject') !== null;
  if (!whole) slide.deck.drawings.push({ key, svg: drawingOf(element) });
  if (words.length > 0) {
    notice(
      slide,
      walk,
      'pptx-picture',
      'a drawing with text becomes a picture in PowerPoint, its words in the alt text',
    );
  }
  return {
    ...base(walk, inline),
    asset: `${whole ? 'snapshot' : 'drawing'}:${key}`,
    frame: boxToFrame(border),
    alt: alt.replace(/\s+/g, ' '),
    decorative: alt === '' && element.getAttribute('aria-hidden') === 'true',
    crop: NO_CROP,
    why: 'drawing',
  };
}
