// Which files make a family's four styles: those that the browser drew with, and the plain ones that an editor reaches for.
import type { FontFace } from '../../../page/types.ts';
import type { FamilyUse } from './font-usage.ts';
import { isBoldSlot, isItalicSlot, SLOTS, type Slot } from './restyle.ts';

/** CSS weights from here on are bold. */
const BOLD = 600;

/** Latin letters are what most editors type next, whatever the deck is written in. */
const LETTER_A = 0x61;

export interface ChosenStyle {
  readonly slot: Slot;
  /** Files of one weight and style, one a script. */
  readonly faces: readonly FontFace[];
}

/** The styles of a family from its `faces`: regular always, bold in prose, the others where the deck uses them. */
export function chooseFaces(use: FamilyUse, faces: readonly FontFace[]): readonly ChosenStyle[] {
  return SLOTS.flatMap((slot) => {
    const italic = isItalicSlot(slot);
    const asked = slot === 'regular' || (slot === 'bold' && use.prose) || use.weights.has(slot);
    if (!asked) return [];
    const styled = faces.filter((face) => face.italic === italic);
    const weight = nearestWeight(wantedWeight(use, slot), styled);
    // Without a bold face Office thickens the regular one, as the browser did.
    if (weight === undefined || (isBoldSlot(slot) && weight < BOLD)) return [];
    const needed = styled.filter((face) => face.weight === weight && isNeeded(face, use.characters));
    return needed.length > 0 ? [{ slot, faces: needed }] : [];
  });
}

/** The weight that most of the style's text has. */
function wantedWeight(use: FamilyUse, slot: Slot): number {
  const counts = [...(use.weights.get(slot) ?? [])].sort(([, a], [, b]) => b - a);
  return counts[0]?.[0] ?? (isBoldSlot(slot) ? 700 : 400);
}

const isNeeded = ({ ranges }: FontFace, characters: ReadonlySet<number>): boolean => {
  const holds = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  return holds(LETTER_A) || [...characters].some((code) => code > 0x7e && holds(code));
};

/** CSS Fonts 4, 5.2: light text looks for lighter faces first, bold text for bolder ones. */
function nearestWeight(wanted: number, faces: readonly FontFace[]): number | undefined {
  const distance = (weight: number): number => {
    const away = Math.abs(weight - wanted);
    const otherSide = wanted > 500 ? weight < wanted : weight > wanted && !(wanted >= 400 && weight <= 500);
    return otherSide ? 1000 + away : away;
  };
  return faces.map(({ weight }) => weight).sort((a, b) => distance(a) - distance(b))[0];
}
