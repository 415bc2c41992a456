// Messages as lines, grouped by deck: place, severity, code, text, and the way out below.
import type { Message, Severity } from '../../message.ts';
import type { Paint, Style } from '../terminal.ts';
import { showCount } from './figures.ts';
import { printable } from './printable.ts';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** A deck, and what there is to say about it. */
interface Spoken {
  readonly file: string;
  readonly messages: readonly Message[];
}

/** Empty where no deck has a message of `severities`; else lines, a blank one after each deck. */
export function showMessages(
  decks: readonly Spoken[],
  severities: readonly Severity[],
  paint: Paint,
): string {
  return decks.map((deck) => showDeck(deck, severities, paint)).join('');
}

function showDeck(deck: Spoken, severities: readonly Severity[], paint: Paint): string {
  const messages = deck.messages.filter((message) => severities.includes(message.severity));
  if (messages.length === 0) return '';
  const counts = severities
    .map((severity) => ({
      severity,
      count: messages.filter((message) => message.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === 'info' ? `${count} info` : showCount(count, severity)));
  const head = `${paint('bold', printable(deck.file))}: ${counts.join(', ')}`;
  return `${[head, ...messages.map((message) => showMessage(message, deck.file, paint))].join('\n')}\n\n`;
}

function showMessage(message: Message, deck: string, paint: Paint): string {
  const severity = paint(STYLES[message.severity], message.severity);
  const line = `  ${showPlace(message, deck)}: ${severity} ${paint('dim', message.code)}: ${printable(message.text)}`;
  return message.hint === undefined ? line : `${line}\n    ${paint('dim', printable(message.hint))}`;
}

/** `file:line:column`, as editors and terminals turn into a link; the deck itself where no file is named. */
export function showPlace({ file, line, column }: Message, deck: string): string {
  return [printable(file ?? deck), line, column].filter((part) => part !== undefined).join(':');
}
