// `::first-line`: PowerPoint knows no such thing, so the words that the browser has in that line are runs of its look.
import type { RunStyle } from '../types.ts';
import { fade, parseColor } from './color.ts';
import { styleOf, type Walk } from './context.ts';
import { mayHave } from './pseudo-hosts.ts';
import { decorationOf } from './run-ornament.ts';
import { PLAIN, runStyle } from './run-style.ts';

export interface FirstLine {
  /** As computed for the line. */
  readonly css: CSSStyleDeclaration;
  /** Where `text` leaves the line: 0 where it begins below it, its length where it ends in it. */
  readonly endIn: (text: Text) => number;
  /** `style`, with what the line changes in all that has the block's own look. */
  readonly restyle: (style: RunStyle, text: string) => RunStyle;
}

/** The first line of `block`, where a rule gives it a look. */
export function firstLineOf(block: Element, walk: Walk): FirstLine | undefined {
  if (!mayHave(block, 'first-line')) return undefined;
  const css = getComputedStyle(block, '::first-line');
  const own = styleOf(block);
  const background = parseColor(css.backgroundColor);
  const lined = {
    ...PLAIN,
    ...decorationOf(css, PLAIN),
    ...(background.alpha > 0 && { highlight: fade(background, walk.opacity) }),
  };
  let bottom: number | undefined;
  return {
    css,
    endIn: (text) => {
      const range = document.createRange();
      for (const { index } of text.data.matchAll(/\S+/g)) {
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        const [rect] = range.getClientRects();
        if (!rect) continue;
        bottom ??= rect.bottom;
        if (rect.top + rect.height / 2 > bottom) return index;
      }
      return text.length;
    },
    restyle: (style, text) =>
      changed(style, runStyle(own, text, PLAIN, walk), runStyle(css, text, lined, walk)),
  };
}

/** `style` with what differs between `from` and `to`, as far as it was as in `from`. */
function changed(style: RunStyle, from: RunStyle, to: RunStyle): RunStyle {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof RunStyle>; // keys of two run styles
  const moved = [...keys].filter((key) => !same(from[key], to[key]) && same(style[key], from[key]));
  return { ...style, ...Object.fromEntries(moved.map((key) => [key, to[key]])) };
}
