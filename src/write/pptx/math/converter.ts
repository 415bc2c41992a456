// What the families of constructs share while MathML becomes OMML (ECMA-376 part 1, 22.1).
import type { Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';

export type MathChild = MathNode | string;

/** How the letters of a run look beside their face, which their characters say. */
export interface Letters {
  readonly italic: boolean;
  readonly bold: boolean;
  /** Six digits, where a part of the formula has a colour of its own. */
  readonly color?: string;
  /** Relative to the formula's own. */
  readonly scale: number;
}

export type Properties = (letters: Letters, sample?: string) => Xml;

/** Colour and size that a part of the formula hands down to what stands in it. */
export interface Look {
  readonly color?: string;
  readonly scale: number;
}

/** A `mathcolor` that gives a part the colour of the text back. */
export const NO_COLOR = 'none';

/** A node in a row, with the look that it stands in. */
export interface Piece {
  readonly node: MathNode;
  readonly look: Look;
}

export interface Converter {
  /** What stands side by side in `nodes`. */
  readonly row: (nodes: readonly MathChild[], look: Look) => Xml;
  readonly pieces: (pieces: readonly Piece[]) => Xml;
  /** `a:rPr` of a run with the letters of `sample`. */
  readonly properties: Properties;
  /** Tells what OMML has no words for; the formula then stays a picture. */
  readonly lack: (what: string) => void;
}

export const isElement = (child: MathChild | undefined): child is MathNode =>
  child !== undefined && typeof child !== 'string';

/** Characters of a token without those that only say what an operator does. */
export const charactersOf = (node: MathNode): string =>
  node.children
    .map((child) => (typeof child === 'string' ? child : charactersOf(child)))
    .join('')
    .replace(/[\u2061-\u2064\u200b]/g, '');

const WRAPPERS = new Set(['mrow', 'mstyle', 'mpadded', 'mi', 'mo']);

/** The one element that `node` wraps, or `node` itself. */
export function coreOf(node: MathNode): MathNode {
  const [only, ...others] = node.children;
  return WRAPPERS.has(node.name) && others.length === 0 && isElement(only) ? coreOf(only) : node;
}

/** Argument `index` of a construct. */
export const argument = (node: MathNode, index: number): readonly MathChild[] =>
  node.children[index] === undefined ? [] : [node.children[index]];
