// Fractions, radicals, boxes and strikes, phantoms (22.1.2.36, .88, .11, .81).
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';
import { argument, type Converter, type Look } from './converter.ts';

/** `m:ctrlPr`: the look of the lines and signs that a construct draws itself. */
export const control = (look: Look, converter: Converter): Xml =>
  el('m:ctrlPr', {}, converter.properties({ ...look, italic: true, bold: false }));

/** Argument `index` of `node` as the element `name`. */
export const part = (name: string, node: MathNode, index: number, look: Look, converter: Converter): Xml =>
  el(name, {}, converter.row(argument(node, index), look));

export function fractionXml(node: MathNode, look: Look, converter: Converter): Xml {
  const bare = /^0/.test(node.attributes.linethickness ?? '');
  return el(
    'm:f',
    {},
    el('m:fPr', {}, bare && el('m:type', { 'm:val': 'noBar' }), control(look, converter)),
    part('m:num', node, 0, look, converter),
    part('m:den', node, 1, look, converter),
  );
}

export function radicalXml(node: MathNode, look: Look, converter: Converter): Xml {
  const root = node.name === 'mroot';
  const inner = root ? argument(node, 0) : node.children;
  return el(
    'm:rad',
    {},
    el('m:radPr', {}, !root && el('m:degHide', { 'm:val': '1' }), control(look, converter)),
    root ? part('m:deg', node, 1, look, converter) : el('m:deg'),
    el('m:e', {}, converter.row(inner, look)),
  );
}

const STRIKES: Readonly<Record<string, string>> = {
  horizontalstrike: 'm:strikeH',
  updiagonalstrike: 'm:strikeBLTR',
  downdiagonalstrike: 'm:strikeTLBR',
};

/** In the order of the schema. */
const STRIKE_ORDER = ['horizontalstrike', 'updiagonalstrike', 'downdiagonalstrike'];

export function enclosedXml(node: MathNode, look: Look, converter: Converter): Xml {
  const notations = (node.attributes.notation ?? '').split(/\s+/).filter((name) => name !== '');
  const unknown = notations.find((name) => name !== 'box' && !(name in STRIKES));
  if (unknown !== undefined) converter.lack(`the frame "${unknown}"`);
  const boxed = notations.includes('box');
  const hidden = ['m:hideTop', 'm:hideBot', 'm:hideLeft', 'm:hideRight'];
  return el(
    'm:borderBox',
    {},
    el(
      'm:borderBoxPr',
      {},
      !boxed && hidden.map((side) => el(side, { 'm:val': '1' })),
      STRIKE_ORDER.filter((name) => notations.includes(name)).map((name) =>
        el(STRIKES[name] ?? '', { 'm:val': '1' }),
      ),
      control(look, converter),
    ),
    el('m:e', {}, converter.row(node.children, look)),
  );
}

export const phantomXml = (node: MathNode, look: Look, converter: Converter): Xml =>
  el(
    'm:phant',
    {},
    el('m:phantPr', {}, el('m:show', { 'm:val': '0' }), control(look, converter)),
    el('m:e', {}, converter.row(node.children, look)),
  );
