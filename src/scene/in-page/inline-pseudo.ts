// Generated content among words (`::before` quotes, icons): text, or an empty box; what is placed is drawn elsewhere.
import type { RawShape } from '../raw.ts';
import type { RunStyle } from '../types.ts';
import type { SlideState, Walk } from './context.ts';
import { resolveCounters } from './counter.ts';
import { generatedText } from './drawn-text.ts';
import { mayHavePseudo, type Which } from './pseudo-hosts.ts';
import { inlineBlockBox } from './pseudo-inline.ts';
import { type Inline, runStyle } from './run-style.ts';

type InlinePseudo =
  | { readonly kind: 'text'; readonly text: string; readonly style: RunStyle }
  | { readonly kind: 'box'; readonly shape: RawShape; readonly width: number };

/** What `which` of `element` puts into its line, if anything; the box's width in px of the slide. */
export function inlinePseudo(
  element: Element,
  which: Which,
  inline: Inline,
  slide: SlideState,
  walk: Walk,
): InlinePseudo | undefined {
  if (!mayHavePseudo(element)) return undefined;
  const style = getComputedStyle(element, which);
  const { content } = style;
  if (content === 'none' || content === 'normal' || style.display === 'none') return undefined;
  if (style.position === 'absolute' || style.position === 'fixed') return undefined;
  const text = generatedText(resolveCounters(content, element), style.quotes);
  if (text !== '') return { kind: 'text', text, style: runStyle(style, text, inline, walk) };
  const box = inlineBlockBox(element, which, style, slide, walk);
  return box && { kind: 'box', shape: box.shape, width: box.width };
}
