// Slides on a dark ground, shown on a light one to save ink. Themes that come in two say so by Marp's class `invert`, which
// is tried first; where that does not help, ground and letters are set by us. Pictures stay, and so do letters on a
// picture that fills the slide.

const INK: Readonly<Record<string, string>> = {
  background: 'none',
  color: '#1a1a1a',
  'border-color': '#767676',
  'box-shadow': 'none',
  'text-shadow': 'none',
  '-webkit-text-fill-color': 'currentcolor',
};

/** Letters lighter than this (relative luminance, WCAG 2) stand on something dark. */
const LIGHT = 0.4;

export function lightenSlides(): void {
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return;
  const isDark = (section: Element): boolean => luminance(getComputedStyle(section).color, pixel) > LIGHT;
  for (const slide of document.querySelectorAll('svg[data-marpit-svg]')) {
    const ground = slide.querySelector<HTMLElement>('section[data-marpit-advanced-background="background"]');
    const content = slide.querySelector<HTMLElement>(
      'section:not([data-marpit-advanced-background]), section[data-marpit-advanced-background="content"]',
    );
    if (!content || (ground && !('marpitAdvancedBackgroundSplit' in content.dataset)) || !isDark(content))
      continue;
    const sections = ground ? [content, ground] : [content];
    for (const section of sections) section.classList.toggle('invert');
    if (!isDark(content)) continue;
    for (const section of sections) section.classList.toggle('invert');
    ground?.style.setProperty('background', 'none', 'important');
    for (const element of [
      content,
      ...content.querySelectorAll<HTMLElement>('*:not(img, section svg, section svg *)'),
    ]) {
      for (const [property, value] of Object.entries(INK))
        element.style.setProperty(property, value, 'important');
    }
  }
}

/** Of any colour that CSS knows: drawn on white, and the pixel read. */
function luminance(colour: string, pixel: CanvasRenderingContext2D): number {
  pixel.fillStyle = '#fff';
  pixel.fillRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
