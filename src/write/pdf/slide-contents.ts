// What a PDF needs to know of each slide's HTML: a title for its bookmark, and the ids that links may point to.
import { Parser } from 'htmlparser2';

export interface SlideContents {
  /** Plain text of the first heading, white space collapsed; empty where there is none. */
  readonly title: string;
  readonly ids: readonly string[];
}

const HEADING = /^h[1-6]$/;
/** KaTeX writes each formula twice, and with its TeX source; the MathML alone reads well. */
const SILENT = /^(?:style|script|annotation)$/;

/** One entry a slide, in order; `html` is what marp-core made of the deck. */
export function slideContents(html: string): readonly SlideContents[] {
  const slides: { title: string; ids: string[] }[] = [];
  let heading: string | undefined;
  let silentDepth = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg' && 'data-marpit-svg' in attributes) slides.push({ title: '', ids: [] });
      const slide = slides.at(-1);
      if (!slide) return;
      if (attributes.id !== undefined) slide.ids.push(attributes.id);
      if (silentDepth > 0 || SILENT.test(name) || /\bkatex-html\b/.test(attributes.class ?? ''))
        silentDepth += 1;
      else if (heading !== undefined) heading += spokenBy(name, attributes);
      else if (HEADING.test(name) && slide.title === '') heading = '';
    },
    ontext(text) {
      if (heading !== undefined && silentDepth === 0) heading += text;
    },
    onclosetag(name) {
      if (silentDepth > 0) silentDepth -= 1;
      else if (heading !== undefined && HEADING.test(name)) {
        const slide = slides.at(-1);
        if (slide) slide.title = heading.replace(/\s+/g, ' ').trim();
        heading = undefined;
      }
    },
  });
  parser.end(html);
  return slides;
}

/** Pictures (emoji are such) stand for their alternative text, a line break for a space. */
function spokenBy(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'br') return ' ';
  return name === 'img' ? (attributes.alt ?? '') : '';
}
