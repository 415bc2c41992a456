// Styles where no slide shows one: deeper levels follow the ones above, a deck without text gets calm defaults.
import type { Fonts, Palette } from '../../../scene/types.ts';
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

/** Fills in the levels that `known` lacks: each as the one above, set in a step further. */
export function deepen(
  known: readonly (ParagraphStyle | undefined)[],
  base: ParagraphStyle,
): ParagraphStyle[] {
  const bulleted = known.find((style) => style && style.bullet.kind !== 'none') ?? base;
  const levels: ParagraphStyle[] = [];
  for (let level = 0; level < LEVELS; level += 1) {
    const above = levels.at(-1) ?? base;
    const from =
      level === 0
        ? base
        : above.bullet.kind === 'none'
          ? { ...above, bullet: bulleted.bullet, indent: bulleted.indent }
          : above;
    levels.push(known[level] ?? (level === 0 ? base : { ...from, margin: above.margin + STEP }));
  }
  return levels;
}
