// What a server says while it runs: addresses to standard output, builds and their messages to standard error.
import { renderUnicodeCompact } from 'uqr';
import type { ServeEvent } from '../../serve/types.ts';
import type { Screen } from '../terminal.ts';
import { showCount, showTime } from './figures.ts';
import { showMessages } from './messages.ts';
import { printable } from './printable.ts';

export function showServing(event: ServeEvent, out: Screen, err: Screen): void {
  switch (event.event) {
    case 'listening':
      out.write(`${out.paint('bold', event.address)}  Ctrl-C ends it\n`);
      return;
    case 'remote':
      out.write(`\n${renderUnicodeCompact(event.link)}\n\n`);
      out.write(`${out.paint('bold', event.link)}\n`);
      out.write(
        `The remote: for one phone, until ${event.expires.slice(0, 16).replace('T', ' ')} UTC or Ctrl-C\n`,
      );
      return;
    case 'added':
    case 'removed':
      err.write(`${printable(event.file)}: ${event.event}\n`);
      return;
    case 'built': {
      const state = event.ok ? showCount(event.slides, 'slide') : err.paint('red', 'not built');
      err.write(`${printable(event.file)}: ${state} in ${showTime(event.milliseconds)}\n`);
      err.write(showMessages([event], ['error', 'warning'], err.paint));
      return;
    }
    default:
      throw new Error(`Nobody has told how to show this: ${JSON.stringify(event satisfies never)}`);
  }
}
