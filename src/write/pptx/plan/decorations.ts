// Ornaments that repeat belong to the layout: drawn once, out of an editor's way.
import type { Fill, Frame, SceneItem, SceneSlide } from '../../../scene/types.ts';
import { bottom, right } from '../drawing/frame.ts';

/** What makes two ornaments the same: everything but their ids and sources, places to half a pixel. */
function look(item: SceneItem): string {
  return JSON.stringify(item, (key, value: unknown) => {
    if (key === 'id' || key === 'source') return undefined;
    return typeof value === 'number' ? Math.round(value * 2) / 2 : value;
  });
}

/** True for what runs along an edge of the slide: bands, corners, rules of a theme rather than of its content. */
const touchesEdge = ({ x, y, width, height }: Frame, slide: Frame): boolean =>
  x <= 1 ||
  y <= 1 ||
  right({ x, y, width, height }) >= slide.width - 1 ||
  bottom({ x, y, width, height }) >= slide.height - 1;

/** Ornaments over nothing that stays on the slide: there the layout, which lies under all of it, would be hidden. */
function candidates(slide: SceneSlide): SceneItem[] {
  const found: SceneItem[] = [];
  const painted: Frame[] = [];
  for (const item of slide.items) {
    const ornament = item.decorative && (item.kind === 'shape' || item.kind === 'image');
    // What a layout draws can neither appear nor move.
    const still = item.click === undefined && item.pair === undefined;
    if (ornament && still && !painted.some((frame) => overlap(frame, item.frame))) found.push(item);
    else if (paints(item)) painted.push(item.frame);
  }
  return found;
}

/** Letters alone hide nothing that is worth a shape on every slide. */
const paints = (item: SceneItem): boolean =>
  item.kind !== 'text' || (item.box !== undefined && item.box.fills.length > 0);

const overlap = (a: Frame, b: Frame): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** The part of the slide that a layer of its background covers. */
const areaOf = (fill: Fill, slide: Frame): Frame =>
  fill.kind !== 'picture' ? slide : fill.repeat ? (fill.area ?? slide) : fill.frame;

/** Looks the same drawn twice. */
const opaque = (item: SceneItem): boolean =>
  item.kind === 'shape' &&
  item.box.opacity === 1 &&
  item.box.fills.every((fill) => fill.kind === 'solid' && fill.color.alpha === 1);

export interface Decorations {
  readonly items: readonly SceneItem[];
  /**
   * Ids of the same ornaments on each slide, in the order of the slides given; without those that a slide draws itself
   * because a picture of its own, which lies under them, would lie over its layout.
   */
  readonly onSlides: readonly ReadonlySet<string>[];
}

/**
 * The ornaments that all `slides` of a layout share; of a single slide only those that run along its edges, and pictures
 * among them only where the look is `themed`: beside an author's own picture a new slide would show it too. `layers` are
 * the backgrounds that each slide draws as shapes.
 */
export function sharedDecorations(
  slides: readonly SceneSlide[],
  frame: Frame,
  themed: boolean,
  layers: readonly (readonly Fill[])[],
): Decorations {
  const areas = layers.map((fills) => fills.map((fill) => areaOf(fill, frame)));
  const lonely = (item: SceneItem): boolean =>
    touchesEdge(item.frame, frame) && (themed || item.kind !== 'image');
  const looks = slides.map((slide) => new Map(candidates(slide).map((item) => [look(item), item])));
  const [first, ...others] = looks;
  const common = [...(first ?? [])].filter(
    ([key, item]) => others.every((other) => other.has(key)) && (others.length > 0 || lonely(item)),
  );
  const drawn = (kept: typeof common): Set<SceneItem>[] =>
    looks.map((own) => new Set(kept.flatMap(([key]) => own.get(key) ?? [])));
  // What stays on a slide lies over all that its layout draws.
  const hiddenBy = (
    kept: readonly ReadonlySet<SceneItem>[],
    item: SceneItem | undefined,
    index: number,
  ): boolean => {
    if (!item) return false;
    const items = slides[index]?.items ?? [];
    const below = items.slice(0, Math.max(0, items.indexOf(item)));
    const staying = below.filter((other) => !kept[index]?.has(other) && paints(other));
    return [...(areas[index] ?? []), ...staying.map(({ frame: at }) => at)].some((area) =>
      overlap(area, item.frame),
    );
  };
  const all = drawn(common);
  const shared = common.filter(([key]) => !looks.every((own, index) => hiddenBy(all, own.get(key), index)));
  const kept = drawn(shared);
  return {
    items: shared.map(([, item]) => item),
    onSlides: kept.map((own, index) => {
      const left = [...own].filter((item) => !(opaque(item) && hiddenBy(kept, item, index)));
      return new Set(left.map(({ id }) => id));
    }),
  };
}
