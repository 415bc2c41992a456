// Makes links inside the deck work in marp-cli's template. Its navigation follows `#3` (a slide's number) and `#id`
// (the slide that holds the element with that id), so each slide gets its stable id, and links to it its number.
import { Parser } from 'htmlparser2';
import type { Rendered } from '../../page/types.ts';
import { type Attributes, rewriteTags } from './rewrite-tags.ts';

/**
 * `transitions` holds the value of each slide's `transition` directive (`fade 1s`), as the page left it in
 * `data-transition`; null where a slide has none.
 */
export interface Anchored {
  readonly html: string;
  readonly transitions: readonly (string | null)[];
}

export function anchorSlides({ html, slides }: Pick<Rendered, 'html' | 'slides'>): Anchored {
  const taken = idsOf(html);
  const numbers = new Map(slides.map(({ id }, index) => [id, index + 1]));
  const transitions: (string | null)[] = slides.map(() => null);
  let index = -1;

  const editSection = (attributes: Attributes): Attributes => {
    const slide = slides[index];
    if (!slide) return attributes;
    const { 'data-transition': transition, ...others } = attributes;
    if (transition !== undefined) transitions[index] = transition;
    return { ...others, 'data-slide-id': slide.id };
  };
  const anchored = rewriteTags(html, (name, attributes) => {
    switch (name) {
      case 'svg': {
        if (!('data-marpit-svg' in attributes)) return attributes;
        index += 1;
        const id = slides[index]?.id;
        return id === undefined || taken.has(id) ? attributes : { ...attributes, id };
      }
      case 'section':
        return editSection(attributes);
      case 'a': {
        const number = slideNumber(attributes.href, numbers);
        return number === undefined ? attributes : { ...attributes, href: `#${number}` };
      }
      default:
        return attributes;
    }
  });
  return { html: anchored, transitions };
}

function idsOf(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'id') ids.add(value);
    },
  });
  parser.end(html);
  return ids;
}

/** Ids are written into addresses as they are or percent-encoded; marp-core's ids may hold percent signs themselves. */
function slideNumber(href: string | undefined, numbers: ReadonlyMap<string, number>): number | undefined {
  if (!href?.startsWith('#')) return undefined;
  const fragment = href.slice(1);
  return numbers.get(fragment) ?? numbers.get(decoded(fragment));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a percent sign that encodes nothing
  }
}
