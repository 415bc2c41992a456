// What a deck's HTML really uses, as far as it decides which fonts are needed: characters, classes, elements, styles.
import { Parser } from 'htmlparser2';

export interface Vocabulary {
  /**
   * Code points that may be drawn, in either case (CSS may transform it); printable ASCII always. Not those of
   * KaTeX's formulas: they have faces of their own, which are not limited to characters.
   */
  readonly characters: ReadonlySet<number>;
  readonly classes: ReadonlySet<string>;
  /** Element names in lower case. */
  readonly elements: ReadonlySet<string>;
  /** Whether anything runs from right to left. */
  readonly rtl: boolean;
  /** CSS declarations outside the deck's style sheet: style attributes, style elements, SVG attributes. */
  readonly styles: ReadonlySet<string>;
}

export function vocabularyOf(html: string): Vocabulary {
  const texts = new Set<string>();
  const classes = new Set<string>();
  const elements = new Set<string>();
  const styles = new Set<string>();
  let element = '';
  let rtl = false;
  let formulaDepth = 0;
  const parser = new Parser({
    onopentagname(name) {
      element = name;
      elements.add(name.toLowerCase());
    },
    onattribute(name, value) {
      if (name === 'class') for (const word of value.split(/\s+/)) classes.add(word);
      else if (name === 'style') styles.add(value);
      else if (name.startsWith('font-')) styles.add(`${name}:${value}`);
      else if (name === 'dir') rtl ||= value.toLowerCase() !== 'ltr';
    },
    onopentag(_, attributes) {
      if (formulaDepth > 0 || /(?:^|\s)katex(?:\s|$)/.test(attributes.class ?? '')) formulaDepth += 1;
    },
    ontext(text) {
      if (element === 'style') styles.add(text);
      else if (formulaDepth === 0) texts.add(text);
    },
    onclosetag() {
      element = '';
      if (formulaDepth > 0) formulaDepth -= 1;
    },
  });
  parser.end(html);
  return { characters: charactersOf(texts), classes, elements, rtl, styles };
}

function charactersOf(texts: Iterable<string>): ReadonlySet<number> {
  const characters = new Set<number>();
  for (let ascii = 0x20; ascii < 0x7f; ascii += 1) characters.add(ascii);
  for (const text of texts) {
    for (const form of [text, text.toUpperCase(), text.toLowerCase()]) addCharacters(form, characters);
  }
  return characters;
}

/** Adds the characters of `text` outside ASCII. */
export function addCharacters(text: string, characters: Set<number>): void {
  for (const [run] of text.matchAll(/[^\x00-\x7f]+/g)) {
    for (const character of run) characters.add(character.codePointAt(0) ?? 0);
  }
}
