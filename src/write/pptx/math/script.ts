// What stands above, below and beside: scripts, limits, accents, bars, braces, arrows with text (22.1.2.105 and others).
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';
import {
  argument,
  type Converter,
  charactersOf,
  coreOf,
  isElement,
  type Look,
  type MathChild,
} from './converter.ts';
import { control, part } from './structure.ts';

/** Signs over a letter, as the combining characters that `m:acc` takes. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  ˉ: '\u0305',
  '¯': '\u0305',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  ˇ: '\u030C',
  '´': '\u0301',
  ˊ: '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
  '⃗': '\u20D7',
  '→': '\u20D7',
  '←': '\u20D6',
  '↔': '\u20E1',
  '⇀': '\u20D1',
  '↼': '\u20D0',
};

const LINES = new Set(['‾', '_', '\u0332', '\u0305']);

/** The parts of a script element, whatever it is called. */
export interface Scripts {
  readonly base: MathNode | undefined;
  readonly below: readonly MathChild[];
  readonly above: readonly MathChild[];
  /** Over and under the base instead of beside it. */
  readonly stacked: boolean;
}

const SLOTS: Readonly<Record<string, readonly [below: number, above: number]>> = {
  msub: [1, -1],
  msup: [-1, 1],
  msubsup: [1, 2],
  munder: [1, -1],
  mover: [-1, 1],
  munderover: [1, 2],
};

/** Undefined for what has no scripts. */
export function scriptsOf(node: MathNode): Scripts | undefined {
  const slots = SLOTS[node.name];
  if (!slots) return undefined;
  const [below, above] = slots;
  const base = node.children[0];
  return {
    base: isElement(base) ? base : undefined,
    below: argument(node, below),
    above: argument(node, above),
    stacked: node.name.startsWith('mu') || node.name === 'mover',
  };
}

export function scriptXml(node: MathNode, scripts: Scripts, look: Look, converter: Converter): Xml {
  if (!scripts.stacked) return beside(node, scripts, look, converter);
  if (scripts.above.length > 0 && scripts.below.length > 0) return bothSides(node, scripts, look, converter);
  const over = scripts.above.length > 0;
  const side = over ? 'above' : 'below';
  return (
    marked(node, over, look, converter) ??
    limit(el('m:e', {}, base(node, look, converter)), node, side, 1, look, converter)
  );
}

const base = (node: MathNode, look: Look, converter: Converter): Xml =>
  converter.row(argument(node, 0), look);

function beside(node: MathNode, { below, above }: Scripts, look: Look, converter: Converter): Xml {
  const kind = above.length === 0 ? 'm:sSub' : below.length === 0 ? 'm:sSup' : 'm:sSubSup';
  return el(
    kind,
    {},
    el(`${kind}Pr`, {}, control(look, converter)),
    el('m:e', {}, base(node, look, converter)),
    below.length > 0 && el('m:sub', {}, converter.row(below, look)),
    above.length > 0 && el('m:sup', {}, converter.row(above, look)),
  );
}

/** `m:limLow` or `m:limUpp` around `inner`, an `m:e`. */
function limit(
  inner: Xml,
  node: MathNode,
  side: 'above' | 'below',
  index: number,
  look: Look,
  converter: Converter,
): Xml {
  const name = side === 'above' ? 'm:limUpp' : 'm:limLow';
  return el(
    name,
    {},
    el(`${name}Pr`, {}, control(look, converter)),
    inner,
    part('m:lim', node, index, look, converter),
  );
}

function bothSides(node: MathNode, { base: under }: Scripts, look: Look, converter: Converter): Xml {
  const arrow = under && stretchySign(under);
  const inner =
    arrow === undefined
      ? limit(el('m:e', {}, base(node, look, converter)), node, 'above', 2, look, converter)
      : labelledArrow(arrow, node, 2, 'above', look, converter);
  const [below] = argument(node, 1);
  const empty = isElement(below) && charactersOf(below) === '';
  return empty ? inner : limit(el('m:e', {}, inner), node, 'below', 1, look, converter);
}

/** The sign of an operator that grows with what stands over it. */
function stretchySign(node: MathChild): string | undefined {
  const core = isElement(node) ? coreOf(node) : undefined;
  if (core?.name !== 'mo' || core.attributes.stretchy !== 'true') return undefined;
  return charactersOf(core);
}

/** An arrow with its text: a group whose sign stands on the main line (`m:box` makes it an operator). */
function labelledArrow(
  arrow: string,
  node: MathNode,
  index: number,
  side: 'above' | 'below',
  look: Look,
  converter: Converter,
): Xml {
  const at = side === 'above' ? 'bot' : 'top';
  const label = part('m:e', node, index, look, converter);
  return el(
    'm:box',
    {},
    el('m:boxPr', {}, el('m:opEmu', { 'm:val': '1' }), control(look, converter)),
    el('m:e', {}, group(arrow, at, at, label, look, converter)),
  );
}

/**
 * A sign that grows along `inner`, above or below it. `vertJc` says which of the two, the upper or the lower, stands on
 * the formula's line.
 */
function group(
  sign: string,
  side: 'top' | 'bot',
  onLine: 'top' | 'bot',
  inner: Xml,
  look: Look,
  converter: Converter,
): Xml {
  return el(
    'm:groupChr',
    {},
    el(
      'm:groupChrPr',
      {},
      el('m:chr', { 'm:val': sign }),
      el('m:pos', { 'm:val': side }),
      el('m:vertJc', { 'm:val': onLine }),
      control(look, converter),
    ),
    inner,
  );
}

/** Accents, lines, braces and labelled arrows; undefined for plain limits. */
function marked(node: MathNode, over: boolean, look: Look, converter: Converter): Xml | undefined {
  const mark = node.children[1];
  const under = node.children[0];
  const arrow = under === undefined ? undefined : stretchySign(under);
  if (arrow !== undefined) return labelledArrow(arrow, node, 1, over ? 'above' : 'below', look, converter);
  const core = isElement(mark) ? coreOf(mark) : undefined;
  const accent = node.attributes.accent === 'true' || node.attributes.accentunder === 'true';
  if (core?.name !== 'mo' || !(accent || core.attributes.stretchy === 'true')) return undefined;
  const sign = charactersOf(core);
  const inner = el('m:e', {}, base(node, look, converter));
  if (LINES.has(sign)) {
    const pos = el('m:pos', { 'm:val': over ? 'top' : 'bot' });
    return el('m:bar', {}, el('m:barPr', {}, pos, control(look, converter)), inner);
  }
  const combining = over ? ACCENTS[sign] : undefined;
  if (combining === undefined) {
    return group(sign, over ? 'top' : 'bot', over ? 'bot' : 'top', inner, look, converter);
  }
  const properties = el('m:accPr', {}, el('m:chr', { 'm:val': combining }), control(look, converter));
  return el('m:acc', {}, properties, inner);
}
