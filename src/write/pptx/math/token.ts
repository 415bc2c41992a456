// Letters, numbers, operators, words and spaces: `m:r` (22.1.2.87) with its face in `m:rPr` and in its characters.
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';
import { type Face, lettered, type Script } from './alphabet.ts';
import { type Converter, charactersOf, type Look } from './converter.ts';

const SCRIPTS: readonly Script[] = ['script', 'fraktur', 'double-struck', 'sans-serif', 'monospace'];

/** The face that MathML gives a token: `mathvariant`, else italic for identifiers of one letter. */
export function faceOf(node: MathNode): Face {
  const variant = node.attributes.mathvariant;
  if (variant === undefined) {
    const single = [...charactersOf(node)].length === 1;
    return { script: 'roman', bold: false, italic: node.name === 'mi' && single };
  }
  const script = SCRIPTS.find((name) => variant.includes(name)) ?? 'roman';
  return { script, bold: variant.includes('bold'), italic: variant.includes('italic') };
}

/** A run of mathematical signs. */
export function signs(value: string, face: Face, look: Look, converter: Converter): Xml {
  if (value === '') return '' as Xml;
  const { script, bold, italic } = face;
  const style = bold ? (italic ? 'bi' : 'b') : italic ? 'i' : 'p';
  // Roman italic is what a run is unless told otherwise.
  const plain = script === 'roman' && style === 'i';
  return el(
    'm:r',
    {},
    !plain &&
      el(
        'm:rPr',
        {},
        script !== 'roman' && el('m:scr', { 'm:val': script }),
        el('m:sty', { 'm:val': style }),
      ),
    converter.properties({ ...look, italic, bold }),
    el('m:t', {}, text(lettered(value, face))),
  );
}

const UPRIGHT: Face = { script: 'roman', bold: false, italic: false };

/** A run of an operator or a number. */
export const upright = (value: string, look: Look, converter: Converter): Xml =>
  signs(value, UPRIGHT, look, converter);

/** Words among the signs: normal text (`m:nor`), in which spaces stay and nothing is built up. */
export function words(value: string, face: Face, look: Look, converter: Converter): Xml {
  if (value === '') return '' as Xml;
  const letters = { ...look, italic: face.italic, bold: face.bold };
  const shown = face.script === 'roman' ? value : lettered(value, face);
  return el(
    'm:r',
    {},
    el('m:rPr', {}, el('m:nor')),
    converter.properties(letters, value),
    el('m:t', {}, text(shown)),
  );
}

/** Widths of spaces in em, widest first. */
const SPACES = [
  [1, '\u2003'],
  [0.5, '\u2002'],
  [0.333, '\u2004'],
  [0.25, '\u2005'],
  [0.16, '\u2009'],
  [0.08, '\u200A'],
] as const;

/** Spaces that are together about `em` wide. */
export function spaces(em: number): string {
  let out = '';
  let rest = Number.isFinite(em) ? Math.min(em, 40) + 0.03 : 0;
  for (const [width, space] of SPACES) {
    for (; rest >= width; rest -= width) out += space;
  }
  return out;
}

/** KaTeX draws a vertical bar as the sign for "divides", which does not grow in PowerPoint. */
const BARS: Readonly<Record<string, string>> = { '∣': '|', '∥': '‖' };
export const barred = (sign: string): string => BARS[sign] ?? sign;

/** `mi`, `mn`, `mo`, `mtext` and `mspace`. */
export function tokenXml(node: MathNode, look: Look, converter: Converter): Xml {
  if (node.name === 'mspace') {
    const width = Number.parseFloat(node.attributes.width ?? '0');
    if (node.attributes.mathbackground !== undefined && width > 0) converter.lack('a rule');
    return upright(spaces(width), look, converter);
  }
  const raw = node.children.filter((child) => typeof child === 'string').join('');
  // A space that goes back is marked with an invisible separator: OMML has none.
  if (node.name === 'mtext' && raw.includes('\u2063')) return '' as Xml;
  const value = charactersOf(node);
  if (node.name !== 'mtext') return signs(barred(value), faceOf(node), look, converter);
  return value.trim() === '' ? upright(value, look, converter) : words(value, faceOf(node), look, converter);
}
