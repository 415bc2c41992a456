// A stroke of the pen: plain data that windows tell each other, in the units of the slide.
import type { Place } from '../slide-units.ts';

export const COLOURS = ['red', 'blue', 'yellow'] as const;
export const WIDTHS = ['thin', 'medium', 'thick'] as const;

export type Colour = (typeof COLOURS)[number];
export type Width = (typeof WIDTHS)[number];

export interface Stroke {
  readonly id: string;
  readonly colour: Colour;
  readonly width: Width;
  /** x and y in turn, in units of the slide, to a tenth. */
  readonly points: readonly number[];
}

/** Thickness in thousandths of the slide's width. */
export const THICKNESS: Readonly<Record<Width, number>> = { thin: 2.5, medium: 5, thick: 12 };

/** A longer stroke goes on as a new one, so that each stays quick to draw and to send. */
export const MOST_POINTS = 1500;

/** In units of the slide: a hand does not draw finer, and a stroke of nothing but trembling grows no further. */
const NEAREST = 0.6;

/** Appends the place, unless it is where the stroke already ends. True where something was added. */
export function extend(points: number[], { x, y }: Place): boolean {
  const lastX = points.at(-2);
  const lastY = points.at(-1);
  if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < NEAREST) return false;
  points.push(tenths(x), tenths(y));
  return true;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Path data: curves through the middles between neighbouring points, which has no corners. A single point is a dot. */
export function pathData(points: readonly number[]): string {
  const [x = 0, y = 0] = points;
  if (points.length < 4) return `M${x} ${y}h0`;
  let data = `M${x} ${y}`;
  let fromX = x;
  let fromY = y;
  for (let index = 2; index + 1 < points.length; index += 2) {
    const toX = points[index] ?? 0;
    const toY = points[index + 1] ?? 0;
    data += `Q${fromX} ${fromY} ${tenths((fromX + toX) / 2)} ${tenths((fromY + toY) / 2)}`;
    fromX = toX;
    fromY = toY;
  }
  return `${data}L${fromX} ${fromY}`;
}

/** Whether the stroke passes within `reach` of the place, both in units of the slide. */
export function touches({ points }: Stroke, { x, y }: Place, reach: number): boolean {
  for (let index = 0; index + 1 < points.length; index += 2) {
    const ax = points[index] ?? 0;
    const ay = points[index + 1] ?? 0;
    const bx = points[index + 2] ?? ax;
    const by = points[index + 3] ?? ay;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const part = Math.min(1, Math.max(0, along));
    if (Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay)) <= reach) return true;
  }
  return false;
}
