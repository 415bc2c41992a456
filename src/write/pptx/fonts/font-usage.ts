// Which families and styles the text of a deck is set in, and with which characters.
import type { Fonts, Paragraph, Scene, SceneItem } from '../../../scene/types.ts';
import { isBold } from '../text/run.ts';
import { isEmojiFont, isEmojiText } from '../text/style.ts';
import type { Slot } from './restyle.ts';

export interface FamilyUse {
  /** As the browser named it. */
  readonly family: string;
  /** How many characters each style has in each CSS weight. */
  readonly weights: ReadonlyMap<Slot, ReadonlyMap<number, number>>;
  readonly characters: ReadonlySet<number>;
  /** Running text, where an editor may want any style; not code. */
  readonly prose: boolean;
}

interface Tally {
  readonly family: string;
  readonly prose: boolean;
  readonly weights: Map<Slot, Map<number, number>>;
  readonly characters: Set<number>;
}

/** Families in order of their first appearance; those of the theme come first, for they are in use on every master. */
export function fontUsage(scene: Scene): readonly FamilyUse[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (family: string): Tally => {
    const key = family.toLowerCase();
    const tally = tallies.get(key) ?? empty(family, scene.fonts);
    tallies.set(key, tally);
    return tally;
  };
  for (const family of [scene.fonts.heading, scene.fonts.body]) tallyOf(family);
  for (const slide of scene.slides) {
    for (const paragraph of slide.items.flatMap(paragraphsOf)) count(paragraph, tallyOf);
  }
  return [...tallies.values()].filter(({ family }) => family !== '' && !isEmojiFont(family));
}

const empty = (family: string, { heading, body, complex }: Fonts): Tally => ({
  family,
  prose: [heading, body, complex].includes(family),
  weights: new Map(),
  characters: new Set(),
});

function paragraphsOf(item: SceneItem): readonly Paragraph[] {
  switch (item.kind) {
    case 'text':
      return item.paragraphs;
    case 'table':
      return item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    case 'group':
      return item.items.flatMap(paragraphsOf);
    case 'image':
    case 'shape':
      return [];
    default:
      return item satisfies never;
  }
}

function count({ runs, bullet }: Paragraph, tallyOf: (family: string) => Tally): void {
  for (const run of runs) {
    if (run.kind !== 'text' || isEmojiText(run.text)) continue;
    const { font, italic, weight } = run.style;
    const { weights, characters } = tallyOf(font);
    const bold = isBold(run.style);
    const slot = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
    const counts = weights.get(slot) ?? new Map<number, number>();
    weights.set(slot, counts.set(weight, (counts.get(weight) ?? 0) + run.text.length));
    for (const character of run.text) characters.add(character.codePointAt(0) ?? 0);
  }
  if (bullet.kind === 'char' && bullet.font !== '') {
    for (const character of bullet.char) tallyOf(bullet.font).characters.add(character.codePointAt(0) ?? 0);
  }
}
