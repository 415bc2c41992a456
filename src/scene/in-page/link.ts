// Where an <a> leads: out of the deck, or to a slide by number, heading or slide id.
import type { Link } from '../types.ts';
import type { SlideState } from './context.ts';

/** Undefined for what is no link, or one that leads nowhere we may go. */
export function linkOf(element: Element, slide: SlideState): Link | undefined {
  if (element.localName !== 'a') return undefined;
  const href = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim();
  if (href === '') return undefined;
  if (href.startsWith('#')) return internal(href.slice(1), slide.deck.slideIds);
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(https?|mailto|tel|ftp|sms):/i.test(href)) return undefined;
  const tooltip = element.getAttribute('title');
  return { kind: 'url', href, ...(tooltip && { tooltip }) };
}

function internal(fragment: string, slideIds: readonly string[]): Link | undefined {
  const id = decode(fragment);
  const target = document.getElementById(fragment) ?? document.getElementById(id);
  const svg = target?.closest('svg[data-marpit-svg]');
  const index = svg
    ? [...document.querySelectorAll('svg[data-marpit-svg]')].indexOf(svg)
    : slideIds.indexOf(id);
  const slide = slideIds[index];
  return slide === undefined ? undefined : { kind: 'slide', id: slide };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
