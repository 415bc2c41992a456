// What a slide says, as one line of text: for names, announcements and the search.

/** Not read: what is hidden from readers (KaTeX's drawn form), and the TeX that stands beside a formula. */
const UNREAD = '[aria-hidden=true], style, script, annotation, template';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, marp-h1, marp-h2, marp-h3, marp-h4, marp-h5, marp-h6';

/** Elements that stand within a line; every other one begins a line of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var'.split(
    ' ',
  ),
);

/** The length, in characters, to which a slide's first words stand in for a title. */
const LONGEST_TITLE = 60;

export interface TextPiece {
  readonly text: string;
  /** The text node, or the picture whose alternative text this is. */
  readonly node: Node;
}

/** Pieces of text in order, without what no one reads; `' '` where a line ends. `root` itself may be hidden. */
export function* textPieces(root: Node): Generator<TextPiece> {
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) yield { text: node.nodeValue ?? '', node };
    else if (node instanceof HTMLImageElement) yield { text: ` ${node.alt} `, node };
    else if (node instanceof Element && !node.matches(UNREAD)) {
      const inline = INLINE.has(node.localName) || isFormula(node);
      if (!inline) yield { text: ' ', node };
      yield* textPieces(node);
      if (!inline) yield { text: ' ', node };
    }
  }
}

export function readableText(root: Node): string {
  let text = '';
  for (const piece of textPieces(root)) text += piece.text;
  return text.replace(/\s+/g, ' ').trim();
}

/** The first heading, else the slide's first words; empty for a slide that says nothing. */
export function titleOf(slide: Element): string {
  const heading = titleHeading(slide);
  if (heading) return readableText(heading);
  const text = readableText(slide);
  if (text.length <= LONGEST_TITLE) return text;
  const end = text.lastIndexOf(' ', LONGEST_TITLE);
  return `${text.slice(0, end > 0 ? end : LONGEST_TITLE)}…`;
}

/** The first heading that says something. */
export const titleHeading = (slide: Element): Element | undefined =>
  [...slide.querySelectorAll(HEADINGS)].find((heading) => readableText(heading) !== '');

const isFormula = (element: Element): boolean =>
  element.namespaceURI === 'http://www.w3.org/1998/Math/MathML' || element.classList.contains('katex-mathml');
