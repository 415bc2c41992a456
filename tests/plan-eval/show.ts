// `--show NAME`: the deck slide by slide, each point with the sentence it came from, and the reference beside it.
import type { Article } from './article.ts';
import { isOf } from './evaluate.ts';
import { checkPoint } from './grammar/check-point.ts';
import { homeOf, slidesOf } from './laws.ts';
import type { ReferenceSlide } from './reference.ts';
import type { ShownPoint, ShownSlide } from './shown-deck.ts';
import { align, countWords, wordsOf } from './words.ts';

export function showDeck(
  article: Article,
  slides: readonly ShownSlide[],
  reference: readonly ReferenceSlide[],
): string {
  const lines: string[] = [];
  for (const section of article.sections) {
    const own = slidesOf(section, article, slides);
    for (const slide of own) {
      lines.push('', `── ${slide.title}  [${slide.layout}]`);
      const say =
        (mark: string) =>
        (point: ShownPoint): void => {
          const home = homeOf(point, section) ?? homeOf({ text: point.text }, section);
          const faults = checkPoint(point.text, home?.text ?? point.text, article.lang);
          lines.push(`   ${mark} ${point.text}  (${countWords(point.text)})`);
          lines.push(`       from: ${sentenceOf(point.text, home?.sentences ?? [])}`);
          for (const { kind, what } of faults) lines.push(`       ${kind.toUpperCase()}: ${what}`);
        };
      slide.leads.forEach(say('›'));
      slide.points.forEach(say('•'));
      for (const text of slide.quotes) lines.push(`   " ${text}`);
      for (const text of slide.copied) lines.push(`   = ${text}`);
    }
    for (const slide of reference.filter((one) => isOf(one.section, section.heading))) {
      lines.push(`   reference${slide.layout === undefined ? '' : ` [${slide.layout}]`}:`);
      lines.push(...slide.points.map((point) => `       · ${point}`));
    }
  }
  return lines.join('\n').trim();
}

const sentenceOf = (point: string, sentences: readonly string[]): string =>
  sentences.find((sentence) => align(wordsOf(point), wordsOf(sentence)) !== undefined) ?? sentences.join(' ');
