// CSS counters in generated content: computed `content` keeps counter() as written, so the value is counted here.

import { representation } from './counter-style.ts';
import { ordinalOf } from './ordinal.ts';

/** `counter(name)` and `counters(name, sep)` as quoted strings. */
export function resolveCounters(content: string, element: Element): string {
  if (!content.includes('counter')) return content;
  return content.replace(/counters?\(([^)]*)\)/g, (_, inner: string) => {
    const [name = '', ...rest] = inner.split(',').map((part) => part.trim());
    const style = rest.find((part) => /^-?[a-z_][\w-]*$/i.test(part)) ?? 'decimal';
    return JSON.stringify(representation(countTo(name, element), style));
  });
}

/** Increments in document order up to and with `element`, from the last reset before it (CSS Lists 3, 4). */
function countTo(name: string, element: Element): number {
  // Every list item counts `list-item`, which CSS does not say in its computed style.
  if (name === 'list-item') {
    const item = element.closest('li');
    return item ? ordinalOf(item).value : 0;
  }
  let value = 0;
  const root = document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (!(node instanceof Element)) continue;
    const style = getComputedStyle(node);
    if (style.display === 'none') continue;
    const reset = change(style.counterReset, name, 0);
    const scoped = node.parentElement?.contains(element) ?? true;
    if (reset !== undefined && scoped) value = reset;
    value = change(style.counterSet, name, 0) ?? value;
    value += change(style.counterIncrement, name, 1) ?? 0;
    if (node === element) break;
  }
  return value;
}

/** The number that `counter-reset: a 1 b` and the like give for `name`. */
function change(css: string, name: string, absent: number): number | undefined {
  if (css === 'none' || css === '') return undefined;
  const words = css.split(/\s+/);
  const at = words.indexOf(name);
  if (at < 0) return undefined;
  const number = Number(words[at + 1]);
  return Number.isFinite(number) ? number : absent;
}
