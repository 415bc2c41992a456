// Palette and fonts of a deck or slide: the theme's own words where it has them, else inferred from what is drawn.
import type { RawItem, RawParagraph, RawSlide } from './raw.ts';
import type { Color, Fill, Fonts, Palette, Run, RunStyle } from './types.ts';

const WHITE: Color = { hex: 'FFFFFF', alpha: 1 };

const LINK: Color = { hex: '0563C1', alpha: 1 };

/** Office's own accents, for themes that show fewer colours than a colour scheme has places. */
const SPARE: readonly Color[] = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'].map((hex) => ({
  hex,
  alpha: 1,
}));

/**
 * The palette in force on a slide. Slides on the same ground with the same words of their theme share one, and what
 * has to be inferred is inferred over all of them.
 */
export function palettesOf(slides: readonly RawSlide[]): (slide: RawSlide) => Palette {
  const palettes = new Map<string, Palette>();
  const lookOf = ({ theme, background }: RawSlide): string =>
    JSON.stringify([theme.colors, theme.text, groundOf(background)]);
  const groups = new Map<string, RawSlide[]>();
  for (const slide of slides) {
    const look = lookOf(slide);
    const group = groups.get(look);
    if (group) group.push(slide);
    else groups.set(look, [slide]);
  }
  const elsewhere = vividColors(slides);
  return (slide) => {
    const look = lookOf(slide);
    const palette = palettes.get(look) ?? paletteOf(slide, groups.get(look) ?? [slide], elsewhere);
    palettes.set(look, palette);
    return palette;
  };
}

/** Accents that neither the theme nor these slides have are those of the deck's other slides: `elsewhere`. */
function paletteOf(slide: RawSlide, seen: readonly RawSlide[], elsewhere: readonly Color[]): Palette {
  const { colors, text } = slide.theme;
  const text1 = colors.text ?? text;
  const background1 = colors.background ?? groundOf(slide.background);
  const drawn = drawnColors(seen);
  const link = colors.link ?? drawn.link ?? LINK;
  const accents = [1, 2, 3, 4, 5, 6].map((n) => colors[`accent-${n}`]);
  const given = new Set([text1, background1, ...accents].map((color) => color?.hex));
  const free = new Map([...drawn.vivid, ...elsewhere, ...SPARE].map((color) => [color.hex, color] as const));
  for (const hex of given) if (hex !== undefined) free.delete(hex);
  const next = free.values();
  const accent = (index: number): Color => accents[index] ?? next.next().value ?? WHITE;
  return {
    text1,
    background1,
    text2: colors['text-2'] ?? drawn.heading ?? text1,
    background2: colors['background-2'] ?? drawn.box ?? background1,
    accents: [accent(0), accent(1), accent(2), accent(3), accent(4), accent(5)],
    link,
    visitedLink: colors['link-visited'] ?? link,
  };
}

function groundOf(background: readonly Fill[]): Color {
  for (const fill of [...background].reverse()) {
    if (fill.kind === 'solid' && fill.color.alpha === 1) return fill.color;
    const stop = fill.kind === 'linear' || fill.kind === 'radial' ? fill.stops[0]?.color : undefined;
    if (stop && stop.alpha === 1) return stop;
  }
  return WHITE;
}

interface Drawn {
  link: Color | undefined;
  heading: Color | undefined;
  box: Color | undefined;
  vivid: Color[];
}

function drawnColors(slides: readonly RawSlide[]): Drawn {
  const links = new Tally();
  const headings = new Tally();
  const boxes = new Tally();
  const all = new Tally();
  for (const { paragraph, run } of runsOf(slides)) {
    const { color } = run.style;
    const weight = run.kind === 'text' ? run.text.length : 0;
    // Colours of code mean kinds of words, whatever the theme.
    if (paragraph.role !== 'code' && !run.style.code) all.add(color, weight);
    if (run.kind === 'text' && run.link) links.add(color, weight);
    else if (paragraph.role === 'heading') headings.add(color, weight);
  }
  for (const item of slides.flatMap((slide) => slide.items)) {
    if (item.kind !== 'shape') continue;
    for (const fill of item.box.fills) {
      if (fill.kind === 'solid') boxes.add(fill.color, item.frame.width * item.frame.height);
      if (fill.kind === 'solid') all.add(fill.color, 20);
    }
    for (const border of Object.values(item.box.border)) all.add(border.color, 5);
  }
  const vivid = all.ranked().filter((color) => saturation(color) > 0.25);
  return { link: links.top(), heading: headings.top(), box: boxes.top(), vivid };
}

