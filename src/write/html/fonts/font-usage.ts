// What a deck may ask of fonts: families in order of preference, weights, italics, characters.
import { cssRules, declarationsIn } from './css-rules.ts';
import { addCharacters, type Vocabulary } from './deck-vocabulary.ts';
import { weightsIn } from './font-weights.ts';

export interface FontUsage {
  readonly characters: ReadonlySet<number>;
  /** Values that list families, as written. */
  readonly stacks: ReadonlySet<string>;
  readonly weights: ReadonlySet<number>;
  readonly italic: boolean;
}

/** Elements that browsers draw in italics by themselves. */
const ITALIC_ELEMENTS = ['em', 'i', 'cite', 'dfn', 'var', 'address'];

/** Rules that ask for a class that the deck does not have are left out: most of KaTeX's faces go that way. */
export function fontUsage(css: string, vocabulary: Vocabulary): FontUsage {
  const characters = new Set(vocabulary.characters);
  const stacks = new Set<string>();
  const weights = new Set([400, 700]);
  let italic = ITALIC_ELEMENTS.some((name) => vocabulary.elements.has(name));

  const see = ([property, value]: readonly [string, string]): void => {
    if (property === 'content') addCharacters(unescapeCss(value), characters);
    const custom = property.startsWith('--');
    if (custom || property === 'font' || property === 'font-family') stacks.add(value);
    if (custom ? /font|weight/.test(property) : property === 'font' || property === 'font-weight') {
      for (const weight of weightsIn(value)) weights.add(weight);
    }
    if (custom || property === 'font' || property === 'font-style') italic ||= /italic|oblique/i.test(value);
  };
  for (const { selector, declarations } of cssRules(css)) {
    if (canMatch(selector, vocabulary.classes)) declarations.forEach(see);
  }
  declarationsIn(vocabulary.styles).forEach(see);
  return { characters, stacks, weights, italic };
}

/** Whether one of the selectors asks for no class but those that occur. */
function canMatch(selector: string, classes: ReadonlySet<string>): boolean {
  if (!selector.includes('.')) return true;
  // `:not(.a)`, `:is(.a, .b)` and `[title=".a"]` ask for no class that must be there.
  const plain = selector.replace(/\[[^\]]*\]|:[\w-]+\((?:[^()]|\([^()]*\))*\)/g, '');
  return plain.split(',').some((part) => classesIn(part).every((name) => classes.has(name)));
}

const classesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.((?:\\.|[\w-]|[^\x00-\x7f])+)/g)].map(([, name]) =>
    (name ?? '').replace(/\\/g, ''),
  );

const unescapeCss = (value: string): string =>
  value.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
