// Footnotes of an article travel in speaker notes as plain text, `[2]` behind the word and `[2] …` as a paragraph of its own,
// which any program can show. On paper they look like footnotes again.

/** A paragraph that is a footnote: its number, then its words. */
const FOOTNOTE = /<p>\[(\p{N}+)\] /gu;

/** What stands between tags, and code, which says what it says. */
const CODE = /(<(pre|code)\b[^>]*>.*?<\/\2>)/su;

/** `html` is of one slide's notes. References are raised where their footnote stands there too; other brackets stay. */
export function raisedFootnotes(html: string): string {
  const numbers = new Set([...html.matchAll(FOOTNOTE)].map(([, number]) => number));
  if (numbers.size === 0) return html;
  // Splitting by an expression with two groups gives text, code, its tag's name, and so on.
  return html
    .split(CODE)
    .map((part, index) => {
      if (index % 3 === 2) return '';
      return index % 3 === 1 ? part : raised(part, numbers);
    })
    .join('');
}

const raised = (text: string, numbers: ReadonlySet<string | undefined>): string =>
  text
    .replace(FOOTNOTE, '<p class="handout-footnote"><sup>$1</sup> ')
    .replace(/(?<=[^\s[])\[(\p{N}+)\]/gu, (whole, number: string) =>
      numbers.has(number) ? `<sup>${number}</sup>` : whole,
    );
