// Sentences of a passage, by the evaluator's own rules: Unicode's, joined again at abbreviations, initials and asides.

/** A full stop behind one of these ends no sentence. */
const TITLES =
  /(?:^|[\s(«"“])(?:dr|mr|mrs|ms|mme|mlle|prof|st|sr|jr|vs|cf|e\.g|i\.e|fig|vol|pp|ed|gen|col|capt|lt|rev|approx|ca|art|m|dra|sra|hon|bzw|vgl|z\. ?b|d\. ?h|u\. ?a)\.$/iu;
/** These stand before a number. */
const COUNTED =
  /(?:^|[\s(])(?:no|nos|nr|p|ch|sec|eq|vol|fig|art|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu;
/** German and Turkish write ordinals with a full stop: `3. Oktober`, `19. Jahrhundert`. */
const ORDINAL_NOUN =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Weltkrieg|Klasse|Platz)/u;
/** `et al.`, `p.m.` and `etc.` end one only before a capital. */
const INITIALS = /(?:^|[\s(.])\p{Lu}\.$/u;
/** A capital word that starts sentences and no names. */
const OPENS =
  /^(?:the|a|an|it|he|she|they|we|in|on|at|but|and|this|that|these|those|when|if|as|for|by|after|before|since)\b/iu;

export function sentencesOf(text: string, lang: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && runsOn(before.trim(), segment.trim())) {
      sentences[sentences.length - 1] = before + segment;
    } else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function runsOn(before: string, after: string): boolean {
  if (/^(?:[”’»)]\s*)?\p{Ll}/u.test(after)) return true;
  if (!/[\p{L}\p{N}]/u.test(after) || !/[\p{L}\p{N}]/u.test(before)) return true;
  if (/^\p{N}/u.test(after) && COUNTED.test(before)) return true;
  if (/(?:^|\s)\p{N}{1,2}\.$/u.test(before) && ORDINAL_NOUN.test(after)) return true;
  if (TITLES.test(before)) return true;
  return INITIALS.test(before) && !OPENS.test(after);
}
