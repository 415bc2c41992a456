// How labels of lists count (ISO 32000-1, 14.8.5.5, Table 347).
import type { ListNumbering } from './structure.ts';

/** Of labels as they are shown. What counts in a way that PDF has no word for is nearest to decimal, other signs to bullets. */
export function numberingOf(labels: readonly string[]): ListNumbering {
  const counters = labels.map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
  if (counters.every((counter) => counter === '')) return 'Disc';
  if (!counters.every((counter) => /^[A-Za-z]+$/.test(counter))) return 'Decimal';
  const upper = counters.every((counter) => counter === counter.toUpperCase());
  if (isRoman(counters.map((counter) => counter.toLowerCase()))) return upper ? 'UpperRoman' : 'LowerRoman';
  return upper ? 'UpperAlpha' : 'LowerAlpha';
}

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** `c, d` are letters and `i, ii` numbers: a list that goes up by one each time is, and one that begins with `i`. */
function isRoman(counters: readonly string[]): boolean {
  const [first, ...others] = counters.map(romanValue);
  if (first === undefined || others.includes(undefined)) return false;
  if (others.length === 0) return counters[0] === 'i';
  return others.every((value, index) => value === first + index + 1);
}

function romanValue(counter: string): number | undefined {
  const digits = [...counter].map((digit) => DIGITS[digit]);
  let sum = 0;
  for (const [index, digit] of digits.entries()) {
    if (digit === undefined) return undefined;
    sum += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  }
  return sum;
}
