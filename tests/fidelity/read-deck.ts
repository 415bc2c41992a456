// What a deck holds before any PowerPoint writer saw it: read from the HTML that Marp's engine and template make of it.
//
// Blocks of a slide are what a person would call its pieces, and so what it would be built of by hand in PowerPoint:
// - each block element directly on the slide: heading, paragraph, list, table, code, quote, rule, figure, drawing;
//   a `div` or the like that only lays out others counts as those others;
// - each picture in running text, which no text of PowerPoint can hold; emoji are characters;
// - header, footer and page number, one each;
// - each picture of a background.
// Nothing of this is asked of our Scene or our PPTX, which are what is measured by it.
import { Parser } from 'htmlparser2';

export interface DeckSlide {
  readonly headed: boolean;
  readonly blocks: number;
  /** The notes as the presenter's view shows them. */
  readonly notes: string;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const VOID = new Set(['img', 'br', 'hr', 'wbr', 'input', 'source', 'link', 'meta']);
const UNSEEN = new Set(['style', 'script', 'template', 'link', 'meta']);
const BLOCKS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol dl table pre marp-pre blockquote hr figure details header footer'.split(' '),
);
const BOXES = new Set(['div', 'section', 'article', 'main', 'aside', 'center', 'nav', 'form', 'span']);

/** The slides of Marp's HTML export, in order. */
export function readDeck(html: string): DeckSlide[] {
  const root = parse(html);
  const notes = new Map(
    all(root, (one) => one.attributes.class?.split(' ').includes('bespoke-marp-note') === true).map((one) => [
      Number(one.attributes['data-index']),
      wordsOf(one, '\n'),
    ]),
  );
  const slides = all(root, ({ name, attributes }) => name === 'svg' && 'data-marpit-svg' in attributes);
  return slides.map((slide, index) => ({ ...readSlide(slide), notes: notes.get(index) ?? '' }));
}

function parse(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(data) {
      open.at(-1)?.children.push(data);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return root;
}

/** Elements below `root` that fit, those inside a fitting one left out. */
function all(root: Element, fits: (element: Element) => boolean): Element[] {
  return root.children.flatMap((inner) =>
    typeof inner === 'string' ? [] : fits(inner) ? [inner] : all(inner, fits),
  );
}

function wordsOf(element: Element, between = ''): string {
  return element.children
    .map((inner) => (typeof inner === 'string' ? inner : UNSEEN.has(inner.name) ? '' : wordsOf(inner)))
    .join(between);
}

function readSlide(slide: Element): Omit<DeckSlide, 'notes'> {
  const layer = 'data-marpit-advanced-background';
  const sections = all(slide, ({ name }) => name === 'section');
  const content = sections.find(({ attributes }) => !/^(background|pseudo)$/.test(attributes[layer] ?? ''));
  const backgrounds = sections.filter(({ attributes }) => attributes[layer] === 'background');
  const pictures = backgrounds.flatMap((one) =>
    all(one, ({ name, attributes }) => name === 'figure' && /url\(/.test(attributes.style ?? '')),
  );
  if (content === undefined) return { headed: false, blocks: pictures.length };
  const numbered = 'data-marpit-pagination' in content.attributes;
  const headings = all(content, ({ name }) => /^h[1-6]$/.test(name));
  return {
    headed: headings.some((one) => wordsOf(one).trim() !== ''),
    blocks: blocksIn(content) + pictures.length + (numbered ? 1 : 0),
  };
}

const isPicture = ({ name, attributes }: Element): boolean =>
  (name === 'img' && !/\bemoji\b/.test(attributes.class ?? '') && !('data-marp-twemoji' in attributes)) ||
  name === 'video' ||
  name === 'canvas';

function blocksIn(box: Element): number {
  let blocks = 0;
  // Loose words between blocks are one paragraph, however many inline elements they are made of.
  let loose = false;
  for (const inner of box.children) {
    if (typeof inner === 'string' || !standsAlone(inner)) {
      const words = typeof inner === 'string' ? inner : UNSEEN.has(inner.name) ? '' : wordsOf(inner);
      if (words.trim() !== '' && !loose) {
        blocks += 1;
        loose = true;
      }
      if (typeof inner !== 'string') blocks += picturesIn(inner);
      continue;
    }
    loose = false;
    blocks += BOXES.has(inner.name) ? blocksIn(inner) : blocksOf(inner);
  }
  return blocks;
}

const standsAlone = (element: Element): boolean =>
  BLOCKS.has(element.name) ||
  isPicture(element) ||
  element.name === 'svg' ||
  (BOXES.has(element.name) && (element.name !== 'span' || holdsBlocks(element)));

/** A formula is words, whatever its radical sign is drawn with. */
const holdsBlocks = (span: Element): boolean =>
  !/\bkatex/.test(span.attributes.class ?? '') && all(span, standsAlone).length > 0;

function blocksOf(element: Element): number {
  if (VOID.has(element.name) || element.name === 'figure' || element.name === 'svg') return 1;
  const pictures = picturesIn(element);
  return pictures + (wordsOf(element).trim() === '' && pictures > 0 ? 0 : emptyText(element) ? 0 : 1);
}

/** A header or paragraph without words shows nothing; a table or code block does. */
const emptyText = (element: Element): boolean =>
  /^(h[1-6]|p|header|footer|ul|ol)$/.test(element.name) && wordsOf(element).trim() === '';

const picturesIn = (element: Element): number => (isPicture(element) ? 1 : all(element, isPicture).length);
