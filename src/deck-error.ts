import type { Message, Place } from './message.ts';

export interface DeckErrorOptions extends Partial<Place> {
  readonly code: string;
  readonly hint?: string;
  /** True where the same call may succeed later (browser trouble): exit code 75 instead of 1. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/** A deck cannot be built. The original failure is kept as `cause`. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly place: Partial<Place>;
  readonly retryable: boolean;

  constructor(text: string, options: DeckErrorOptions) {
    super(text, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = options.code;
    this.hint = options.hint;
    this.retryable = options.retryable ?? false;
    this.place = {
      ...(options.file !== undefined && { file: options.file }),
      ...(options.line !== undefined && { line: options.line }),
      ...(options.column !== undefined && { column: options.column }),
    };
  }

  /** The same failure as a message, for the report at the end of a build. */
  toMessage(): Message {
    return {
      severity: 'error',
      code: this.code,
      text: this.message,
      ...this.place,
      ...(this.hint !== undefined && { hint: this.hint }),
    };
  }
}
