// By how much sub- and superscripts stand above (below: negative) the baseline, as a share of the size around them.
import { styleOf } from './context.ts';
import { metricsOf } from './font.ts';

/**
 * That of an element which CSS moves up or down in its line. For the keywords Blink takes a fifth or a third of the
 * parent's font size and one px more; `position: relative` is how style sheets keep such text from spreading lines.
 */
export function riseOf(element: Element, style: CSSStyleDeclaration): number | undefined {
  const size = Number.parseFloat(styleOf(element.parentElement ?? element).fontSize);
  if (!(size > 0)) return undefined;
  const shift = style.position === 'relative' ? Number.parseFloat(style.top) || 0 : 0;
  const raised = raisedBy(style.verticalAlign, size);
  const rise = raised === undefined ? undefined : (raised - shift) / size;
  return rise === undefined ? undefined : rounded(rise);
}

function raisedBy(align: string, size: number): number | undefined {
  switch (align) {
    case 'sub':
      return -(size / 5 + 1);
    case 'super':
      return size / 3 + 1;
    case 'baseline':
      return 0;
    default: {
      const given = Number.parseFloat(align);
      return align.endsWith('px') && Number.isFinite(given) ? given : undefined;
    }
  }
}

/** That of drawn letters over others, from the lower edges of their boxes. */
export function riseBetween(script: Element, base: Element): number {
  const size = Number.parseFloat(styleOf(base).fontSize);
  const baseline = (element: Element): number =>
    element.getBoundingClientRect().bottom - metricsOf(styleOf(element)).descent * scaleOf(element);
  return rounded((baseline(base) - baseline(script)) / (size * scaleOf(base)));
}

/** px on the screen for one of the element's own. */
function scaleOf(element: Element): number {
  const box = element.getBoundingClientRect();
  const own = element instanceof HTMLElement ? element.offsetHeight : 0;
  return own > 0 ? box.height / own : 1;
}

const rounded = (share: number): number => Math.round(share * 100) / 100;
