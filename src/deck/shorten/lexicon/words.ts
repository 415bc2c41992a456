// Lists as their files write them: entries between bars and line ends.
export const listed = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((entry) => entry.trim().replaceAll('’', "'"))
    .filter(Boolean);

/** Any of the entries at the start of a segment (small letters), as whole words, in any script. */
export const startsWith = (text: string): RegExp =>
  new RegExp(`^(?:${listed(text).join('|')})(?![\\p{L}\\p{M}])`, 'u');

/** Any of the entries anywhere, as whole words, in any script. */
export const holds = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${listed(text).join('|')})(?![\\p{L}\\p{M}])|\\p{N}`, 'iu');

/** One of the entries as the last word. */
export const endsWith = (text: string): RegExp => new RegExp(`(?:^|\\s)(?:${listed(text).join('|')})$`, 'iu');

/** Words between spaces. */
export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** A whole word: one of the entries, which may be patterns. */
export const isOneOf = (text: string): RegExp => new RegExp(`^(?:${listed(text).join('|')})$`, 'u');
