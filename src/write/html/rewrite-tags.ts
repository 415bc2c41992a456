// Edits the opening tags of an HTML string in place; everything between them stays as it was, byte for byte.
import { Parser } from 'htmlparser2';

/** Attribute names as written, values decoded. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * Gives the attributes that the tag shall have, or the very same object to leave the tag alone. `depth` is the number of
 * elements that the tag stands in.
 */
export type TagEdit = (name: string, attributes: Attributes, depth: number) => Attributes;

/** Tags of SVG and MathML keep their case. Attributes are written back quoted and escaped, in the order given. */
export function rewriteTags(html: string, edit: TagEdit): string {
  const parts: string[] = [];
  let at = 0;
  let depth = -1;
  const parser = new Parser(
    {
      onopentag(name, attributes, implied) {
        depth += 1;
        if (implied) return;
        const edited = edit(name, attributes, depth);
        if (edited === attributes) return;
        const end = parser.endIndex + 1;
        const selfClosing = html[end - 2] === '/';
        parts.push(html.slice(at, parser.startIndex), openingTag(name, edited, selfClosing));
        at = end;
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return parts.join('') + html.slice(at);
}

function openingTag(name: string, attributes: Attributes, selfClosing: boolean): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${text.join('')}${selfClosing ? ' /' : ''}>`;
}

const escapeAttribute = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
