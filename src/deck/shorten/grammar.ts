// The languages that shortening knows, each with its words and what its lists say.

import { arabic } from './lexicon/arabic.ts';
import { english } from './lexicon/english.ts';
import { french } from './lexicon/french.ts';
import { german } from './lexicon/german.ts';
import { indonesian } from './lexicon/indonesian.ts';
import { italian } from './lexicon/italian.ts';
import { portuguese } from './lexicon/portuguese.ts';
import { spanish } from './lexicon/spanish.ts';
import { turkish } from './lexicon/turkish.ts';
import { urdu } from './lexicon/urdu.ts';
import type { Lexicon } from './lexicon.ts';
import { taggerByLists } from './tag-by-lists.ts';
import { englishTagger } from './tag-english.ts';
import type { Tagger } from './word.ts';

export interface Grammar {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
}

/** In German, nouns have capitals like names. */
const byLists = (lexicon: Lexicon, capitals = true): Grammar => ({
  tagger: taggerByLists(lexicon, capitals),
  lexicon,
});

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  ar: byLists(arabic),
  de: byLists(german, false),
  en: { tagger: englishTagger, lexicon: english },
  es: byLists(spanish),
  fr: byLists(french),
  id: byLists(indonesian),
  it: byLists(italian),
  ms: byLists(indonesian),
  pt: byLists(portuguese),
  tr: byLists(turkish),
  ur: byLists(urdu),
};

/** Negation, condition and number in whatever language: nothing else is known of it, so little is cut. */
const UNKNOWN = byLists({
  knowsVerbs: false,
  openers: new Set(),
  coordinators: new Set(),
  frames: [],
  kept: /(?<!\p{L})(?:не|нет|ни|без|если|только|نه|بدون|اگر|فقط|לא|בלי|אם|רק)(?!\p{L})|\p{N}|不|没|無|ない|없|안/u,
});

/** The grammar for a BCP 47 language tag; of languages without one, only asides are ever dropped. */
export const grammarFor = (lang: string): Grammar => GRAMMARS[lang.split('-')[0] ?? ''] ?? UNKNOWN;
