// Placeholders of layouts and masters: frame, insets, box, level styles and a prompt.
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { PartContext } from '../context.ts';
import { boxGeometry, boxLook, geometryXml, shapeFrame } from '../drawing/box.ts';
import { sameFrame, transform } from '../drawing/frame.ts';
import { numberField } from '../items/page-number.ts';
import { placeholderHead } from '../items/placeholder.ts';
import { boxLook as boxKey, type Slot, shrinks } from '../plan/slot.ts';
import { ANCHOR, insetAttributes } from '../text/body.ts';
import { levelXml, paragraphProperties } from '../text/paragraph.ts';
import { runContext, runProperties } from '../text/run.ts';
import type { ParagraphStyle } from '../text/style.ts';

const LEVEL_NAMES = ['', 'Second level', 'Third level', 'Fourth level', 'Fifth level'];

/** The deck's own footer. It says its look in full: LibreOffice shows it on slides and knows no other. */
function footerXml(slot: Slot, context: PartContext): Xml {
  const [style] = slot.levels;
  if (!style) return el('a:p');
  const shared = runContext(context);
  return el(
    'a:p',
    {},
    paragraphProperties('a:pPr', style, undefined, {}, shared),
    el(
      'a:r',
      {},
      runProperties('a:rPr', { style: style.text, sample: '', lang: 'en-US' }, undefined, shared),
      el('a:t', {}, text(slot.prompt)),
    ),
  );
}

function promptXml(slot: Slot, context: PartContext): Xml[] {
  if (slot.kind === 'page-number') return [el('a:p', {}, numberField('‹#›'))];
  if (slot.kind === 'date' || slot.prompt === '') return [el('a:p')];
  if (slot.kind === 'footer') return [footerXml(slot, context)];
  const line = (words: string, level: number): Xml =>
    el(
      'a:p',
      {},
      level > 0 && el('a:pPr', { lvl: level }),
      el('a:r', {}, el('a:rPr', { lang: 'en-US' }), el('a:t', {}, text(words))),
    );
  // A card is no place for five levels.
  if (slot.kind !== 'body' || slot.box) return [line(slot.prompt, 0)];
  return LEVEL_NAMES.map((name, level) => line(level === 0 ? slot.prompt : name, level));
}

/** `a:lstStyle` with the levels that differ from what is `inherited`. */
export function listStyle(
  levels: readonly ParagraphStyle[],
  inherited: readonly (ParagraphStyle | undefined)[],
  context: PartContext,
): Xml {
  const shared = runContext(context);
  return el(
    'a:lstStyle',
    {},
    levels.map((style, level) => levelXml(level, style, inherited[level], shared)),
  );
}

/** True where a layout's placeholder stands just as the master's does, and so moves with it. */
function standsLike(slot: Slot, parent: Slot | undefined): boolean {
  return (
    parent !== undefined &&
    sameFrame(slot.frame, parent.frame, 0.5) &&
    slot.anchor === parent.anchor &&
    boxKey(slot) === boxKey(parent)
  );
}

function slotProperties(slot: Slot, context: PartContext): Xml {
  const frame = shapeFrame(slot.box, slot.frame);
  return el(
    'p:spPr',
    {},
    transform(frame),
    geometryXml(boxGeometry(slot.box), frame, slot.box),
    slot.box && boxLook(slot.box, slot.frame, slot.box.fills.at(-1), context),
  );
}

function slotBodyProperties(slot: Slot): Xml {
  return el(
    'a:bodyPr',
    {
      vert: 'horz',
      wrap: 'square',
      ...insetAttributes(slot.insets),
      rtlCol: false,
      anchor: ANCHOR[slot.anchor],
    },
    shrinks(slot) ? el('a:normAutofit') : el('a:noAutofit'),
  );
}

/** Kinds that have one level. */
const SINGLE: readonly Slot['kind'][] = ['title', 'date', 'footer', 'page-number'];

/** `p:sp` of a placeholder; `parent` is the one of the master that a layout's inherits from. */
export function slotShape(
  slot: Slot,
  inherited: readonly (ParagraphStyle | undefined)[],
  context: PartContext,
  parent?: Slot,
): Xml {
  const object = slot.kind === 'picture' || slot.kind === 'table';
  const levels = SINGLE.includes(slot.kind) ? slot.levels.slice(0, 1) : slot.levels;
  const inherits = !object && standsLike(slot, parent);
  return el(
    'p:sp',
    {},
    placeholderHead(slot.name, slot.placeholder, context, slot.kind === 'header' || slot.kind === 'quote'),
    inherits ? el('p:spPr') : slotProperties(slot, context),
    el(
      'p:txBody',
      {},
      inherits ? el('a:bodyPr') : slotBodyProperties(slot),
      object ? el('a:lstStyle') : listStyle(levels, inherited, context),
      promptXml(slot, context),
    ),
  );
}
