// Strokes that another window is drawing right now, shown as they grow. What is finished comes through the book.
import type { Channel } from '../channel.ts';
import type { InkLayer } from './ink-layer.ts';
import { MOST_POINTS } from './stroke.ts';

/** A window draws one stroke at a time, and a talk has few windows; more is nobody's hand. */
const MOST_GROWING = 8;

export function followStrokes(channel: Channel, layer: InkLayer, slide: () => number): void {
  const growing = new Map<string, number[]>();
  channel.on('stroke', ({ slide: place, from, stroke }) => {
    if (place !== slide()) return;
    const points = from === 0 ? [] : growing.get(stroke.id);
    // Beginnings that were missed come with the whole stroke, when it is finished.
    if (!points || points.length !== from * 2 || points.length >= MOST_POINTS * 2) return;
    if (!growing.has(stroke.id) && growing.size >= MOST_GROWING) growing.clear();
    points.push(...stroke.points);
    growing.set(stroke.id, points);
    layer.grow({ ...stroke, points });
  });
  channel.on('ink', ({ step }) => {
    if (step.deed.kind !== 'draw') return;
    growing.delete(step.id);
    // Also where it was undone before this window heard that it was finished.
    layer.forget(step.id);
  });
}
