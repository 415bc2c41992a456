// What a thread and the one who asks it say to each other: plain data, numbered, so that answers find their questions.
import type { DeckErrorOptions } from '../deck-error.ts';

/** Sent in place of a request: the thread ends itself. */
export const CLOSE = 'close';

export interface Numbered<Request> {
  readonly number: number;
  readonly request: Request;
}

export type Reply<Answer> =
  | { readonly number: number; readonly ok: true; readonly answer: Answer }
  | { readonly number: number; readonly ok: false; readonly failure: Failure };

/** An error, which loses its class on the way between threads. */
export interface Failure {
  readonly text: string;
  readonly stack?: string;
  /** Present for a DeckError. */
  readonly deck?: DeckErrorOptions;
}
