// The end of a build: what was written, how large, how long.
import type { BuildReport, DeckReport } from '../build-types.ts';
import type { Paint } from '../terminal.ts';
import { showBytes, showCount, showSpeakingTime, showTime } from './figures.ts';
import { printable } from './printable.ts';

export function showSummary({ decks, index, total }: BuildReport, paint: Paint): string {
  const failures = total.failed > 0 ? `, ${paint('red', `${total.failed} failed`)}` : '';
  const trouble = [
    ...(total.errors > 0 ? [showCount(total.errors, 'error')] : []),
    ...(total.warnings > 0 ? [showCount(total.warnings, 'warning')] : []),
  ].join(', ');
  const lines = [
    ...decks.flatMap((deck) => showDeck(deck, paint)),
    ...(index && index.bytes > 0
      ? [
          `${paint('bold', printable(index.file))}  lists ${showCount(index.decks, 'deck')}  ${showBytes(index.bytes)}`,
        ]
      : []),
    `${showCount(total.decks, 'deck')}${failures}: ${showCount(total.slides, 'slide')}, ` +
      `${showCount(total.outputs, 'file')}, ${showBytes(total.bytes)} in ${showTime(total.milliseconds)}` +
      `${trouble === '' ? '' : ` (${trouble})`}`,
  ];
  return `${lines.join('\n')}\n`;
}

function showDeck(deck: DeckReport, paint: Paint): string[] {
  const file = paint('bold', printable(deck.file));
  if (deck.outputs.length === 0) return [`${file}  ${paint('red', 'failed')}, nothing written`];
  const state = deck.status === 'ok' ? '' : `  ${paint('yellow', 'with errors')}`;
  const width = Math.max(...deck.outputs.map((output) => printable(output.path).length));
  return [
    `${file}  ${showCount(deck.slides, 'slide')}${showNotes(deck)} in ${showTime(deck.milliseconds)}${state}`,
    ...deck.outputs.map(
      ({ path, bytes }) => `  ${printable(path).padEnd(width)}  ${showBytes(bytes).padStart(8)}`,
    ),
  ];
}

const showNotes = ({ speakingSeconds }: DeckReport): string =>
  speakingSeconds > 0 ? `, ${showSpeakingTime(speakingSeconds)} to say,` : '';
