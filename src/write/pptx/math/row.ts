// What stands side by side: sums with what they run over, functions with their argument, brackets, and all else as it is.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';
import {
  type Converter,
  charactersOf,
  coreOf,
  isElement,
  type Look,
  type MathChild,
  NO_COLOR,
  type Piece,
} from './converter.ts';
import { isFenced, paired } from './delimiter.ts';
import { type Scripts, scriptsOf } from './script.ts';
import { control } from './structure.ts';

/** Operators that `m:nary` draws (22.1.2.70). */
const NARY = /^[∑∏∐∫∬∭⨌∮∯∰⋃⋂⋁⋀⨁⨂⨀⨄⨆]$/u;

/** Where the operand of a sum ends. */
const ENDS = /^[=<>≤≥≠≈≡∼≃≅∝+±∓−→⇒⇔⟹⟺⟶↦∈∉⊂⊆,;:]$/u;

const APPLY = '\u2061';

/** Nodes in a row, groups that only hold together taken apart. Colours and sizes go down to what they are for. */
export function flattened(nodes: readonly MathChild[], look: Look, converter: Converter): Piece[] {
  return nodes.filter(isElement).flatMap((node): Piece[] => {
    const { attributes, children } = node;
    switch (node.name) {
      case 'mrow':
        return isFenced(node) ? [{ node, look }] : flattened(children, look, converter);
      case 'mstyle':
        return flattened(children, styled(look, attributes), converter);
      case 'mpadded':
        if (attributes.mathbackground !== undefined && !isEmptyRule(node)) {
          converter.lack(charactersOf(node) === '' ? 'a rule' : 'a coloured box');
        } else if (Number.parseFloat(attributes.voffset ?? '0') > 0) converter.lack('a raised part');
        return flattened(children, look, converter);
      case 'mi':
      case 'mo':
        // \stackrel and \overset make an operator of a whole construct.
        return children.some(isElement) ? flattened(children, look, converter) : [{ node, look }];
      default:
        return [{ node, look }];
    }
  });
}

/** KaTeX holds lines of dots up with a rule without width. */
const isEmptyRule = (node: MathNode): boolean =>
  node.children.every((child) => isElement(child) && Number.parseFloat(child.attributes.width ?? '1') === 0);

function styled(look: Look, { mathcolor, mathsize }: MathNode['attributes']): Look {
  const size = Number.parseFloat(mathsize ?? '');
  const scale = Number.isFinite(size) && size > 0 ? size : look.scale;
  const color = mathcolor === NO_COLOR ? undefined : (mathcolor ?? look.color);
  return color === undefined ? { scale } : { scale, color };
}

/** The XML of `pieces`, in pairs where they are brackets; `single` writes one that stands for itself. */
export function rowXml(loose: readonly Piece[], single: (piece: Piece) => Xml, converter: Converter): Xml {
  const pieces = paired(loose);
  const out: Xml[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!piece) break;
    const { node, look } = piece;
    const scripts = scriptsOf(node);
    const sign = narySign(scripts?.base ?? node);
    const named = functionEnd(pieces, at, scripts);
    if (sign !== undefined) {
      const end = operandEnd(pieces, at + 1);
      out.push(naryXml(sign, scripts, pieces.slice(at + 1, end), look, converter));
      at = end;
    } else if (named !== undefined) {
      const end = argumentEnd(pieces, named);
      const name = single(piece);
      out.push(end === named ? name : functionXml(name, pieces.slice(named, end), look, converter));
      at = end;
    } else if (scripts && isBare(scripts) && isLetter(pieces[at + 1]?.node)) {
      out.push(prescriptXml(scripts, pieces.slice(at + 1, at + 2), look, converter));
      at += 2;
    } else {
      out.push(single(piece));
      at += 1;
    }
  }
  return all(out);
}

function narySign(node: MathNode): string | undefined {
  const core = coreOf(node);
  const sign = core.name === 'mo' ? charactersOf(core) : '';
  return NARY.test(sign) ? sign : undefined;
}

/** The place after what a sum, product or integral runs over: up to the next relation, sign or comma. */
function operandEnd(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex(
    ({ node }, at) => at > from && node.name === 'mo' && ENDS.test(charactersOf(node)),
  );
  return end < 0 ? pieces.length : end;
}

function naryXml(
  sign: string,
  scripts: Scripts | undefined,
  operand: readonly Piece[],
  look: Look,
  converter: Converter,
): Xml {
  const { below = [], above = [], stacked = false } = scripts ?? {};
  return el(
    'm:nary',
    {},
    el(
      'm:naryPr',
      {},
      el('m:chr', { 'm:val': sign }),
      el('m:limLoc', { 'm:val': stacked ? 'undOvr' : 'subSup' }),
      below.length === 0 && el('m:subHide', { 'm:val': '1' }),
      above.length === 0 && el('m:supHide', { 'm:val': '1' }),
      control(look, converter),
    ),
    el('m:sub', {}, converter.row(below, look)),
    el('m:sup', {}, converter.row(above, look)),
    el('m:e', {}, converter.pieces(operand)),
  );
}

const isApply = (node: MathChild | undefined): boolean =>
  isElement(node) && node.name === 'mo' && node.children.join('') === APPLY;

/** The place after a function's name, where one stands at `at`: `sin ⁡`, or a name with scripts of its own. */
function functionEnd(pieces: readonly Piece[], at: number, scripts: Scripts | undefined): number | undefined {
  if (scripts) return isApply(scripts.base?.children.at(-1)) ? at + 1 : undefined;
  return isApply(pieces[at + 1]?.node) ? at + 2 : undefined;
}

const STOPS = new Set(['mo', 'mtext', 'mspace', 'mtable']);

/** The place after a function's argument: what is in the brackets that follow, else all up to the next operator. */
function argumentEnd(pieces: readonly Piece[], from: number): number {
  const first = pieces[from]?.node;
  if (!first) return from;
  if (isFenced(first) || scriptsOf(first)?.base?.name === 'mrow') return from + 1;
  let at = from;
  while (at < pieces.length) {
    const node = pieces[at]?.node;
    const scripts = node && scriptsOf(node);
    if (!node || STOPS.has(node.name) || narySign(scripts?.base ?? node)) break;
    if (functionEnd(pieces, at, scripts) !== undefined) break;
    at += 1;
  }
  return at;
}

function functionXml(name: Xml, operand: readonly Piece[], look: Look, converter: Converter): Xml {
  return el(
    'm:func',
    {},
    el('m:funcPr', {}, control(look, converter)),
    el('m:fName', {}, name),
    el('m:e', {}, converter.pieces(operand)),
  );
}

/** Scripts without a base, as before the sign of an element: they belong to the letter that follows. */
const isBare = ({ base, stacked }: Scripts): boolean =>
  !stacked && base?.name === 'mrow' && base.children.length === 0;

const isLetter = (node: MathNode | undefined): boolean => node?.name === 'mi' || node?.name === 'mtext';

function prescriptXml(
  { below, above }: Scripts,
  base: readonly Piece[],
  look: Look,
  converter: Converter,
): Xml {
  return el(
    'm:sPre',
    {},
    el('m:sPrePr', {}, control(look, converter)),
    el('m:sub', {}, converter.row(below, look)),
    el('m:sup', {}, converter.row(above, look)),
    el('m:e', {}, converter.pieces(base)),
  );
}
