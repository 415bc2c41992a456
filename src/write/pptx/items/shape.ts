// Boxes that CSS draws: a shape for each fill, a line for each side that has a border of its own.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { BoxStyle, Fill, Frame, ShapeItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { boxLook, type Geometry, geometryXml, shapeFrame } from '../drawing/box.ts';
import { transform } from '../drawing/frame.ts';
import { edgeGeometry, hardEdge } from '../drawing/hard-edge.ts';
import { lineXml, outlineOf, type SideLine, sideLines } from '../drawing/line.ts';
import { stripPath } from '../drawing/path.ts';

const DECORATIVE = {
  uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}',
  namespace: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
};

/** Marks `p:cNvPr` as an ornament, so that screen readers pass over it. */
export const decorativeMark = (): Xml =>
  el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: DECORATIVE.uri },
      el('adec:decorative', { 'xmlns:adec': DECORATIVE.namespace, val: true }),
    ),
  );

/** `p:nvSpPr` of a shape without text. */
function shapeHead(kind: string, decorative: boolean, context: PartContext): Xml {
  const { id, name } = context.naming(kind);
  return el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name }, decorative && decorativeMark()),
    el('p:cNvSpPr'),
    el('p:nvPr'),
  );
}

/** A rectangle (or what `geometry` says) with one fill. */
export function filledShape(
  box: BoxStyle,
  fill: Fill | undefined,
  geometry: Geometry,
  frame: Frame,
  rotation: number,
  decorative: boolean,
  context: PartContext,
): Xml {
  const outer = shapeFrame(box, frame);
  const edge = hardEdge(fill);
  const cut = edge && fill?.kind === 'linear' ? edgeGeometry(edge, fill.angle, outer) : undefined;
  const shown: Fill | undefined = edge && cut ? { kind: 'solid', color: edge.color } : fill;
  return el(
    'p:sp',
    {},
    shapeHead('Shape', decorative, context),
    el(
      'p:spPr',
      {},
      transform(outer, rotation),
      cut ?? geometryXml(geometry, outer, box),
      boxLook(box, frame, shown, context),
    ),
  );
}

function lineShape({ border, frame }: SideLine, opacity: number, context: PartContext): Xml {
  const { id, name } = context.naming('Line');
  return el(
    'p:cxnSp',
    {},
    el('p:nvCxnSpPr', {}, el('p:cNvPr', { id, name }, decorativeMark()), el('p:cNvCxnSpPr'), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      transform(frame),
      el('a:prstGeom', { prst: 'line' }, el('a:avLst')),
      lineXml(border, context.color, opacity),
    ),
  );
}

/** One side of the border of a rounded box, which follows its corners. */
function stripShape(
  box: BoxStyle,
  { side, border }: SideLine,
  frame: Frame,
  rotation: number,
  context: PartContext,
): Xml {
  return el(
    'p:sp',
    {},
    shapeHead('Border', true, context),
    el(
      'p:spPr',
      {},
      transform(frame, rotation),
      stripPath(box, frame, side),
      el('a:solidFill', {}, context.color(border.color, box.opacity)),
      el('a:ln', {}, el('a:noFill')),
    ),
  );
}

/** The single sides of a box: lines, or strips where they run around corners or are turned. */
export const sideLineShapes = (
  box: BoxStyle | undefined,
  frame: Frame,
  rotation: number,
  context: PartContext,
): Xml[] =>
  box
    ? sideLines(box, frame).map((line) =>
        (box.radius > 0 && line.border.style === 'solid') || rotation !== 0
          ? stripShape(box, line, frame, rotation, context)
          : lineShape(line, box.opacity, context),
      )
    : [];

/** What of a box lies under the shape that carries its topmost fill: the other fills, the lowest with the shadow. */
export function lowerFills(
  box: BoxStyle | undefined,
  geometry: Geometry,
  frame: Frame,
  rotation: number,
  context: PartContext,
): Xml[] {
  const { shadow: _, ...bare } = box ?? { fills: [], border: {}, radius: 0, opacity: 1 };
  const plain = { ...bare, border: {} } as BoxStyle; // radius keeps its unit
  return bare.fills
    .slice(0, -1)
    .map((fill) => filledShape(plain, fill, geometry, frame, rotation, true, context));
}

/** A box as one shape and its lines; nothing where it draws nothing. */
export function shapeXml(item: ShapeItem, context: PartContext): Xml {
  const { box, frame, geometry, rotation, decorative } = item;
  const drawn = box.fills.length > 0 || outlineOf(box) !== undefined || box.shadow !== undefined;
  return all(
    lowerFills(box, geometry, frame, rotation, context),
    drawn && filledShape(box, box.fills.at(-1), geometry, frame, rotation, decorative, context),
    sideLineShapes(box, frame, rotation, context),
  );
}
