// What a deck may ask of fonts: families in order of preference, weights, italics, characters.
import { type CssRule, cssRules, declarationsIn } from './css-rules.ts';
import { expandVariables } from './css-variables.ts';
import { addCharacters, type Vocabulary } from './deck-vocabulary.ts';
import { weightsIn } from './font-weights.ts';
import { canMatch } from './selector-reach.ts';

export interface FontUsage {
  readonly characters: ReadonlySet<number>;
  /** Values that list families, as written, variables put in; and whether text in them may be slanted. */
  readonly stacks: ReadonlyMap<string, { readonly italic: boolean }>;
  readonly weights: ReadonlySet<number>;
}

/** Elements that browsers draw in italics by themselves. */
const ITALIC_ELEMENTS = ['em', 'i', 'cite', 'dfn', 'var', 'address'];

/** Rules that match nothing in the deck are left out: most of KaTeX's faces go that way. */
export function fontUsage(css: string, vocabulary: Vocabulary): FontUsage {
  const characters = new Set(vocabulary.characters);
  const variables = new Map<string, Set<string>>();
  const weights = new Set([400, 700]);
  const lists = new Map<string, { italic: boolean }>();
  let italic = ITALIC_ELEMENTS.some((name) => vocabulary.elements.has(name));

  const readRule = (declarations: CssRule['declarations']): void => {
    const named: string[] = [];
    let slanted = false;
    for (const [property, value] of declarations) {
      const custom = property.startsWith('--');
      if (property === 'content') addCharacters(unescapeCss(value), characters);
      if (custom) variables.set(property, (variables.get(property) ?? new Set()).add(value));
      if (property === 'font' || property === 'font-family') named.push(value);
      if (custom ? /font|weight/.test(property) : property === 'font' || property === 'font-weight') {
        for (const weight of weightsIn(value)) weights.add(weight);
      }
      if (custom || property === 'font' || property === 'font-style')
        slanted ||= /italic|oblique/i.test(value);
    }
    // A rule that slants and names its font (KaTeX's do) slants that font; any other may slant all of them.
    for (const list of named) lists.set(list, { italic: slanted || lists.get(list)?.italic === true });
    if (named.length === 0) italic ||= slanted;
  };
  for (const { selector, declarations } of cssRules(css)) {
    if (canMatch(selector, vocabulary)) readRule(declarations);
  }
  for (const style of vocabulary.styles) readRule(declarationsIn(style));

  const stacks = new Map<string, { italic: boolean }>();
  for (const [list, own] of lists) {
    for (const stack of expandVariables(list, variables)) {
      stacks.set(stack, { italic: italic || own.italic || stacks.get(stack)?.italic === true });
    }
  }
  return { characters, stacks, weights };
}

const unescapeCss = (value: string): string =>
  value.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
