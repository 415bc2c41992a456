// What a deck's HTML really uses, as far as it decides which fonts are needed: characters, classes, elements, styles.
import { Parser } from 'htmlparser2';

export interface Vocabulary {
  /** Code points that may be drawn, in either case (CSS may transform it); printable ASCII always. */
  readonly characters: ReadonlySet<number>;
  readonly classes: ReadonlySet<string>;
  /** Element names in lower case. */
  readonly elements: ReadonlySet<string>;
  /** CSS declarations outside the deck's style sheet: style attributes, style elements, SVG attributes. */
  readonly styles: string;
}

export function vocabularyOf(html: string): Vocabulary {
  const texts = new Set<string>();
  const classes = new Set<string>();
  const elements = new Set<string>();
  const styles = new Set<string>();
  let element = '';
  const parser = new Parser({
    onopentagname(name) {
      element = name;
      elements.add(name);
    },
    onattribute(name, value) {
      if (name === 'class') for (const word of value.split(/\s+/)) classes.add(word);
      else if (name === 'style') styles.add(value);
      else if (name.startsWith('font-')) styles.add(`${name}:${value}`);
      else if (name === 'alt') texts.add(value);
    },
    ontext: (text) => void (element === 'style' ? styles : texts).add(text),
    onclosetag() {
      element = '';
    },
  });
  parser.end(html);
  return { characters: charactersOf(texts), classes, elements, styles: [...styles].join(';') };
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
