// What a placeholder's levels look like: what most paragraphs of each level do.
import type { Fonts } from '../../../scene/types.ts';
import { LEVELS, type ParagraphStyle, plainRun } from '../text/style.ts';
import type { TextFrame } from '../text/text-frame.ts';
import { mostCommon } from './vote.ts';

/** px, of levels of which nothing is known. */
const PLAIN_SIZE = 24;

/** Level styles by vote over all paragraphs of the uses; levels without paragraphs are those of `fallback`. */
export function commonLevels(
  texts: readonly TextFrame[],
  fallback: readonly ParagraphStyle[],
  fonts: Fonts,
): ParagraphStyle[] {
  const all = texts.flatMap((text) => text.paragraphs);
  return Array.from({ length: LEVELS }, (_, level) => {
    const given = fallback[level] ?? plainLevel(fonts);
    const styles = all.filter((paragraph) => paragraph.level === level).map((paragraph) => paragraph.style);
    return styles.length === 0 ? given : voted(styles, given);
  });
}

const plainLevel = (fonts: Fonts): ParagraphStyle => ({
  align: 'l',
  rtl: false,
  margin: 0,
  indent: 0,
  spacing: 100000,
  before: 0,
  bullet: { kind: 'none' },
  text: plainRun(fonts.body, PLAIN_SIZE),
});

/** Bullet and indents are voted on together: a bullet with another one's indent would fit no paragraph. */
function voted(styles: readonly ParagraphStyle[], given: ParagraphStyle): ParagraphStyle {
  const most = <T>(read: (style: ParagraphStyle) => T): T | undefined =>
    mostCommon(styles.map(read), (value) => JSON.stringify(value));
  const list = mostCommon(listed(styles), (s) => `${bulletLook(s)} ${s.margin} ${s.indent}`) ?? given;
  const spaced = styles.filter((style) => style.before !== undefined);
  const text = mostCommon(styles, (s) => JSON.stringify(s.text))?.text ?? given.text;
  return {
    align: most((style) => style.align) ?? given.align,
    rtl: most((style) => style.rtl) ?? given.rtl,
    margin: list.margin,
    indent: list.indent,
    bullet: list.bullet,
    spacing: most((style) => style.spacing) ?? given.spacing,
    before: mostCommon(spaced, (style) => String(style.before))?.before ?? given.before,
    text,
  };
}

/** Share of a level's paragraphs that makes it one of bullets. */
const BULLETED = 1 / 4;

/**
 * Those that decide on bullet and indents: in PowerPoint a text is a list until somebody says otherwise, so a level is
 * one as soon as a good part of it is. Plain paragraphs say less of themselves than bulleted ones would have to.
 */
function listed(styles: readonly ParagraphStyle[]): readonly ParagraphStyle[] {
  const bulleted = styles.filter(({ bullet }) => bullet.kind === 'char');
  return bulleted.length >= BULLETED * styles.length ? bulleted : styles;
}

function bulletLook({ bullet }: ParagraphStyle): string {
  if (bullet.kind === 'none') return '';
  return bullet.kind === 'char'
    ? `${bullet.char} ${bullet.color.hex} ${bullet.scale}`
    : `number ${bullet.type}`;
}
