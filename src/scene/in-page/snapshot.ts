// Elements without a native form are marked for a picture of themselves alone, taken from Node later.
import type { RawImage } from '../raw.ts';
import { notice, type SlideState, standingIn, styleOf, type Walk } from './context.ts';
import { filterSpread, foreignFilter } from './filter.ts';
import { type Box, boxToFrame, intersect, toSlide } from './geometry.ts';
import { isDropShadow } from './shadow.ts';

export const SNAPSHOT = 'data-triptych-snapshot';

/** Elements that mean something without any words inside. */
const PLAYERS = new Set(['video', 'audio', 'canvas']);

const NO_CROP = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Marks `element` and puts its future picture into the walk's sink. `box` is where it stands on the slide;
 * `why` names the feature for the message and for people who read the Scene.
 */
export function snapshot(
  element: Element,
  box: Box,
  slide: SlideState,
  walk: Walk,
  options: { why: string; alt: string; mode?: 'element' | 'box'; inline?: boolean; silent?: boolean },
): RawImage | undefined {
  const spread = options.mode === 'box' ? 0 : filterSpread(styleOf(element).filter) * walk.scale;
  const shown = intersect(grown(withReading(element, box, slide), spread), slide.frame);
  if (shown.right - shown.left < 1 || shown.bottom - shown.top < 1) return undefined;
  const key = markSnapshot(element, shown, slide, options.mode ?? 'element');
  if (!options.silent) {
    notice(
      slide,
      walk,
      'pptx-picture',
      `${options.why}${named(element)} has no native form in PowerPoint and becomes a picture`,
    );
  }
  const alt = options.alt || (PLAYERS.has(element.localName) ? options.why : '');
  return {
    kind: 'image',
    asset: `snapshot:${key}`,
    frame: boxToFrame(shown),
    ...standingIn(walk),
    alt,
    decorative: alt === '',
    crop: NO_CROP,
    why: options.why,
    inline: options.inline ?? false,
    ...(walk.link && { link: walk.link }),
  };
}

/** Which element of the line it is, where its author named it by a class; Marp's own names say nothing. */
function named(element: Element): string {
  const name = element.localName === 'section' ? undefined : element.classList[0];
  return name === undefined ? '' : ` of <${element.localName} class="${name}">`;
}

/** The box of ruby is its base's alone; the reading stands beside it. */
function withReading(element: Element, box: Box, slide: SlideState): Box {
  if (element.localName !== 'ruby') return box;
  return [...element.querySelectorAll('rt')].reduce((all, reading) => {
    const { left, top, right, bottom } = toSlide(reading.getBoundingClientRect(), slide.origin);
    return {
      left: Math.min(all.left, left),
      top: Math.min(all.top, top),
      right: Math.max(all.right, right),
      bottom: Math.max(all.bottom, bottom),
    };
  }, box);
}

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/** Gives the element its key; one that is marked twice (two modes) keeps the first. */
export function markSnapshot(element: Element, box: Box, slide: SlideState, mode: 'element' | 'box'): string {
  const { origin, deck } = slide;
  const key = element.getAttribute(SNAPSHOT) ?? String(deck.snapshots.length);
  element.setAttribute(SNAPSHOT, key);
  deck.snapshots.push({
    key,
    mode,
    clip: {
      x: box.left * origin.scale + origin.left,
      y: box.top * origin.scale + origin.top,
      width: (box.right - box.left) * origin.scale,
      height: (box.bottom - box.top) * origin.scale,
    },
  });
  return key;
}

/** A filter of anything but a picture fades or greys what stands inside, which native parts cannot do as one. */
function foreignOf(element: Element, filter: string): string | undefined {
  if (filter === 'none' || filter === '') return undefined;
  const picture = element.localName === 'img' || element.localName === 'figure';
  const foreign = foreignFilter(filter);
  if (foreign !== undefined || picture || isDropShadow(filter)) return foreign;
  return /(?:opacity|grayscale)(?=\()/.exec(filter)?.[0];
}

/** True for transforms that do more than move, turn and scale evenly. */
function slants({ transform }: CSSStyleDeclaration): boolean {
  if (transform === 'none' || transform === '') return false;
  const { is2D, a, b, c, d } = new DOMMatrix(transform);
  const size = Math.hypot(a, b) || 1;
  // Evenly scaled and turned, the second column is the first one turned by a quarter.
  return !is2D || Math.abs(c + b) > 0.02 * size || Math.abs(d - a) > 0.02 * size;
}

/** What of the element's looks PowerPoint cannot draw, or undefined. */
export function foreignLook(element: Element, style: CSSStyleDeclaration): string | undefined {
  const filter = foreignOf(element, style.filter);
  if (filter !== undefined) return `CSS filter ${filter}`;
  if (style.clipPath !== 'none' && style.clipPath !== '') return 'CSS clip-path';
  if (style.maskImage !== 'none' && style.maskImage !== '') return 'CSS mask';
  if (style.mixBlendMode !== 'normal' && style.mixBlendMode !== '') return 'CSS mix-blend-mode';
  if (style.writingMode !== 'horizontal-tb' && style.writingMode !== '') return 'vertical text';
  if (slants(style)) return 'CSS skew';
  switch (element.localName) {
    case 'canvas':
      return 'a canvas';
    case 'video':
      return 'a video';
    case 'audio':
      return (element as HTMLAudioElement).controls ? 'an audio player' : undefined;
    case 'iframe':
    case 'object':
    case 'embed':
      return 'embedded content';
    case 'ruby':
      return 'ruby text';
    case 'input':
    case 'button':
    case 'select':
    case 'textarea':
    case 'progress':
    case 'meter':
      return 'a form control';
    default:
      return undefined;
  }
}
