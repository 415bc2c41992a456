// The sketches of all slides in this window: kept by slide, told to the other windows, kept over a reload.
import type { Channel } from '../channel.ts';
import { keep, kept } from '../memory.ts';
import { isCount } from '../shapes.ts';
import { isSketch } from './ink-shape.ts';
import { BLANK, type Change, changed, type Sketch } from './sketch.ts';

export interface Book {
  sketch(slide: number): Sketch;
  /** Changes the sketch here and in all windows of the talk. */
  change(slide: number, change: Change): void;
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
  const put = (slide: number, next: Sketch): void => {
    sketches.set(slide, next);
    onChange(slide);
  };

  channel.on('ink', ({ slide, version, change }) => {
    if (slide >= slides) return;
    put(slide, changed(sketch(slide), change));
    // Something was missed: whoever knows more tells all of it.
    if (sketch(slide).version < version) channel.send('hello', null);
  });
  channel.on('sketch', ({ slide, sketch: other }) => {
    if (slide < slides && other.version > sketch(slide).version) put(slide, other);
  });
  channel.on('hello', () => {
    for (const [slide, known] of sketches) channel.send('sketch', { slide, sketch: known });
  });
  window.addEventListener('pagehide', () => keep(name, [...sketches]));

  return {
    sketch,
    change(slide, change) {
      const next = changed(sketch(slide), change);
      put(slide, next);
      channel.send('ink', { slide, version: next.version, change });
    },
  };
}

type Entry = readonly [slide: number, sketch: Sketch];

const entriesIn = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isSketch(value[1]);
