// English parts of speech by wink-nlp: rules cannot tell `the trade` from `they trade`, and every cut hangs on that.
// It tags 10,000 words in about 50 ms; compromise, measured beside it, needs 740 ms and is right less often.
import { createRequire } from 'node:module';
import { lowerOf, type Tag, type Tagger, type Word } from './word.ts';

const TAGS: Readonly<Record<string, Tag>> = {
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  AUX: 'auxiliary',
  PRON: 'pronoun',
  DET: 'determiner',
  ADP: 'adposition',
  ADV: 'adverb',
  ADJ: 'adjective',
  NUM: 'number',
  CCONJ: 'coordinator',
  SCONJ: 'subordinator',
  PART: 'particle',
  PUNCT: 'punctuation',
};

/** Loads the model when first asked, which takes about 0.1 s; decks in other languages never wait for it. */
export const englishTagger: Tagger = (sentence) => {
  const known = tagged.get(sentence);
  if (known) return known;
  const words = tag(sentence);
  if (tagged.size >= REMEMBERED) tagged.clear();
  tagged.set(sentence, words);
  return words;
};

/** A sentence is looked at for a series, its clauses, its cuts, its date, within one section mostly. */
const REMEMBERED = 400;
const tagged = new Map<string, readonly Word[]>();

function tag(sentence: string): readonly Word[] {
  read ??= openModel();
  let at = 0;
  return read(sentence).flatMap(({ text, tag }): Word[] => {
    const start = sentence.indexOf(text, at);
    if (start === -1) return [];
    at = start + text.length;
    const lower = lowerOf(text);
    return [{ text, lower, start, end: at, tag: correct(lower, tag) }];
  });
}

type Read = (sentence: string) => readonly { readonly text: string; readonly tag: Tag }[];

let read: Read | undefined;

function openModel(): Read {
  const require = createRequire(import.meta.url);
  // The packages are CommonJS, so that they can be loaded where a plan, which is synchronous, first needs them.
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
  const model = require('wink-eng-lite-web-model') as typeof import('wink-eng-lite-web-model').default;
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (sentence) => {
    const tokens = nlp.readDoc(sentence).tokens();
    const tags = tokens.out(nlp.its.pos);
    return tokens.out().map((text, index) => ({ text, tag: TAGS[tags[index] ?? ''] ?? 'other' }));
  };
}

const RELATIVES = new Set(['which', 'who', 'whom', 'whose']);

/** Where the model is known to waver. */
function correct(lower: string, tag: Tag): Tag {
  if (RELATIVES.has(lower)) return 'pronoun';
  if (/^[—–-]+$/.test(lower)) return 'punctuation';
  if (/^\p{N}/u.test(lower)) return 'number';
  return tag;
}
