// The sketches of all slides in this window: kept by slide, told to the other windows, kept over a reload.
import type { Channel } from '../channel.ts';
import { keep, kept } from '../memory.ts';
import { isCount } from '../shapes.ts';
import { newInkId } from './ink-id.ts';
import { isSketch } from './ink-shape.ts';
import { BLANK, joined, newestDate, nextStep, redoing, type Sketch, type Step, undoing } from './sketch.ts';
import type { Stroke } from './stroke.ts';

/** What is done to a slide's sketch is done here and in all windows of the talk. */
export interface Book {
  sketch(slide: number): Sketch;
  draw(slide: number, stroke: Stroke): void;
  /** Strokes by their ids. */
  erase(slide: number, ids: readonly string[]): void;
  /** Nothing where there is nothing to undo. */
  undo(slide: number): void;
  /** Nothing where there is nothing to redo. */
  redo(slide: number): void;
}

/** `onChange` is called with the number of each slide whose sketch is another now. */
export function openBook(
  { channel, talk, slides }: { channel: Channel; talk: string; slides: number },
  onChange: (slide: number) => void,
): Book {
  // For the reload of the only window; where the browser keeps nothing, other windows still tell.
  const name = `ink-${talk}`;
  const sketches = new Map<number, Sketch>(entriesIn(kept(name)).filter(([slide]) => slide < slides));
  const sketch = (slide: number): Sketch => sketches.get(slide) ?? BLANK;
  const put = (slide: number, steps: readonly Step[]): void => {
    sketches.set(slide, joined(sketch(slide), steps));
    onChange(slide);
  };
  const change = (slide: number, step: Step | undefined): void => {
    if (!step) return;
    put(slide, [step]);
    channel.send('ink', { slide, step });
  };

  channel.on('ink', ({ slide, step }) => {
    if (slide >= slides) return;
    const missed = step.turned > newestDate(sketch(slide)) + 1;
    put(slide, [step]);
    // Whoever knows of what was before it tells all of it.
    if (missed) channel.send('hello', null);
  });
  channel.on('sketch', ({ slide, sketch: other }) => {
    if (slide < slides) put(slide, other.steps);
  });
  channel.on('hello', () => {
    for (const [slide, known] of sketches) channel.send('sketch', { slide, sketch: known });
  });
  window.addEventListener('pagehide', () => keep(name, [...sketches]));

  return {
    sketch,
    draw: (slide, stroke) => change(slide, nextStep(sketch(slide), stroke.id, { kind: 'draw', stroke })),
    erase: (slide, ids) => change(slide, nextStep(sketch(slide), newInkId(), { kind: 'erase', ids })),
    undo: (slide) => change(slide, undoing(sketch(slide))),
    redo: (slide) => change(slide, redoing(sketch(slide))),
  };
}

type Entry = readonly [slide: number, sketch: Sketch];

const entriesIn = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isSketch(value[1]);
