// One <svg data-marpit-svg> to one raw slide.
import type { RawItem, RawSlide } from '../raw.ts';
import { marpBackground, sectionFills } from './background.ts';
import { contentBox } from './block.ts';
import { paintOf } from './box.ts';
import { type DeckState, directionOf, languageOf, type SlideState, styleOf, type Walk } from './context.ts';
import { anchorOf, isMulticol, multicolOf } from './flow-start.ts';
import { boxToFrame, frameToBox, intersect, isEmpty, round, toSlide } from './geometry.ts';
import { blockPseudo } from './pseudo.ts';
import { readTheme } from './theme.ts';
import { walkChildren } from './walk.ts';

/** Undefined for an SVG without a slide in it. */
export function collectSlide(svg: SVGSVGElement, deck: DeckState): RawSlide | undefined {
  const section = contentSection(svg);
  if (!section) return undefined;
  const view = svg.viewBox.baseVal;
  const rect = svg.getBoundingClientRect();
  const scale = rect.width / view.width || 1;
  const slide: SlideState = {
    deck,
    origin: { left: rect.left, top: rect.top, scale },
    frame: { left: 0, top: 0, right: view.width, bottom: view.height },
    pagination: section.getAttribute('data-marpit-pagination') ?? undefined,
    title: findTitle(section),
    notices: [],
    layers: new Map(),
    serial: 0,
  };
  const items: RawItem[] = [];
  const walk = firstWalk(section, slide, items);
  // Marp's background pictures lie under all of the section, what stands under its text too.
  const behind: RawItem[] = [];
  const background = collectBackground(svg, section, slide, { ...walk, sink: behind });
  walkSection(section, slide, walk);
  const pseudo = svg.querySelector('section[data-marpit-advanced-background="pseudo"]');
  if (pseudo) {
    blockPseudo(pseudo, '::before', slide, walk);
    blockPseudo(pseudo, '::after', slide, walk);
  }
  const transition = section.getAttribute('data-transition')?.trim();
  const levels = [...slide.layers].sort(([a], [b]) => a - b);
  const under = levels.flatMap(([level, layer]) => (level < 0 ? layer : []));
  const over = levels.flatMap(([level, layer]) => (level < 0 ? [] : layer));
  const all = [...behind, ...under, ...items, ...over];
  return {
    title: slide.title?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    classes: [...section.classList],
    lang: languageOf(section),
    dir: directionOf(styleOf(section)),
    width: round(view.width),
    height: round(view.height),
    background,
    items: all.filter((item) => isShown(item, slide)),
    theme: readTheme(section),
    ...(transition && { transition }),
    notices: slide.notices,
  };
}

const contentSection = (svg: Element): HTMLElement | null =>
  svg.querySelector<HTMLElement>('section[data-marpit-advanced-background="content"]') ??
  svg.querySelector<HTMLElement>('section:not([data-marpit-advanced-background])');

function findTitle(section: Element): Element | undefined {
  for (const heading of section.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (heading.closest('header, footer, table')) continue;
    const style = styleOf(heading);
    const empty = heading.textContent?.trim() === '' && !heading.querySelector('img');
    if (style.display !== 'none' && style.visibility === 'visible' && !empty) return heading;
  }
  return undefined;
}

function firstWalk(section: HTMLElement, slide: SlideState, sink: RawItem[]): Walk {
  return {
    sink,
    flow: {
      id: ++slide.serial,
      column: boxToFrame(contentBox(section, slide, 1)),
      anchor: anchorOf(styleOf(section)),
    },
    role: 'body',
    boxes: [],
    turns: [],
    scale: 1,
    opacity: 1,
    clip: slide.frame,
    window: undefined,
    stacked: false,
    depth: 0,
    level: 0,
    marker: undefined,
    fragment: false,
    link: undefined,
    at: undefined,
    group: undefined,
    multicol: undefined,
  };
}

function collectBackground(
  svg: Element,
  section: Element,
  slide: SlideState,
  walk: Walk,
): RawSlide['background'] {
  const layer = svg.querySelector('section[data-marpit-advanced-background="background"]');
  return [...(layer ? marpBackground(layer, slide, walk) : []), ...sectionFills(section, slide, walk)];
}

function walkSection(section: HTMLElement, slide: SlideState, walk: Walk): void {
  const style = styleOf(section);
  const border = toSlide(section.getBoundingClientRect(), slide.origin);
  const painted = paintOf(style, border, 1, 1, slide.deck);
  if (painted && Object.keys(painted.box.border).length > 0) {
    walk.sink.push({
      kind: 'shape',
      id: 0,
      geometry: painted.geometry,
      box: { ...painted.box, fills: [] },
      frame: boxToFrame(border),
      turns: [],
      flow: walk.flow.id,
      boxes: [],
    });
  }
  const multicol = isMulticol(style) ? multicolOf(section, style, slide, 1) : undefined;
  walkChildren(section, slide, { ...walk, multicol });
}

/** What lies wholly outside the slide, or has no size, is not seen; content that overflows its foot is kept, as text is. */
function isShown(item: RawItem, slide: SlideState): boolean {
  if (item.turns.length > 0) return true;
  const { frame } = item;
  if (item.kind === 'block') return true;
  const box = frameToBox({
    ...frame,
    width: round(Math.max(1, frame.width)),
    height: round(Math.max(1, frame.height)),
  });
  const content = item.kind === 'table' || (item.kind === 'image' && !item.decorative);
  const room = content ? { ...slide.frame, bottom: Number.POSITIVE_INFINITY } : slide.frame;
  return !isEmpty(intersect(box, room));
}
