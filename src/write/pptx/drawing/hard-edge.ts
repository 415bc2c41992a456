// A gradient that jumps from nothing to one colour is a cut corner or a band, not a gradient: it is drawn as a polygon,
// which every program shows with a clean edge.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Color, Fill, Frame } from '../../../scene/types.ts';
import { extentOf } from './frame.ts';
import { pathGeometry } from './path-geometry.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface HardEdge {
  readonly color: Color;
  /** Share of the gradient line at which the colour begins or ends. */
  readonly at: number;
  /** True where the colour fills what comes before `at`. */
  readonly before: boolean;
}

/** The one hard edge of a linear gradient between a colour and nothing; undefined for any other fill. */
export function hardEdge(fill: Fill | undefined): HardEdge | undefined {
  if (fill?.kind !== 'linear') return undefined;
  const clear = fill.stops.map(({ color }) => color.alpha === 0);
  const turn = clear.findIndex((each, index) => index > 0 && each !== clear[index - 1]);
  const [first, second] = [fill.stops[turn - 1], fill.stops[turn]];
  if (!first || !second || Math.abs(second.at - first.at) > 0.001) return undefined;
  if (clear.slice(turn).some((each) => each !== clear[turn])) return undefined;
  const drawn = fill.stops.filter((_, index) => !clear[index]).map(({ color }) => color);
  const [color] = drawn;
  if (!color || drawn.some((other) => other.hex !== color.hex || other.alpha !== color.alpha))
    return undefined;
  return { color, at: first.at, before: !clear[0] };
}

/** The corners of what an edge leaves of a box of that size; CSS degrees. */
function polygon(edge: HardEdge, angle: number, { width, height }: Frame): Point[] {
  const [dx, dy] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
  const length = Math.abs(width * dx) + Math.abs(height * dy);
  const beyond = ({ x, y }: Point): number => {
    const along = ((x - width / 2) * dx + (y - height / 2) * dy) / length + 0.5;
    const past = edge.before ? edge.at - along : along - edge.at;
    return Math.abs(past) < 1e-9 ? 0 : past;
  };
  const box = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return box.flatMap((corner, index) => {
    const next = box[(index + 1) % box.length] ?? corner;
    const [here, there] = [beyond(corner), beyond(next)];
    const kept = here >= 0 ? [corner] : [];
    if (here * there >= 0) return kept;
    const share = here / (here - there);
    return [
      ...kept,
      { x: corner.x + share * (next.x - corner.x), y: corner.y + share * (next.y - corner.y) },
    ];
  });
}

/** `a:custGeom` of what the edge of a gradient at `angle` leaves of `frame`; nothing where it leaves nothing. */
export function edgeGeometry(edge: HardEdge, angle: number, frame: Frame): Xml | undefined {
  const points = polygon(edge, angle, frame).map(({ x, y }) =>
    el('a:pt', { x: extentOf(x), y: extentOf(y) }),
  );
  const [start, ...others] = points;
  if (start === undefined || others.length < 2) return undefined;
  return pathGeometry(
    frame,
    start,
    others.map((point) => el('a:lnTo', {}, point)),
  );
}
