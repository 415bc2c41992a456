// What makes one state of a deck's page another one, where that can be done in the page itself: the content of slides, their
// notes, titles and ids. Other styles, another number of slides or slides that changed places need the page anew.
import type { SlideData } from '../write/html/stage/data.ts';
import type { PageParts } from './page-parts.ts';

export interface PageChange {
  /** The version of the page that it changes; it makes that of the state it comes with. */
  readonly from: string;
  /** The deck's title. */
  readonly title: string;
  /** The markup of slides with other content, by number. */
  readonly slides: readonly (readonly [index: number, markup: string])[];
  /** The notes of slides with others, as safe HTML; null for none any more. */
  readonly notes: readonly (readonly [index: string, html: string | null])[];
  /** What the build tells of all slides. */
  readonly data: readonly SlideData[];
}

/** More, in characters, is loaded as fast as it is told. */
const MOST = 400_000;

/** Undefined where the page has to be loaded anew. */
export function changeBetween(
  before: PageParts,
  after: PageParts,
): Pick<PageChange, 'slides' | 'notes' | 'data'> | undefined {
  if (before.shell !== after.shell || before.slides.length !== after.slides.length) return undefined;
  if (before.slides.length !== after.data.length || !keepPlaces(before.data, after.data)) return undefined;
  // Whether there are any notes decides what the page offers.
  if ((before.notes.size === 0) !== (after.notes.size === 0)) return undefined;
  const slides = after.slides.flatMap((markup, index): [number, string][] =>
    withoutLines(markup) === withoutLines(before.slides[index] ?? '') ? [] : [[index, markup]],
  );
  if (slides.some(([index, markup]) => frameOf(markup) !== frameOf(before.slides[index] ?? '')))
    return undefined;
  if (slides.reduce((sum, [, { length }]) => sum + length, 0) > MOST) return undefined;
  const notes = [...new Set([...before.notes.keys(), ...after.notes.keys()])].flatMap(
    (index): [string, string | null][] =>
      before.notes.get(index) === after.notes.get(index) ? [] : [[index, after.notes.get(index) ?? null]],
  );
  return { slides, notes, data: after.data };
}

/** A slide may be called otherwise, but not stand where another one stood. */
function keepPlaces(before: readonly SlideData[], after: readonly SlideData[]): boolean {
  const [old, fresh] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return after.every(({ id }, index) => {
    const was = before[index]?.id ?? '';
    return id === was || (!old.has(id) && !fresh.has(was));
  });
}

/** Lines of the Markdown: they move with every line put in before, and nothing in the page reads them. */
const withoutLines = (markup: string): string =>
  markup.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/ data-line="\d+-\d+"/, ''));

/** What the template has read once: the slide's size, and how it gives way to the next. */
function frameOf(markup: string): string {
  const svg = /^<svg[^>]*>/.exec(markup)?.[0].replace(/ id="[^"]*"/, '') ?? '';
  const transitions = [...markup.matchAll(/<section\b[^>]*>/g)].map(([tag]) =>
    (tag.match(/ data-transition(?:-back)?="[^"]*"/g) ?? []).join(''),
  );
  return [svg, ...transitions].join('\n');
}
