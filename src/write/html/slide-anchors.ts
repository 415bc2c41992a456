// Gives each slide its stable id, which links inside the deck and addresses name (stage/address/), and takes its
// transition off it, which marp-cli's template wants told apart. Links to other pages are made to open apart from the deck.
import { Parser } from 'htmlparser2';
import type { Rendered } from '../../page/types.ts';
import { openApart } from './outward-links.ts';
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
      case 'a':
        return openApart(attributes);
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
