// Room that padding leaves between letters: PowerPoint has none, but letters may stand apart from what follows them.
import type { Run } from '../types.ts';
import { round } from './geometry.ts';

/** Letters of these scripts join, and would not across the edge of a run. */
const JOINED = /[\u0600-\u08FF\u0900-\u0DFF\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Sets what follows the last letter of `runs` `width` px apart from it; false where no letter can do that. */
export function widenLast(runs: Run[], width: number): boolean {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return false;
  const letter = /\P{M}\p{M}*$/u.exec(last.text)?.[0];
  if (!letter || JOINED.test(letter)) return false;
  const rest = last.text.slice(0, -letter.length);
  const style = { ...last.style, letterSpacing: round(last.style.letterSpacing + width) };
  runs.splice(-1, 1, ...(rest === '' ? [] : [{ ...last, text: rest }]), { ...last, text: letter, style });
  return true;
}
