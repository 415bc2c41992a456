// Numbers and names of an article, and which of them reach a slide.
import type { Article } from './article.ts';
import { slidesOf } from './laws.ts';
import { type ShownSlide, shownText } from './shown-deck.ts';

const NUMBER = /\p{N}+(?:[.,:\u00A0\u202F]\p{N}+)*/gu;
/** Capitalised words in a row, small words of names between them. Scripts without capitals have no names here. */
const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:[ \u00A0](?:(?:de|of|van|von|du|la|al|bin|ibn)[ \u00A0])?\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

export interface Reached {
  readonly reached: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** Numbers in digits, each once a section: a number says nothing beside another section's words. */
export function numbersReached(article: Article, slides: readonly ShownSlide[]): Reached {
  const missing: string[] = [];
  let of = 0;
  for (const section of article.sections) {
    const shown = new Set(numbersIn(slidesOf(section, article, slides).map(seen).join('\n')));
    const wanted = new Set(section.passages.flatMap(({ text }) => numbersIn(text)));
    of += wanted.size;
    missing.push(...[...wanted].filter((number) => !shown.has(number)));
  }
  return { reached: of - missing.length, of, missing };
}

/** Names by their last word, each once an article: whoever was introduced in full is `Merian` later. */
export function namesReached(article: Article, slides: readonly ShownSlide[]): Reached {
  const shown = slides.map(seen).join('\n');
  const wanted = new Set(
    article.sections.flatMap(({ passages }) =>
      passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => namesIn(sentence))),
    ),
  );
  const missing = [...wanted].filter((name) => !shown.includes(name));
  return { reached: wanted.size - missing.length, of: wanted.size, missing };
}

const seen = (slide: ShownSlide): string => `${slide.title}\n${shownText(slide)}`;

const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];

/** Last words of the names in a sentence. Its first word counts only as part of a longer name. */
export function namesIn(sentence: string): string[] {
  const start = sentence.search(/[\p{L}\p{N}]/u);
  return [...sentence.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const words = name.split(/[ \u00A0]/).map((word) => word.replace(/(?:['’]s|[.'’-])+$/, ''));
    const opens =
      index === start ||
      /[.:!?]["”’»)]* ?["“‘«(]*$/.test(sentence.slice(0, index)) ||
      /["“«]$/.test(sentence.slice(0, index));
    const last = words.at(-1) ?? '';
    return (opens && words.length === 1) || last.length < 2 ? [] : [last];
  });
}
