// Brackets that grow with what they hold: `m:d` (22.1.2.24), from \left … \middle … \right and from pairs of \big signs.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';
import {
  type Converter,
  charactersOf,
  isElement,
  type Look,
  type MathChild,
  type Piece,
} from './converter.ts';
import { control } from './structure.ts';
import { barred } from './token.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '⟨': '⟩',
  '⌊': '⌋',
  '⌈': '⌉',
  '⟦': '⟧',
  '⎰': '⎱',
  '⟮': '⟯',
};

/** A sign of \left, \middle or \right; those of \big have a size of their own. */
const isFence = (child: MathChild | undefined): child is MathNode =>
  isElement(child) &&
  child.name === 'mo' &&
  child.attributes.fence === 'true' &&
  child.attributes.minsize === undefined;

const isBig = ({ name, attributes }: MathNode): boolean =>
  name === 'mo' && attributes.minsize !== undefined && attributes.maxsize !== undefined;

/** A row that \left or \right made; one of the two may be an invisible dot. */
export const isFenced = ({ name, children }: MathNode): boolean =>
  name === 'mrow' && (isFence(children[0]) || isFence(children.at(-1)));

export function fencedXml(node: MathNode, look: Look, converter: Converter): Xml {
  const opens = isFence(node.children[0]);
  const closes = node.children.length > (opens ? 1 : 0) && isFence(node.children.at(-1));
  const inner = node.children.slice(opens ? 1 : 0, closes ? -1 : undefined);
  const parts: MathChild[][] = [[]];
  let separator: string | undefined;
  for (const child of inner) {
    if (isFence(child)) {
      separator ??= signOf(child);
      parts.push([]);
    } else parts.at(-1)?.push(child);
  }
  return delimited(
    opens ? signOf(node.children[0]) : '',
    closes ? signOf(node.children.at(-1)) : '',
    separator,
    parts.map((part) => converter.row(part, look)),
    look,
    converter,
  );
}

const signOf = (child: MathChild | undefined): string =>
  isElement(child) ? barred(charactersOf(child)) : '';

function delimited(
  open: string,
  close: string,
  separator: string | undefined,
  parts: readonly Xml[],
  look: Look,
  converter: Converter,
): Xml {
  return el(
    'm:d',
    {},
    el(
      'm:dPr',
      {},
      el('m:begChr', { 'm:val': open }),
      separator !== undefined && el('m:sepChr', { 'm:val': separator }),
      el('m:endChr', { 'm:val': close }),
      control(look, converter),
    ),
    parts.map((part) => el('m:e', {}, part)),
  );
}

/** Where the \big bracket at `at` ends: the place of its partner. */
export function bigPartner(pieces: readonly Piece[], at: number): number | undefined {
  const open = pieces[at];
  const wanted = open && isBig(open.node) ? CLOSING[charactersOf(open.node)] : undefined;
  if (wanted === undefined) return undefined;
  const sign = charactersOf(open?.node ?? { name: 'mo', attributes: {}, children: [] });
  let depth = 0;
  for (let place = at; place < pieces.length; place += 1) {
    const node = pieces[place]?.node;
    if (!node || !isBig(node)) continue;
    const found = charactersOf(node);
    if (found === sign) depth += 1;
    else if (found === wanted) depth -= 1;
    if (depth === 0) return place;
  }
  return undefined;
}

/** The brackets at both ends of `pieces` around what they hold. */
export function bigPair(pieces: readonly Piece[], converter: Converter): Xml {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return '' as Xml;
  const inner = converter.pieces(pieces.slice(1, -1));
  return delimited(signOf(first.node), signOf(last.node), undefined, [inner], first.look, converter);
}
