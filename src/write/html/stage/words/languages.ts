// The languages that the companion speaks. One more is a file and a line here; what it lacks fails to compile.
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

const LANGUAGES: Readonly<Record<string, Words>> = { ar, en };

/** For a BCP 47 tag; English where there is no file for its language. */
export const wordsFor = (lang: string): Words => LANGUAGES[lang.split('-')[0] ?? ''] ?? en;
