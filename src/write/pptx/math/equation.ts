// A formula of the Scene as an equation that PowerPoint edits: MathML to OMML (ECMA-376 part 1, 22.1).
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { Formula } from '../../../scene/types.ts';
import type { Converter, Look, MathChild, Piece, Properties } from './converter.ts';
import { fencedXml } from './delimiter.ts';
import { flattened, rowXml } from './row.ts';
import { scriptsOf, scriptXml } from './script.ts';
import { enclosedXml, fractionXml, phantomXml, radicalXml } from './structure.ts';
import { tableXml } from './table.ts';
import { tokenXml } from './token.ts';

const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/** `m:oMath` of `formula`. `properties` gives the `a:rPr` of runs. */
export function equationXml(formula: Formula, properties: Properties): Xml {
  return el(
    'm:oMath',
    { 'xmlns:m': MATH },
    converted(formula, properties, () => {}),
  );
}

/** A display formula in the middle of its shape. */
export const displayXml = (formula: Formula, properties: Properties): Xml =>
  el(
    'm:oMathPara',
    { 'xmlns:m': MATH },
    el('m:oMathParaPr', {}, el('m:jc', { 'm:val': 'center' })),
    equationXml(formula, properties),
  );

const known = new WeakMap<Formula, string | undefined>();

/** What of `formula` OMML has no words for; undefined where it can be written. */
export function lackOf(formula: Formula): string | undefined {
  if (!known.has(formula)) {
    let lack: string | undefined;
    const xml = converted(
      formula,
      () => '' as Xml,
      (what) => {
        lack ??= what;
      },
    );
    known.set(formula, lack ?? (xml === '' ? 'a formula without signs' : undefined));
  }
  return known.get(formula);
}

function converted(formula: Formula, properties: Properties, lack: (what: string) => void): Xml {
  const converter: Converter = {
    row: (nodes: readonly MathChild[], look: Look) => converter.pieces(flattened(nodes, look, converter)),
    pieces: (pieces) => rowXml(pieces, (piece) => single(piece, converter), converter),
    properties,
    lack,
  };
  return all(converter.row(formula.tree.children, { scale: 1 }));
}

/** One node that stands for itself. */
function single({ node, look }: Piece, converter: Converter): Xml {
  const scripts = scriptsOf(node);
  if (scripts) return scriptXml(node, scripts, look, converter);
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'mspace':
      return tokenXml(node, look, converter);
    case 'mfrac':
      return fractionXml(node, look, converter);
    case 'msqrt':
    case 'mroot':
      return radicalXml(node, look, converter);
    case 'mrow':
      return fencedXml(node, look, converter);
    case 'mtable':
      return tableXml(node, look, converter);
    case 'menclose':
      return enclosedXml(node, look, converter);
    case 'mphantom':
      return phantomXml(node, look, converter);
    case 'mglyph':
      converter.lack('a picture');
      return '' as Xml;
    default:
      converter.lack(`<${node.name}>`);
      return '' as Xml;
  }
}
