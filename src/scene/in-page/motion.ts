// What moves: list items that appear on a click (Marpit's fragments), and elements that the web browser carries over
// from slide to slide (`view-transition-name`).
import type { RawItem } from '../raw.ts';
import { type SlideState, styleOf, type Walk } from './context.ts';

/** The click on which Marpit shows a list item, counted from 1 on its slide; false for what is there from the start. */
export function clickOf(element: Element): number | false {
  const number = Number.parseInt(element.getAttribute('data-marpit-fragment') ?? '', 10);
  return number > 0 ? number : false;
}

/** What came of an element inside a line, which is nobody's item to walk into. */
export function withPair(element: Element, item: RawItem): RawItem {
  return marked(item, false, pairOf(element));
}

/** The name under which the browser finds `element` again on another slide. */
function pairOf(element: Element): string | undefined {
  const name = styleOf(element).getPropertyValue('view-transition-name');
  return name === '' || name === 'none' || name === 'auto' || name === 'match-element' ? undefined : name;
}

/**
 * Walks into `element` with `collect` and marks what came of it. Pictures, tables and boxes learn of a click here,
 * because they come from many places; paragraphs carry their own.
 */
export function withMotion(element: Element, slide: SlideState, walk: Walk, collect: () => void): void {
  const click = clickOf(element);
  const pair = pairOf(element);
  if (click === false && pair === undefined) {
    collect();
    return;
  }
  const sinks = (): Set<RawItem[]> => new Set([walk.sink, ...slide.layers.values()]);
  const before = new Map([...sinks()].map((sink) => [sink, sink.length]));
  collect();
  for (const sink of sinks()) {
    for (let at = before.get(sink) ?? 0; at < sink.length; at += 1) {
      const item = sink[at];
      if (item) sink[at] = marked(item, click, pair);
    }
  }
}

/** Inner elements have been marked before and keep their own. */
const marked = (item: RawItem, click: number | false, pair: string | undefined): RawItem => ({
  ...item,
  ...(click !== false && item.click === undefined && { click }),
  ...(pair !== undefined && item.pair === undefined && { pair }),
});
