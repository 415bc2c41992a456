// How long notes take to say: words at a pace that listeners of the language follow.
import { countWords } from './sentences.ts';

/**
 * Words a minute of a talk. English: 140, what presenters are advised to keep to. The others say as much in the same time:
 * they stand to 140 as their words a minute stand to those of English in the reading study IReST (Trauzettel-Klosinski and
 * Dietz 2012), since some languages pack more into a word. Chinese and Japanese count two characters as a word.
 */
const PACE: Readonly<Record<string, number>> = {
  ar: 85,
  de: 110,
  en: 140,
  es: 134,
  fi: 99,
  fr: 120,
  he: 115,
  it: 115,
  ja: 118,
  nl: 124,
  pl: 102,
  pt: 111,
  ru: 113,
  sl: 110,
  sv: 122,
  tr: 102,
  zh: 97,
};

/** For languages that the study does not have. */
const PACE_ELSEWHERE = 120;

export const wordsPerMinute = (lang: string): number => PACE[lang.split('-')[0] ?? ''] ?? PACE_ELSEWHERE;

/** Seconds that notes in Markdown take to say at `pace` words a minute; marks and addresses are not read out. */
export function speakingSeconds(notes: string, pace: number): number {
  return (countWords(saidOf(notes)) / pace) * 60;
}

/** An estimate needs no syntax tree: what has a letter or a digit is said, but for addresses and tags. */
const saidOf = (notes: string): string =>
  notes
    .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)|<[^>\s]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
