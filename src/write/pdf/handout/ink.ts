// Slides on a dark ground, printed on a light one. Themes that come in two say so by Marp's class `invert`, which is
// tried first; where that does not help, ground and letters are set by us, and pictures stay.

const INK = [
  ['background', 'none'],
  ['color', '#1a1a1a'],
  ['border-color', '#767676'],
  ['box-shadow', 'none'],
  ['text-shadow', 'none'],
  ['-webkit-text-fill-color', 'currentcolor'],
] as const;

/** Script for the page of the handout. A string, because the TypeScript runner adds calls that a page does not have. */
export const LIGHTEN_SLIDES = `{
  const INK = ${JSON.stringify(INK)};
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r = 255, g = 255, b = 255, a = 1] = channels(colour);
    const linear = [r, g, b].map((value) => {
      const part = (value * a + 255 * (1 - a)) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  // Letters say more than the ground, which may be a picture or a gradient: light letters stand on something dark.
  const isDark = (section) => luminance(getComputedStyle(section).color) > 0.4;
  for (const section of document.querySelectorAll('svg[data-marpit-svg] > foreignObject > section')) {
    if (!isDark(section)) continue;
    section.classList.toggle('invert');
    if (!isDark(section)) continue;
    section.classList.toggle('invert');
    for (const element of [section, ...section.querySelectorAll('*:not(img, svg, svg *)')]) {
      for (const [property, value] of INK) element.style.setProperty(property, value, 'important');
    }
  }
}`;
