// What the part of an address behind `#` names: a slide's number, a slide's id, or any element on a slide.
import type { BespokeDeck, Position } from '../bespoke.ts';
import type { StageData } from '../data.ts';

export type Slides = Pick<BespokeDeck, 'slides' | 'fragments'>;

/**
 * `hash` is as `location.hash` or a link has it, percent-encoded or not. Undefined where it names nothing here.
 * A number is a slide's number before it is an id; one beyond the last slide that is no id is the last slide.
 */
export function placeOf(hash: string, deck: Slides, data: Pick<StageData, 'slides'>): Position | undefined {
  // Browsers that know text fragments hide `:~:text=…` from scripts; the others leave it here.
  const name = hash.replace(/^#/, '').split(':~:')[0] ?? '';
  if (name === '') return undefined;
  const number = /^\d+$/.test(name) ? Number(name) : undefined;
  if (number !== undefined && number >= 1 && number <= deck.slides.length) return slideAt(number - 1);
  for (const id of new Set([name, decoded(name)])) {
    const place = placeOfId(id, deck, data);
    if (place) return place;
  }
  return number === undefined ? undefined : slideAt(number === 0 ? 0 : deck.slides.length - 1);
}

/** What stands behind the `#` of a slide's address: its id, or its number where the id reads as another's number. */
export function nameOf(index: number, { slides }: Pick<StageData, 'slides'>): string {
  const id = slides[index]?.id;
  if (id === undefined || /^\d+$/.test(id)) return String(index + 1);
  // marp-core's own ids are percent-encoded as they are, and stay readable so.
  return /^[\w%.~-]+$/.test(id) ? id : encodeURIComponent(id);
}

const slideAt = (index: number): Position => ({ index, fragmentIndex: 0 });

function placeOfId(id: string, deck: Slides, data: Pick<StageData, 'slides'>): Position | undefined {
  const index = data.slides.findIndex((slide) => slide.id === id);
  if (index >= 0 && index < deck.slides.length) return slideAt(index);
  const target = document.getElementById(id) ?? document.querySelector(`a[name="${CSS.escape(id)}"]`);
  return target === null ? undefined : placeOfElement(target, deck);
}

/** The slide that an element stands on, at the fragment that shows it; undefined for what stands on none. */
export function placeOfElement(target: Node, { slides, fragments }: Slides): Position | undefined {
  const index = slides.findIndex((slide) => slide.contains(target));
  if (index < 0) return undefined;
  // Fragments may hold fragments; the innermost comes last.
  const last = (fragments[index] ?? []).findLastIndex((fragment) => fragment?.contains(target) === true);
  return { index, fragmentIndex: Math.max(0, last) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a percent sign that encodes nothing
  }
}
