// Where an <a> leads: out of the deck, or to the slide that holds what its fragment names. Marp gives slides their number
// for an id, headings an id from their words; of HTML it lets `<a name>` through, and no ids.
import type { Link } from '../types.ts';
import { linesOf, notice, type SlideState } from './context.ts';

/** Undefined for what is no link, or one that leads nowhere we may go, which is told once. */
export function linkOf(element: Element, slide: SlideState): Link | undefined {
  if (element.localName !== 'a') return undefined;
  const known = slide.deck.links.get(element);
  if (known) return known.link;
  const found = target(element, slide);
  slide.deck.links.set(element, { link: found.link });
  if (found.trouble !== undefined) {
    const at = element.closest('[data-line]');
    notice(slide, { at: at ? linesOf(at) : undefined }, 'link-left-out', found.trouble, true);
  }
  return found.link;
}

interface Target {
  readonly link?: Link | undefined;
  readonly trouble?: string;
}

function target(element: Element, slide: SlideState): Target {
  const href = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim();
  if (href === '') return {};
  const named = JSON.stringify(href.slice(0, 80));
  if (href.startsWith('#')) {
    const link = internal(href.slice(1), slide.deck.slideIds);
    return link
      ? { link }
      : { trouble: `the link to ${named} leads nowhere: no slide or heading is called so` };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(https?|mailto|tel|ftp|sms):/i.test(href))
    return {
      trouble: `the link to ${named} is left out: PowerPoint opens only web, mail and telephone addresses`,
    };
  if (!URL.canParse(href, 'https://deck.invalid/'))
    return { trouble: `the link to ${named} is left out: it is no address` };
  const tooltip = element.getAttribute('title');
  return { link: { kind: 'url', href, ...(tooltip && { tooltip }) } };
}

function internal(fragment: string, slideIds: readonly string[]): Link | undefined {
  const id = decode(fragment);
  const found = elementCalled(fragment) ?? elementCalled(id);
  const svg = found?.closest('svg[data-marpit-svg]');
  const index = svg
    ? [...document.querySelectorAll('svg[data-marpit-svg]')].indexOf(svg)
    : slideIds.indexOf(id);
  const slide = slideIds[index];
  return slide === undefined ? undefined : { kind: 'slide', id: slide };
}

/** By id, or by `<a name>`. */
const elementCalled = (name: string): Element | null =>
  document.getElementById(name) ?? document.querySelector(`a[name="${CSS.escape(name)}"]`);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
