// The part of a slide that fills its place: value to value.

export interface Zoom {
  /** The middle of what is seen, in parts of the slide's size. */
  readonly x: number;
  readonly y: number;
  /** How many times larger than the whole slide it is drawn. */
  readonly scale: number;
}

export const WHOLE: Zoom = { x: 0.5, y: 0.5, scale: 1 };

const MOST = 8;
/** Nearer to the whole than this, it is the whole. */
const LEAST = 1.03;

export const isZoomed = ({ scale }: Zoom): boolean => scale > 1;

/** As near as there is slide: nothing beside it comes into its place. */
export function bounded({ x, y, scale }: Zoom): Zoom {
  if (!(scale >= LEAST)) return WHOLE;
  const kept = Math.min(scale, MOST);
  const edge = 1 / (2 * kept);
  const within = (value: number): number => Math.min(1 - edge, Math.max(edge, value));
  return { x: within(x), y: within(y), scale: kept };
}

/** Larger or smaller by a factor; the place of the slide that is given (in parts of its size) stays where it is seen. */
export function scaledAround(zoom: Zoom, place: { x: number; y: number }, factor: number): Zoom {
  const scale = Math.min(MOST, zoom.scale * factor);
  const ratio = zoom.scale / scale;
  return bounded({ x: place.x - (place.x - zoom.x) * ratio, y: place.y - (place.y - zoom.y) * ratio, scale });
}

/** Moved along with a pointer, whose way is given in parts of the slide's size on the screen when whole. */
export const panned = ({ x, y, scale }: Zoom, way: { x: number; y: number }): Zoom =>
  bounded({ x: x - way.x / scale, y: y - way.y / scale, scale });
