// Leaves only the elements that pictures are to be taken of, on nothing.
import { SNAPSHOT } from './snapshot.ts';

const STYLE_ID = 'triptych-hide';
const DIR = 'data-triptych-dir';

/** `box` leaves what stands inside the element out. */
export function hideAllBut(shown: readonly { key: string; mode: 'element' | 'box' }[]): void {
  const style = document.createElement('style');
  style.id = STYLE_ID;
  const rules = shown.map(({ key, mode }) => {
    const element = `[${SNAPSHOT}="${key}"]`;
    return mode === 'element'
      ? `${element}, ${element} * { visibility: visible !important; }`
      : `${element} { visibility: visible !important; color: transparent !important; text-shadow: none !important; }`;
  });
  style.textContent = `html, body { background: none !important; } body * { visibility: hidden !important; }\n${rules.join('\n')}`;
  document.head.append(style);
  // Pictures beyond the viewport of a right-to-left page come out empty; slides carry their own direction.
  document.documentElement.setAttribute(DIR, document.documentElement.dir);
  document.documentElement.dir = 'ltr';
}

/** Undoes `hideAllBut`, and with `last` also the marks that collecting left. */
export function showAll(last: boolean): void {
  document.getElementById(STYLE_ID)?.remove();
  const root = document.documentElement;
  root.dir = root.getAttribute(DIR) ?? root.dir;
  root.removeAttribute(DIR);
  if (!last) return;
  for (const element of document.querySelectorAll(`[${SNAPSHOT}]`)) element.removeAttribute(SNAPSHOT);
}
