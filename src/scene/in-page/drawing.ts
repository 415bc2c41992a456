// An <svg> of the page as a file of its own: what the page's CSS gave it is written onto its elements.

/** Presentation properties (SVG 2, 6.6) with the value that needs no writing. */
const PROPERTIES: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  'marker-start': 'none',
  'marker-end': 'none',
  visibility: 'visible',
  display: 'inline',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};

const TEXT = new Set(['text', 'tspan', 'textPath']);
const NO_PAINT = new Set(['style', 'script', 'title', 'desc', 'defs', 'metadata']);

/** Serialised, with its drawn size, no classes, styles or scripts. */
export function drawingOf(source: Element): string {
  const copy = source.cloneNode(true) as Element; // cloneNode of an Element is an Element
  dress(source, copy);
  const box = source.getBoundingClientRect();
  const style = getComputedStyle(source);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const width = Number.parseFloat(style.width) || box.width;
  const height = Number.parseFloat(style.height) || box.height;
  copy.setAttribute('width', String(Math.round(width * 100) / 100));
  copy.setAttribute('height', String(Math.round(height * 100) / 100));
  for (const gone of copy.querySelectorAll('style, script')) gone.remove();
  return new XMLSerializer().serializeToString(copy);
}

function dress(source: Element, copy: Element): void {
  for (const attribute of [...copy.attributes]) {
    if (/^(class|style|data-|on)/.test(attribute.name)) copy.removeAttribute(attribute.name);
  }
  if (!NO_PAINT.has(source.localName) && source instanceof SVGElement) {
    const style = getComputedStyle(source);
    for (const [name, initial] of Object.entries(PROPERTIES)) {
      if (/^(font|text|dominant|letter)/.test(name) && !TEXT.has(source.localName)) continue;
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== initial && !(name === 'display' && value === 'block')) {
        copy.setAttribute(name, value.replace(/url\("#/g, 'url(#').replace(/"\)/g, ')'));
      } else if (copy.hasAttribute(name)) copy.removeAttribute(name);
    }
  }
  for (let index = 0; index < source.children.length; index++) {
    const from = source.children[index];
    const to = copy.children[index];
    if (from && to) dress(from, to);
  }
}
