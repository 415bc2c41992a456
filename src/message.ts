// What Triptych tells its user about an input: bad input is a Message and work goes on.
// What cannot go on is a DeckError (see deck-error.ts). Only the command line prints either.

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file: lines and columns count from 1, as editors do. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * One thing to tell the user. `code` is stable and kebab-case (`image-missing`), `text` one sentence without
 * a trailing full stop, `hint` says what to do about it.
 */
export interface Message extends Partial<Place> {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
}

/** Where messages go; each stage is handed one and never prints. */
export type Report = (message: Message) => void;
