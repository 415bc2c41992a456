// Pictures and drawings: what their authors say of them, or the words that stand in them. What nobody says anything of is
// decoration, and told of where an author may not have meant that.
import type { Untold } from '../untold.ts';
import { diagramWords } from './diagrams.ts';
import { intend } from './intend.ts';
import { lineOf } from './line-of.ts';

const BACKGROUNDS = '[data-marpit-advanced-background-container] > figure';
/** Put in for alternative text by tools and in haste. */
const FILE_NAME = /^\s*\S+\.(?:apng|avif|bmp|gif|jpe?g|png|svg|tiff?|webp)\s*$/i;
const DRAWINGS = 'svg:not([data-marpit-svg])';

export function drawings(): Untold[] {
  for (const figure of document.querySelectorAll(BACKGROUNDS)) {
    const alt = collapsed(figure.querySelector('figcaption')?.textContent);
    if (alt === '') intend(figure, { role: 'Artifact', artifact: 'Decoration' });
    else intend(figure, { role: 'Figure', alt }, 'img');
  }
  const untold: Untold[] = [];
  for (const svg of document.querySelectorAll(DRAWINGS)) {
    if (svg.parentElement?.closest(`${DRAWINGS}, .katex, [role="img"]`)) continue;
    if (isHidden(svg)) {
      intend(svg, { role: 'Artifact', artifact: 'Decoration' }, 'img');
      continue;
    }
    const alt = wordsOf(svg);
    if (alt === '') untold.push({ kind: 'drawing', ...lineOf(svg) });
    intend(svg, alt === '' ? { role: 'Artifact', artifact: 'Decoration' } : { role: 'Figure', alt }, 'img');
  }
  for (const image of document.images) {
    const missing = !image.hasAttribute('alt') && !image.hasAttribute('aria-label') && !isHidden(image);
    const link = image.alt === '' ? image.closest('a[href]') : null;
    const nameless = link !== null && collapsed(link.textContent) === '' && linkWords(link) === '';
    const named = FILE_NAME.test(image.alt) && !isHidden(image);
    if (missing || nameless || named) {
      const kind = nameless ? 'link' : named ? 'named' : 'picture';
      untold.push({ kind, source: image.src, ...lineOf(image) });
    }
  }
  return untold;
}

const isHidden = (element: Element): boolean =>
  element.closest('[aria-hidden="true"], [role="presentation"], [role="none"]') !== null;

/** Names and titles first, as browsers compute them; else the drawing's own words, from the top down. */
function wordsOf(svg: Element): string {
  const label = collapsed(svg.getAttribute('aria-label'));
  if (label !== '') return label;
  const told = (svg.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? '' : document.getElementById(id)?.textContent))
    .concat(svg.querySelector(':scope > title')?.textContent, svg.querySelector(':scope > desc')?.textContent)
    .map(collapsed)
    .filter((words) => words !== '');
  if (told.length > 0) return [...new Set(told)].join(': ');
  const diagram = diagramWords(svg);
  if (diagram !== undefined) return diagram;
  // The slide itself is in an SVG, too.
  const lines = [...svg.querySelectorAll('text, foreignObject')]
    .filter((text) => !svg.contains(text.parentElement?.closest('text, foreignObject') ?? null))
    .map((text) => ({ words: collapsed([...linesOf(text)].join(' ')), box: text.getBoundingClientRect() }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => (onOneLine(a.box, b.box) ? a.box.x - b.box.x : a.box.y - b.box.y));
  return lines.map(({ words }) => words).join(', ');
}

/** Drawing tools write labels of arrows before what these connect, so that the order of the source tells nothing. */
const onOneLine = (a: DOMRect, b: DOMRect): boolean =>
  Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < Math.min(a.height, b.height) / 2;

/** A text's pieces: lines are elements of their own in it. */
function* linesOf(text: Element): Generator<string> {
  for (const node of text.childNodes) {
    if (node instanceof Element) yield [...linesOf(node)].join(' ');
    else yield node.textContent ?? '';
  }
}

const linkWords = (link: Element): string =>
  [...link.querySelectorAll('img')].map(({ alt }) => alt).join('') + (link.getAttribute('aria-label') ?? '');

const collapsed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
