// Placeholders of layouts and masters: frame, insets, box, level styles and a prompt.
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { PartContext } from '../context.ts';
import { boxLook, geometryXml, shapeFrame } from '../drawing/box.ts';
import { transform } from '../drawing/frame.ts';
import { numberField } from '../items/page-number.ts';
import { placeholderXml } from '../items/placeholder.ts';
import type { Slot } from '../plan/slot.ts';
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
  if (slot.placeholder.type === 'dt' || slot.prompt === '') return [el('a:p')];
  if (slot.kind === 'footer') return [footerXml(slot, context)];
  const line = (words: string, level: number): Xml =>
    el(
      'a:p',
      {},
      level > 0 && el('a:pPr', { lvl: level }),
      el('a:r', {}, el('a:rPr', { lang: 'en-US' }), el('a:t', {}, text(words))),
    );
  if (slot.kind !== 'body') return [line(slot.prompt, 0)];
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

/** `p:sp` of a placeholder. Text that no longer fits is made smaller by PowerPoint, in titles and content only. */
export function slotShape(
  slot: Slot,
  inherited: readonly (ParagraphStyle | undefined)[],
  context: PartContext,
): Xml {
  const { id, name } = context.naming(slot.name);
  const frame = shapeFrame(slot.box, slot.frame);
  const picture = slot.kind === 'picture' || slot.kind === 'table';
  const single = slot.kind === 'title' || slot.kind === 'footer' || slot.kind === 'page-number';
  const levels = single ? slot.levels.slice(0, 1) : slot.levels;
  const shrinks = slot.kind === 'title' || slot.kind === 'body' || slot.kind === 'subtitle';
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      placeholderXml(slot.placeholder, slot.kind === 'header' || slot.kind === 'quote'),
    ),
    el(
      'p:spPr',
      {},
      transform(frame),
      geometryXml(slot.box && slot.box.radius > 0 ? 'round-rect' : 'rect', frame, slot.box?.radius ?? 0),
      slot.box && boxLook(slot.box, slot.frame, slot.box.fills.at(-1), context),
    ),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        {
          vert: 'horz',
          wrap: 'square',
          ...insetAttributes(slot.insets),
          rtlCol: false,
          anchor: ANCHOR[slot.anchor],
        },
        shrinks ? el('a:normAutofit') : el('a:noAutofit'),
      ),
      picture ? el('a:lstStyle') : listStyle(levels, inherited, context),
      promptXml(slot, context),
    ),
  );
}
