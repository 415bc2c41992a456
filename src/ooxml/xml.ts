// XML as a value: elements are built by one function that escapes, so a part can never be malformed.
// Markup is a branded string: raw text cannot slip in as a child, and building stays fast enough for 500 slides.

declare const markup: unique symbol;
/** A well-formed piece of XML: an element, character data, or several of them. */
export type Xml = string & { readonly [markup]: true };

/** What is `undefined` or `false` is left out. Numbers are written whole, as OOXML demands; NaN and infinities as 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type XmlChild = Xml | false | undefined | readonly XmlChild[];

// XML 1.0 forbids these even as character references (production 2, Char); lone surrogates are no characters at all.
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[&<>"\t\n\r]/g;
const SUSPECT = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeXml(value: string): string {
  return SUSPECT.test(value)
    ? value.replace(FORBIDDEN, '').replace(SPECIAL, (character) => REFERENCES[character] ?? '')
    : value;
}

/** Character data. */
export const text = (value: string): Xml => escapeXml(value) as Xml;

const INT32 = 2147483647;

/**
 * The one door that numbers go through: OOXML reads them as whole numbers of 32 bits. NaN and what has no end become 0,
 * what is beyond becomes the largest or smallest. The few ids that are unsigned are written as text.
 */
export const whole = (value: number): number =>
  Number.isFinite(value) ? Math.max(-INT32 - 1, Math.min(INT32, Math.round(value))) + 0 : 0;

function joined(children: readonly XmlChild[]): string {
  let out = '';
  for (const child of children) {
    if (typeof child === 'string') out += child;
    else if (child) out += joined(child as readonly XmlChild[]); // `false` and undefined are gone, only lists remain
  }
  return out;
}

/** The element `name` with its attributes in the order given. Booleans become `1` and `0`. */
export function el(name: string, attributes?: Attributes, ...children: readonly XmlChild[]): Xml {
  let out = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    if (typeof value === 'string') out += ` ${key}="${escapeXml(value)}"`;
    else if (typeof value === 'number') out += ` ${key}="${whole(value)}"`;
    else out += ` ${key}="${value ? 1 : 0}"`;
  }
  const inner = joined(children);
  return (inner === '' ? `${out}/>` : `${out}>${inner}</${name}>`) as Xml;
}

/** Several pieces in a row. */
export const all = (...children: readonly XmlChild[]): Xml => joined(children) as Xml;

/** A whole part: declaration and root element. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
