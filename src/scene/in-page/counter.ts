// CSS counters in generated content: computed `content` keeps counter() as written, so the value is counted here.

/** `counter(name)` and `counters(name, sep)` as quoted strings. */
export function resolveCounters(content: string, element: Element): string {
  if (!content.includes('counter')) return content;
  return content.replace(/counters?\(([^)]*)\)/g, (_, inner: string) => {
    const [name = '', ...rest] = inner.split(',').map((part) => part.trim());
    const style = rest.find((part) => /^[a-z-]+$/.test(part)) ?? 'decimal';
    return JSON.stringify(written(countTo(name, element), style));
  });
}

/** Increments in document order up to and with `element`, from the last reset before it (CSS Lists 3, 4). */
function countTo(name: string, element: Element): number {
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

function written(value: number, style: string): string {
  switch (style) {
    case 'decimal-leading-zero':
      return String(value).padStart(2, '0');
    case 'lower-alpha':
    case 'lower-latin':
      return String.fromCharCode(96 + Math.max(1, value));
    case 'upper-alpha':
    case 'upper-latin':
      return String.fromCharCode(64 + Math.max(1, value));
    case 'lower-roman':
      return roman(value).toLowerCase();
    case 'upper-roman':
      return roman(value);
    default:
      return String(value);
  }
}

function roman(value: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [size, letters] of digits) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text || String(value);
}
