// What a deck may ask of fonts: families in order of preference, weights, italics, characters.
import { cssRules, declarationsIn } from './css-rules.ts';
import { expandVariables } from './css-variables.ts';
import { addCharacters, type Vocabulary } from './deck-vocabulary.ts';
import { weightsIn } from './font-weights.ts';
import { canMatch } from './selector-reach.ts';

export interface FontUsage {
  readonly characters: ReadonlySet<number>;
  /** Values that list families, as written, variables put in. */
  readonly stacks: ReadonlySet<string>;
  readonly weights: ReadonlySet<number>;
  readonly italic: boolean;
}

/** Elements that browsers draw in italics by themselves. */
const ITALIC_ELEMENTS = ['em', 'i', 'cite', 'dfn', 'var', 'address'];

/** Rules that match nothing in the deck are left out: most of KaTeX's faces go that way. */
export function fontUsage(css: string, vocabulary: Vocabulary): FontUsage {
  const characters = new Set(vocabulary.characters);
  const lists = new Set<string>();
  const variables = new Map<string, Set<string>>();
  const weights = new Set([400, 700]);
  let italic = ITALIC_ELEMENTS.some((name) => vocabulary.elements.has(name));

  const see = ([property, value]: readonly [string, string]): void => {
    if (property === 'content') addCharacters(unescapeCss(value), characters);
    const custom = property.startsWith('--');
    if (custom) variables.set(property, (variables.get(property) ?? new Set()).add(value));
    else if (property === 'font' || property === 'font-family') lists.add(value);
    if (custom ? /font|weight/.test(property) : property === 'font' || property === 'font-weight') {
      for (const weight of weightsIn(value)) weights.add(weight);
    }
    if (custom || property === 'font' || property === 'font-style') italic ||= /italic|oblique/i.test(value);
  };
  for (const { selector, declarations } of cssRules(css)) {
    if (canMatch(selector, vocabulary)) declarations.forEach(see);
  }
  declarationsIn(vocabulary.styles).forEach(see);
  const stacks = new Set([...lists].flatMap((list) => expandVariables(list, variables)));
  return { characters, stacks, weights, italic };
}

const unescapeCss = (value: string): string =>
  value.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
