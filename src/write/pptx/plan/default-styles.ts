// Styles where no slide shows one: deeper levels follow the ones above, a deck without text gets calm defaults.
import type { Fonts, Palette } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import { LEVELS, type ParagraphStyle, plainRun } from '../text/style.ts';

/** EMU by which a level is set in further than the one above where nothing was measured. */
const STEP = 342900;

/** px, for decks without body text. */
const BODY_SIZE = 28;

export interface StyleBase {
  readonly fonts: Fonts;
  readonly palette: Palette;
  readonly rtl: boolean;
}

/** A level without bullet or indent in the body font. */
export function plainStyle({ fonts, palette, rtl }: StyleBase, size = BODY_SIZE): ParagraphStyle {
  return {
    align: rtl ? 'r' : 'l',
    rtl,
    margin: 0,
    indent: 0,
    spacing: 100000,
    before: 0,
    bullet: { kind: 'none' },
    text: { ...plainRun(fonts.body, size), color: palette.text1 },
  };
}

/** Where nothing was measured, a level's text and the space before it are this share of those above… */
const SMALLER = { text: 0.9, before: 0.6 };

/** …but no smaller than this share of the first level's: the last row reads it too. */
const SMALLEST = { text: 0.75, before: 0.3 };

/** The level below `above`: set in further, a little smaller, with the other of two bullets. */
function below(above: ParagraphStyle, first: ParagraphStyle, bulleted: ParagraphStyle): ParagraphStyle {
  const points = 0.75 * Math.max(SMALLER.text * above.text.size, SMALLEST.text * first.text.size);
  const { bullet } = above.bullet.kind === 'none' ? bulleted : above;
  const dash = bullet.kind !== 'char' || bullet.char.trim() !== '–';
  return {
    ...above,
    margin: above.margin + STEP,
    indent: above.bullet.kind === 'none' ? bulleted.indent : above.indent,
    before: Math.round(Math.max(SMALLER.before * (above.before ?? 0), SMALLEST.before * (first.before ?? 0))),
    bullet:
      bullet.kind === 'none'
        ? bullet
        : { kind: 'char', char: dash ? '–' : '•', color: bullet.color, font: '', scale: 1 },
    text: { ...above.text, size: px(Math.round(points) / 0.75) },
  };
}

/** Fills in the levels that `known` lacks. */
export function deepen(
  known: readonly (ParagraphStyle | undefined)[],
  base: ParagraphStyle,
): ParagraphStyle[] {
  const bulleted = known.find((style) => style && style.bullet.kind !== 'none') ?? base;
  const levels: ParagraphStyle[] = [];
  for (let level = 0; level < LEVELS; level += 1) {
    const above = levels.at(-1);
    levels.push(known[level] ?? (above ? below(above, levels[0] ?? above, bulleted) : base));
  }
  return levels;
}
