// A slide's own background: what CSS draws for its section, and Marp's ![bg] pictures in their layer below it.
import type { BoxStyle, Fill } from '../types.ts';
import { PARTIAL, paintOf } from './box.ts';
import { type SlideState, styleOf, type Walk } from './context.ts';
import { nativeFilter } from './filter.ts';
import { type Box, boxToFrame, frameToBox, isEmpty, round, toSlide } from './geometry.ts';
import { cropped } from './picture.ts';
import { foreignLook, markSnapshot, snapshot } from './snapshot.ts';

/** Fills of the section; borders and shadows of a section are its walk's affair. */
export function sectionFills(section: Element, slide: SlideState, walk: Walk): readonly Fill[] {
  const border = toSlide(section.getBoundingClientRect(), slide.origin);
  const painted = paintOf(styleOf(section), border, 1, 1, slide.deck);
  if (!painted) return [];
  if (!painted.foreign || painted.foreign === PARTIAL) return painted.box.fills;
  return [...painted.box.fills, snapshotFill(section, border, painted.foreign, slide, walk, 'box')];
}

function snapshotFill(
  element: Element,
  box: Box,
  why: string,
  slide: SlideState,
  walk: Walk,
  mode: 'element' | 'box',
): Fill {
  const key = markSnapshot(element, box, slide, mode);
  slide.notices.push({
    code: 'pptx-picture',
    text: `${why} in the background has no native form in PowerPoint and becomes a picture`,
    ...(walk.at && { line: walk.at[0] }),
  });
  return { kind: 'picture', asset: `snapshot:${key}`, frame: boxToFrame(box), repeat: false, alt: '' };
}

/** Marp's layer of figures. A single one over the whole slide is background, others are pictures on it. */
export function marpBackground(layer: Element, slide: SlideState, walk: Walk): readonly Fill[] {
  const fills = [...sectionFills(layer, slide, walk)];
  const figures = [...layer.querySelectorAll('figure')];
  for (const figure of figures) {
    const style = styleOf(figure);
    const box = toSlide(figure.getBoundingClientRect(), slide.origin);
    if (isEmpty(box)) continue;
    const alt = figure.querySelector('figcaption')?.textContent?.trim() ?? '';
    const why = foreignLook(figure, style);
    const whole = figures.length === 1 && covers(box, slide.frame);
    if (why && whole) fills.push(snapshotFill(figure, box, why, slide, walk, 'element'));
    else if (why) {
      const image = snapshot(figure, box, slide, walk, { why, alt });
      if (image) walk.sink.push(image);
    } else {
      const { opacity, gray } = nativeFilter(style.filter, 1);
      const strength = opacity * (Number.parseFloat(style.opacity) || 0);
      const look = { alt, ...(strength < 1 && { opacity: strength }), ...(gray && { gray: true as const }) };
      const painted = (paintOf(style, box, 1, 1, slide.deck)?.box.fills ?? []).map((fill) =>
        fill.kind === 'picture' ? { ...fill, ...look } : fill,
      );
      if (whole) fills.push(...painted);
      else for (const fill of painted) pushFill(fill, box, alt, slide, walk);
    }
  }
  return fills;
}

const covers = (box: Box, slide: Box): boolean =>
  box.left <= slide.left + 1 &&
  box.top <= slide.top + 1 &&
  box.right >= slide.right - 1 &&
  box.bottom >= slide.bottom - 1;

/** A fill of a part of the slide as an item. */
function pushFill(fill: Fill, box: Box, alt: string, slide: SlideState, walk: Walk): void {
  const common = { turns: walk.turns, flow: ++slide.serial, boxes: [] as number[] };
  if (fill.kind === 'picture' && !fill.repeat) {
    const { frame, crop } = cropped(frameToBox(fill.frame), box);
    if (isEmpty(frame)) return;
    walk.sink.push({
      ...common,
      kind: 'image',
      asset: fill.asset,
      frame: boxToFrame(frame),
      alt,
      decorative: alt === '',
      crop,
      inline: false,
      ...(fill.gray && { gray: true }),
      ...(fill.opacity !== undefined && { box: bareBox([], fill.opacity) }),
    });
    return;
  }
  walk.sink.push({
    ...common,
    kind: 'shape',
    id: 0,
    geometry: 'rect',
    frame: boxToFrame(box),
    box: bareBox([fill], 1),
  });
}

const bareBox = (fills: readonly Fill[], opacity: number): BoxStyle => ({
  fills,
  border: {},
  radius: round(0),
  opacity,
});
