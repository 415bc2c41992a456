// A paragraph's look in the format's own units: what a level of a placeholder offers and a paragraph may differ from.
import type { Bullet, Color, Fonts, Paragraph, RunStyle } from '../../../scene/types.ts';
import { type Px, px, pxToCentipoint, pxToEmu } from '../../../scene/units.ts';
import type { ParagraphRoom } from './metrics.ts';

export type Alignment = 'l' | 'ctr' | 'r' | 'just';

/** What the format calls a bullet; a label is text, and its paragraph has none. */
export type NativeBullet = Exclude<Bullet, { kind: 'label' }>;

export interface ParagraphStyle {
  readonly align: Alignment;
  readonly rtl: boolean;
  /** EMU from the frame to the text, on the side where lines start. */
  readonly margin: number;
  /** EMU by which the first line (or the bullet) starts elsewhere; negative for a hanging bullet. */
  readonly indent: number;
  /** Line pitch in 1/1000 percent of 1.2 × size. */
  readonly spacing: number;
  /** Line pitch in hundredths of a point, where it is exact. */
  readonly exact?: number;
  /** Hundredths of a point; undefined for a first paragraph, which has nothing before it. */
  readonly before: number | undefined;
  readonly bullet: NativeBullet;
  /** The look of most of the paragraph's text. */
  readonly text: RunStyle;
}

/** Levels of a text body; deeper lists stay on the last one. */
export const LEVELS = 9;

export const levelOf = (paragraph: Paragraph): number =>
  Math.min(LEVELS - 1, Math.max(0, Math.floor(Number.isFinite(paragraph.level) ? paragraph.level : 0) - 1));

const ALIGNMENT = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const;

/** Families that draw emoji: text keeps its own font, PowerPoint brings its emoji. */
export const isEmojiFont = (family: string): boolean => /emoji/i.test(family);

/** Text that begins with an emoji in colour (Unicode TS 51), whichever font drew it here. */
export const isEmojiText = (text: string): boolean =>
  /^\s*(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u.test(text);

const sameText = (a: RunStyle, b: RunStyle): boolean =>
  a.font === b.font &&
  a.size === b.size &&
  a.weight === b.weight &&
  a.italic === b.italic &&
  a.color.hex === b.color.hex &&
  a.color.alpha === b.color.alpha &&
  a.letterSpacing === b.letterSpacing;

/** The style that most characters of the paragraph have, without what belongs to single words. */
function mainStyle(paragraph: Paragraph, fonts: Fonts): RunStyle {
  const votes: { style: RunStyle; count: number }[] = [];
  for (const run of paragraph.runs) {
    const count = run.kind === 'text' ? run.text.length : 0;
    if (run.style.baseline !== 'normal' || isEmojiFont(run.style.font)) continue;
    if (run.kind === 'text' && isEmojiText(run.text)) continue;
    const vote = votes.find(({ style }) => sameText(style, run.style));
    if (vote) vote.count += count;
    else votes.push({ style: run.style, count });
  }
  const best = votes.sort((a, b) => b.count - a.count)[0]?.style;
  const size = Number.isFinite(paragraph.size) && paragraph.size > 0 ? paragraph.size : px(24);
  return withoutOrnament(best ?? plainRun(fonts.body, size));
}

/** What levels can hand down: the rest is said by each run that has it. */
function withoutOrnament(style: RunStyle): RunStyle {
  const { highlight, underlined, doubleStrike, gradient, rise, stroke, shadow, smallCaps, ...plain } = style;
  return { ...plain, underline: false, strike: false, baseline: 'normal' };
}

/** Black upright text. */
export function plainRun(font: string, size: number): RunStyle {
  return {
    font,
    size: px(size),
    weight: 400,
    italic: false,
    underline: false,
    strike: false,
    color: { hex: '000000', alpha: 1 },
    baseline: 'normal',
    letterSpacing: px(0),
    code: false,
  };
}

/** An indent in EMU within what the format allows; `least` -1 lets it hang. */
const indentEmu = (indent: Px, least: 0 | -1 = 0): number =>
  Math.min(51206400, Math.max(least * 51206400, pxToEmu(indent)));

/** The look of a paragraph in the `room` that it has. */
export function paragraphStyle(paragraph: Paragraph, room: ParagraphRoom, fonts: Fonts): ParagraphStyle {
  const { before, spacing } = room;
  const bulleted = paragraph.bullet.kind !== 'none';
  const margin = Math.min(51206400, Math.max(0, pxToEmu(paragraph.indent)));
  return {
    align: ALIGNMENT[paragraph.align],
    rtl: paragraph.dir === 'rtl',
    margin,
    // No bullet hangs out of its frame: PowerPoint's own dialog has none that does.
    indent: bulleted
      ? -Math.min(margin, indentEmu(paragraph.hanging))
      : indentEmu(paragraph.firstLine ?? px(0), -1),
    spacing,
    before: before === undefined ? undefined : Math.min(158400, pxToCentipoint(px(before))),
    bullet: paragraph.bullet.kind === 'label' ? { kind: 'none' } : paragraph.bullet,
    text: mainStyle(paragraph, fonts),
  };
}

const NO_COLOR: Color = { hex: '', alpha: 0 };

/**
 * What a part with colours of its own inherits of a level: not its colours, which its parent refers to by roles that
 * are other colours here.
 */
export const colorless = (style: ParagraphStyle): ParagraphStyle => ({
  ...style,
  text: { ...style.text, color: NO_COLOR },
  bullet: style.bullet.kind === 'none' ? style.bullet : { ...style.bullet, color: NO_COLOR },
});
