// What loading an address gives, or why it gives nothing.

export interface Loaded {
  readonly bytes: Uint8Array;
  readonly file?: string;
}

/** Why an address gives nothing: a stable code, a sentence, and what to do. */
export class LoadFailure extends Error {
  readonly code: string;
  readonly hint: string;
  constructor(code: string, text: string, hint: string, cause?: unknown) {
    super(text, { cause });
    this.code = code;
    this.hint = hint;
  }
}

export const MAX_ASSET_BYTES = 64 * 1024 * 1024;
