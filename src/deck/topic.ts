// What a heading's prose is about: the words that its sentences share, and those that its title says anyway.

export interface Topic {
  /** The title's words in small letters. */
  readonly shown: ReadonlySet<string>;
  /** Stems of the title's content words. */
  readonly heading: ReadonlySet<string>;
  /** How much each stem of the prose weighs: 0 for a word said once, more the more paragraphs say it. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Letters of a stem: enough to tell words, few enough to join their forms. */
const STEM = 6;
const SHORTEST = 4;

/** Stems of the content words and numbers of a text, each once. Short words mostly join others, in every alphabet. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(WORDS) ?? [])
      .filter((word) => word.length >= SHORTEST || /\p{N}/u.test(word))
      .map((word) => word.slice(0, STEM)),
  );

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

export function topicOf(title: string, paragraphs: readonly string[]): Topic {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const word of paragraph.toLowerCase().match(WORDS) ?? []) {
      if (word.length < SHORTEST) continue;
      const stem = word.slice(0, STEM);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return {
    shown: new Set(title.toLowerCase().match(WORDS) ?? []),
    heading: stemsOf(title),
    weights: new Map([...counts].map(([stem, count]) => [stem, Math.log(count)])),
  };
}
