// What the plan decided, slide by slide, with the lines of the article that it came from.
import type { BuildResult } from '../../builder.ts';
import type { Paint } from '../terminal.ts';
import { showCount } from './figures.ts';
import { printable } from './printable.ts';

type Deck = NonNullable<BuildResult['deck']>;
type Slide = Deck['slides'][number];
type Range = Slide['source'];

/** Lines, a blank one after each slide. */
export function showExplanation({ slides }: Deck, paint: Paint): string {
  return slides.map((slide, index) => `${showSlide(slide, index + 1, paint)}\n`).join('\n');
}

function showSlide(slide: Slide, number: number, paint: Paint): string {
  const part = slide.part && slide.part.of > 1 ? ` (${slide.part.number}/${slide.part.of})` : '';
  const head = `${number}  ${paint('bold', printable(slide.title === '' ? '(no title)' : slide.title))}${part}`;
  const facts = [`layout ${slide.layout}`, showLines(slide.source), showNotes(slide)].join(', ');
  const lines = slide.blocks.flatMap((block) =>
    block.kind === 'points'
      ? block.points.map(({ markdown, source }) => showBlock(source, `• ${markdown}`, paint))
      : [showBlock(block.source, `${block.kind}: ${firstLine(block.markdown)}`, paint)],
  );
  return [head, `   ${paint('dim', facts)}`, ...lines, ''].join('\n').trimEnd();
}

const showBlock = (source: Range, text: string, paint: Paint): string =>
  `   ${paint('dim', showLines(source).padEnd(12))} ${printable(text)}`;

const showLines = ({ start, end }: Range): string =>
  start === end ? `line ${start}` : `lines ${start}–${end}`;

function showNotes({ notes }: Slide): string {
  const words = notes.reduce((sum, { markdown }) => sum + (markdown.match(/\S+/g)?.length ?? 0), 0);
  return words === 0 ? 'no notes' : `${showCount(words, 'word')} of notes`;
}

function firstLine(markdown: string): string {
  const [first = '', ...rest] = markdown.trim().split('\n');
  return rest.length > 0 ? `${first} …` : first;
}