/** Colours by how much is drawn with them. */
class Tally {
  private readonly counts = new Map<string, number>();

  add(color: Color, weight: number): void {
    if (color.alpha < 1) return;
    this.counts.set(color.hex, (this.counts.get(color.hex) ?? 0) + weight);
  }

  /** Most drawn first, ties by value, so that the order never depends on the walk. */
  ranked(): Color[] {
    return [...this.counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([hex]) => ({ hex, alpha: 1 }));
  }

  top(): Color | undefined {
    return this.ranked()[0];
  }
}

const channelsOf = ({ hex }: Color): number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function saturation(color: Color): number {
  const channels = channelsOf(color);
  const high = Math.max(...channels);
  return high === 0 ? 0 : (high - Math.min(...channels)) / high;
}

function paragraphsOf(item: RawItem): readonly RawParagraph[] {
  switch (item.kind) {
    case 'block':
      return [item.paragraph];
    case 'table':
      return item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
    case 'shape':
    case 'image':
      return [];
  }
}

function* runsOf(slides: readonly RawSlide[]): Generator<{ paragraph: RawParagraph; run: Run }> {
  for (const slide of slides) {
    for (const item of slide.items) {
      for (const paragraph of paragraphsOf(item)) {
        for (const run of paragraph.runs) yield { paragraph, run };
      }
    }
  }
}

/** Strong colours of all slides: what is drawn most, then those that only grounds and gradients have. */
function vividColors(slides: readonly RawSlide[]): Color[] {
  const behind = new Tally();
  const boxes = slides.flatMap((slide) =>
    slide.items.flatMap((item) => (item.kind === 'shape' ? [item.box.fills] : [])),
  );
  for (const fill of [...slides.map(({ background }) => background), ...boxes].flat()) {
    if (fill.kind === 'solid') behind.add(fill.color, 1);
    else if (fill.kind === 'linear' || fill.kind === 'radial') {
      for (const { color } of fill.stops) behind.add(color, 1);
    }
  }
  const strong = behind.ranked().filter((color) => saturation(color) > 0.25);
  // The brightest first: what is nearly black makes a poor accent.
  strong.sort((a, b) => Math.max(...channelsOf(b)) - Math.max(...channelsOf(a)));
  return [...drawnColors(slides).vivid, ...strong];
}

const COMPLEX = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Families by what most of the text of their kind is drawn with. */
export function fontsOf(slides: readonly RawSlide[]): Fonts {
  const votes = { heading: new Map<string, number>(), body: new Map(), code: new Map(), complex: new Map() };
  for (const { paragraph, run } of runsOf(slides)) {
    if (run.kind !== 'text') continue;
    const kind = kindOf(paragraph, run.text, run.style);
    votes[kind].set(run.style.font, (votes[kind].get(run.style.font) ?? 0) + run.text.length);
  }
  const given = slides[0]?.theme.fonts ?? {};
  const body = given.body ?? most(votes.body) ?? slides[0]?.theme.font ?? 'Arial';
  return {
    heading: given.heading ?? most(votes.heading) ?? body,
    body,
    code: given.code ?? most(votes.code) ?? 'Courier New',
    complex: given.complex ?? most(votes.complex) ?? 'Arial',
  };
}

function kindOf(paragraph: RawParagraph, text: string, style: RunStyle): keyof Fonts {
  if (style.code || paragraph.role === 'code') return 'code';
  if (COMPLEX.test(text)) return 'complex';
  return paragraph.role === 'heading' || paragraph.role === 'title' ? 'heading' : 'body';
}

const most = (votes: ReadonlyMap<string, number>): string | undefined =>
  [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
