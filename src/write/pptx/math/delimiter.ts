// Brackets that grow with what they hold: `m:d` (22.1.2.24), from \left … \middle … \right and from pairs of other brackets.
import { el, type Xml } from '../../../ooxml/xml.ts';
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
import { scriptsOf } from './script.ts';
import { control } from './structure.ts';
import { barred } from './token.ts';

const OPENS = /^[([{⟨⌊⌈⟦⎰⟮]$/u;
const CLOSES = /^[)\]}⟩⌋⌉⟧⎱⟯]$/u;

/** A sign of \left, \middle or \right; those of \big have a size of their own. */
const isFence = (child: MathChild | undefined): child is MathNode =>
  isElement(child) &&
  child.name === 'mo' &&
  child.attributes.fence === 'true' &&
  child.attributes.minsize === undefined;

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
    node.attributes.grow !== '0',
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
  grows: boolean,
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
      !grows && el('m:grow', { 'm:val': '0' }),
      control(look, converter),
    ),
    parts.map((part) => el('m:e', {}, part)),
  );
}

/** The bracket that `node` is, alone or as the base of a script that is meant for the whole pair. */
function bracketOf(node: MathNode): MathNode | undefined {
  const core = coreOf(scriptsOf(node)?.base ?? node);
  const sign = core.name === 'mo' ? charactersOf(core) : '';
  return OPENS.test(sign) || CLOSES.test(sign) ? core : undefined;
}

/**
 * `pieces` with brackets and what they hold as one, as if \left and \right had made them: so PowerPoint does it with what
 * is typed, and a power stands on the whole pair. Brackets without a partner stay signs.
 */
export function paired(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const end = partnerOf(pieces, at);
    const last = end === undefined ? undefined : pieces[end];
    if (end === undefined || !last) {
      out.push(piece);
      continue;
    }
    const inner = paired(pieces.slice(at + 1, end)).map((each) => within(each, piece.look));
    out.push({ node: pairOf(piece.node, inner, last.node), look: piece.look });
    at = end;
  }
  return out;
}

/** The place of the bracket that closes the one at `at`. */
function partnerOf(pieces: readonly Piece[], at: number): number | undefined {
  const open = pieces[at]?.node;
  if (open?.name !== 'mo' || !OPENS.test(charactersOf(open))) return undefined;
  let depth = 0;
  for (let place = at; place < pieces.length; place += 1) {
    const node = pieces[place]?.node;
    const bracket = node && bracketOf(node);
    if (!bracket) continue;
    depth += OPENS.test(charactersOf(bracket)) ? 1 : -1;
    if (depth === 0) return place;
  }
  return undefined;
}

const fence = (sign: MathNode): MathNode => ({
  name: 'mo',
  attributes: { fence: 'true' },
  children: [charactersOf(sign)],
});

function pairOf(open: MathNode, inner: readonly MathNode[], last: MathNode): MathNode {
  const close = bracketOf(last) ?? last;
  // \big brackets are drawn as large as they have to be; plain ones stay as small as they are.
  const grows = open.attributes.minsize !== undefined;
  const pair: MathNode = {
    name: 'mrow',
    attributes: { grow: grows ? '1' : '0' },
    children: [fence(open), ...inner, fence(close)],
  };
  return scriptsOf(last) ? { ...last, children: [pair, ...last.children.slice(1)] } : pair;
}

/** A piece with its own colour or size among others of `look`. */
function within({ node, look: own }: Piece, look: Look): MathNode {
  if (own === look) return node;
  const mathcolor = own.color ?? NO_COLOR;
  return { name: 'mstyle', attributes: { mathsize: `${own.scale}em`, mathcolor }, children: [node] };
}
