// The languages that the companion speaks. One more is a file and a line here; what it lacks fails to compile. The build
// reads this, the companion does not: it finds the words of its deck in the page.
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { tr } from './tr.ts';
import { ur } from './ur.ts';
import type { Words } from './words.ts';

/** By the primary subtag. */
export const LANGUAGES: Readonly<Record<string, Words>> = { ar, de, en, es, fr, id, tr, ur };

/** What the companion says to a deck, and how: in the deck's language, or in English where it has no words of it. */
export interface Tongue {
  readonly words: Words;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** `lang` is a BCP 47 tag, of a deck that is read in the direction `dir`. */
export function tongueFor({ lang, dir }: Pick<Tongue, 'lang' | 'dir'>): Tongue {
  const words = LANGUAGES[lang.toLowerCase().split('-')[0] ?? ''];
  return words ? { words, lang, dir } : { words: en, lang: 'en', dir: 'ltr' };
}
