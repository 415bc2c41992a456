// Addresses in HTML: attributes that load something, inline styles, and style elements. Links (`a href`) are not.
import { Parser } from 'htmlparser2';
import { escapeHtml } from '../escape-html.ts';
import { removeImports, replaceUrls } from './css-addresses.ts';

const LOADING_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
  image: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
};

export interface AddressUse {
  readonly address: string;
  readonly element: string;
  /** Alternative text of the element. */
  readonly alt: string;
  /** First line of the Markdown block that it stands in, or of the last one before it on its slide. */
  readonly line?: number;
}

/** What to put for an address: another address, nothing to leave it, or text in place of the whole element. */
export type Replacement = { readonly address: string } | { readonly text: string } | undefined;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Rewrites the addresses of `html`; with a `replace` that gives undefined it only visits them. */
export function replaceAddresses(html: string, replace: (use: AddressUse) => Replacement): string {
  const edits: Edit[] = [];
  let inStyle = false;
  let line: number | undefined;
  const replaceHere = (use: AddressUse): Replacement => replace(line === undefined ? use : { ...use, line });
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = name.toLowerCase();
        inStyle = element === 'style';
        if (element === 'section') line = undefined;
        line = firstLine(attributes['data-line']) ?? line;
        const tag = html.slice(parser.startIndex, parser.endIndex + 1);
        const text = rewriteTag(tag, element, attributes, replaceHere);
        if (text !== tag) edits.push({ start: parser.startIndex, end: parser.endIndex + 1, text });
      },
      onclosetag() {
        inStyle = false;
      },
      ontext(css) {
        if (!inStyle) return;
        const text = rewriteCss(removeImports(css).css, 'style', replaceHere);
        if (text !== css) edits.push({ start: parser.startIndex, end: parser.endIndex + 1, text });
      },
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return apply(html, edits);
}

const firstLine = (range: string | undefined): number | undefined =>
  range === undefined ? undefined : Number.parseInt(range, 10);

function rewriteTag(
  tag: string,
  element: string,
  attributes: Readonly<Record<string, string>>,
  replace: (use: AddressUse) => Replacement,
): string {
  let result = tag;
  const alt = attributes.alt ?? '';
  for (const name of LOADING_ATTRIBUTES[element] ?? []) {
    const address = attributes[name]?.trim();
    if (!address || address.startsWith('#')) continue;
    const other = replace({ address, element, alt });
    if (other && 'text' in other) return escapeHtml(other.text);
    if (other) result = setAttribute(result, name, other.address);
  }
  if (attributes.srcset !== undefined) result = removeAttribute(result, 'srcset');
  const style = attributes.style;
  if (style?.includes('url(')) {
    const other = rewriteCss(style, element, replace);
    if (other !== style) result = setAttribute(result, 'style', other);
  }
  return result;
}

const rewriteCss = (css: string, element: string, replace: (use: AddressUse) => Replacement): string =>
  replaceUrls(css, (address) => {
    const other = replace({ address, element, alt: '' });
    return other && 'address' in other ? other.address : undefined;
  });

const attributePattern = (name: string): RegExp =>
  new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i');

const setAttribute = (tag: string, name: string, value: string): string =>
  tag.replace(attributePattern(name), (_, before: string) => `${before}"${escapeHtml(value)}"`);

const removeAttribute = (tag: string, name: string): string => tag.replace(attributePattern(name), '');

function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
