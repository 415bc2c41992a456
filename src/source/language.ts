// Language tags and the direction they are written in.
import type { Direction } from './types.ts';

/** Scripts written from right to left (Unicode's bidirectional class R or AL). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The canonical BCP 47 tag, or undefined where it is none or names no known language. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return canonical !== undefined && names.of(new Intl.Locale(canonical).language) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Direction of the language's usual script; Urdu and Persian run from right to left, Turkish does not. */
export function directionOf(lang: string): Direction {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Languages that a script alone gives away well enough to set type, hyphens and quotes by. */
const BY_SCRIPT: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The language that most letters of the text speak for, where its script is not Latin. */
export function languageOfScript(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return BY_SCRIPT.find(([lang, pattern]) => {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(1, letters);
    return share > (lang === 'ja' ? 0.15 : 0.5);
  })?.[0];
}
