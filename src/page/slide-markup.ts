// The markup of each slide, cut out of the deck's, so that slides can stand between other things.
import { Parser } from 'htmlparser2';

/** Outer HTML of each `<svg data-marpit-svg>`, in order; `html` is what marp-core made of the deck. */
export function slideMarkup(html: string): readonly string[] {
  const slides: string[] = [];
  let depth = 0;
  let start = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'svg') return;
        if (depth === 0 && 'data-marpit-svg' in attributes) start = parser.startIndex;
        else if (depth === 0) return;
        depth += 1;
      },
      onclosetag(name) {
        if (name !== 'svg' || depth === 0) return;
        depth -= 1;
        if (depth === 0) slides.push(html.slice(start, parser.endIndex + 1));
      },
    },
    { lowerCaseTags: false },
  );
  parser.end(html);
  return slides;
}
