// The command line itself is wrong: nothing is built, the exit code is 2.
import { closest, distance } from 'fastest-levenshtein';

export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  readonly hint: string | undefined;

  constructor(text: string, hint?: string) {
    super(text);
    this.hint = hint;
  }
}

/** The known name that `word` was most likely meant to be, absent where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), candidate) < Math.max(2, candidate.length / 2) ? candidate : undefined;
}
