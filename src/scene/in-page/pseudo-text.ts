// Text of a pseudo-element with a box of its own: page numbers, quote marks, labels.
import type { RawBlock } from '../raw.ts';
import type { Line } from '../types.ts';
import { directionOf, languageOf, type SlideState, type Walk } from './context.ts';
import { widthOf } from './font.ts';
import { type Box, borderOf, boxToFrame, paddingOf, round, shrink } from './geometry.ts';
import { PLAIN, runStyle, strutOf } from './run-style.ts';

/** Flex and grid boxes (page numbers in discs and corners) place their text; `down` is its share of the free height. */
function alignmentOf(
  style: CSSStyleDeclaration,
  dir: 'ltr' | 'rtl',
): { align: 'left' | 'center' | 'right'; down: 0 | 0.5 | 1 } {
  const boxed = /flex|grid/.test(style.display);
  const start = dir === 'rtl' ? 'right' : 'left';
  const end = dir === 'rtl' ? 'left' : 'right';
  const column = style.flexDirection.startsWith('column') && /flex/.test(style.display);
  const across = boxed ? (column ? style.alignItems : style.justifyContent) : style.textAlign;
  const along = boxed ? (column ? style.justifyContent : style.alignItems) : style.alignContent;
  const align = /center/.test(across)
    ? 'center'
    : across === 'left' || across === 'right'
      ? across
      : /end$/.test(across)
        ? end
        : boxed && /flex/.test(style.display) === false && /right|center|end/.test(style.textAlign)
          ? textAlign(style.textAlign, end)
          : start;
  return { align, down: /center/.test(along) ? 0.5 : /end$/.test(along) ? 1 : 0 };
}

const textAlign = (css: string, end: 'left' | 'right'): 'left' | 'center' | 'right' =>
  /center/.test(css) ? 'center' : /right/.test(css) ? 'right' : end;

export function textBlock(
  text: string,
  element: Element,
  style: CSSStyleDeclaration,
  border: Box,
  slide: SlideState,
  walk: Walk,
  isPage: boolean,
): RawBlock {
  const content = shrink(shrink(border, borderOf(style), walk.scale), paddingOf(style), walk.scale);
  const run = runStyle(style, text, PLAIN, walk);
  const strut = strutOf(style, walk.scale);
  const dir = directionOf(style);
  const { align, down } = alignmentOf(style, dir);
  const width = widthOf(text, style) * walk.scale;
  const room = content.right - content.left - width;
  const left = content.left + (align === 'left' ? 0 : align === 'right' ? room : room / 2);
  const top = content.top + Math.max(0, content.bottom - content.top - strut.height) * down;
  const line: Line = {
    top: round(top),
    height: round(strut.height),
    baseline: round(top + (strut.height - strut.ascent - strut.descent) / 2 + strut.ascent),
    left: round(left),
    right: round(left + width),
  };
  const frame = boxToFrame(content);
  return {
    kind: 'block',
    role: isPage ? 'page-number' : walk.role,
    frame: boxToFrame({ ...content, top, bottom: Math.max(top + strut.height, content.top) }),
    turns: walk.turns,
    flow: 0,
    boxes: [],
    column: frame,
    anchor: 'top',
    paragraph: {
      role: 'text',
      runs: pieces(text, isPage ? slide.pagination : undefined).map((part) => ({
        kind: 'text',
        text: part,
        style: run,
      })),
      level: 0,
      bullet: { kind: 'none' },
      fragment: false,
      align,
      dir,
      lang: languageOf(element),
      indent: round(0),
      hanging: round(0),
      lineHeight: round(strut.height),
      size: run.size,
      lines: [line],
    },
  };
}

/** The page number stands in a run of its own, so that a writer can make it a field. */
function pieces(text: string, number: string | undefined): string[] {
  if (number === undefined) return [text];
  const at = new RegExp(`(?<![0-9])${number}(?![0-9])`).exec(text)?.index;
  if (at === undefined) return [text];
  return [text.slice(0, at), number, text.slice(at + number.length)].filter((part) => part !== '');
}
