// What a link may point to: addresses that PowerPoint opens safely, and slides of the deck.
import type { Report } from '../../../message.ts';
import type { Part } from '../../../ooxml/package.ts';
import type { Link } from '../../../scene/types.ts';
import { RELATION } from '../vocabulary.ts';

const OPENABLE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'sms:']);
const NOWHERE = 'relative://x/';

/** A valid URI for `href`, or nothing for one that PowerPoint should not or cannot open. */
export function safeAddress(href: string): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  let url: URL;
  try {
    url = new URL(trimmed, NOWHERE);
  } catch {
    return undefined;
  }
  // What URL leaves as it is and a URI may still not hold; a % that starts no escape is one itself.
  const encoded = url.href
    .replace(/[^\u0021-\u007E]|["<>\\^`{|}]/g, (character) => encodeURIComponent(character))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  if (url.protocol === 'relative:')
    return encoded.startsWith(NOWHERE) ? encoded.slice(NOWHERE.length) || undefined : undefined;
  return OPENABLE.has(url.protocol) ? encoded : undefined;
}

/** Longest tooltip that PowerPoint keeps. */
const MAX_TOOLTIP = 255;

/** Attributes of `a:hlinkClick` in `part`, its relationship made; nothing where the target is none, which is reported. */
export function linkAttributes(
  link: Link,
  part: Part,
  slidePart: (id: string) => Part | undefined,
  report: Report,
): Readonly<Record<string, string>> | undefined {
  if (link.kind === 'slide') {
    const target = slidePart(link.id);
    if (!target) return undefined;
    return { 'r:id': part.relate(RELATION.slide, target), action: 'ppaction://hlinksldjump' };
  }
  const address = safeAddress(link.href);
  if (address === undefined) {
    report({
      severity: 'warning',
      code: 'link-left-out',
      text: `a link to ${JSON.stringify(link.href.slice(0, 80))} is left out of the PowerPoint file`,
      hint: link.href.startsWith('#')
        ? 'notes belong to one slide and cannot lead to another; put the link on the slide'
        : 'link to http, https, mailto or tel addresses, or to files beside the deck',
    });
    return undefined;
  }
  const tooltip = link.tooltip?.slice(0, MAX_TOOLTIP);
  return {
    'r:id': part.relationships.toAddress(RELATION.hyperlink, address),
    ...(tooltip !== undefined && tooltip !== '' && { tooltip }),
  };
}
