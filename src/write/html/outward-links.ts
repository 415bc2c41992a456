// Links out of a deck: followed on stage in its own window, they would end the talk.
import type { Attributes } from './rewrite-tags.ts';

/** The attributes of an `<a>`; those of a link to another page also say that it opens in a window of its own. */
export function openApart(attributes: Attributes): Attributes {
  const { href = '' } = attributes;
  return isPage(href.trim()) ? { ...attributes, target: '_blank', rel: 'noopener noreferrer' } : attributes;
}

/** Neither a place in the deck nor something that another program takes (`mailto:`), which leaves the page where it is. */
const isPage = (href: string): boolean =>
  href !== '' && !href.startsWith('#') && (/^https?:/i.test(href) || !/^[a-z][a-z\d+.-]*:/i.test(href));
