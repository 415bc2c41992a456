// The languages that the companion speaks. One more is a file and a line here; what it lacks fails to compile.
import type { StageData } from '../data.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

const LANGUAGES: Readonly<Record<string, Words>> = { ar, en };

/** What the companion says to a deck, and how: in the deck's language, or in English where it has no words of it. */
export interface Tongue {
  readonly words: Words;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export function tongueFor({ lang, dir }: Pick<StageData, 'lang' | 'dir'>): Tongue {
  const words = LANGUAGES[lang.split('-')[0] ?? ''];
  return words ? { words, lang, dir } : { words: en, lang: 'en', dir: 'ltr' };
}
