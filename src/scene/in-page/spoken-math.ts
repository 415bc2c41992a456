// A formula on one line that reads well aloud and in alt text: `x = (−b ± √(b² − 4ac))/(2a)`.
import type { MathNode } from '../types.ts';

type Child = MathNode | string;

const SUPERSCRIPTS = new Map(
  [...'0123456789+−=()n'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? '']),
);
const SUBSCRIPTS = new Map(
  [...'0123456789+−=()'].map((plain, at) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? '']),
);

/** Operators with air around them. */
const AIRY = /^[=<>≤≥≠≈≡∼≃≅∝±∓+−→←⇒⇔⟹⟺⟶↦∈∉⊂⊆∪∩×÷]$/u;

/** Accents by name, as they would be read. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': 'hat',
  '~': 'tilde',
  ˉ: 'bar',
  '‾': 'bar',
  '˙': 'dot',
  '¨': 'double dot',
  '⃗': 'vector',
  '→': 'vector',
};
/** In scripts operators stand close. */
const TIGHT = / ?([=<>≤≥≠→+−∈]) ?/gu;

const BRACES = /^[⏞⏟⏠⏡⎴⎵]$/u;

/** The formula as one line of text. */
export const spokenMath = (tree: MathNode): string => tidy(line(tree));

const tidy = (text: string): string =>
  text
    .replace(/\u2061(?=[\p{L}\d])/gu, ' ')
    .replace(/[\u2061-\u2064\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(^|[([{⟨,;=<>≤≥] ?)([−+±]) (?=\S)/g, '$1$2')
    .replace(/([([{⟨]) /g, '$1')
    .replace(/ ([)\]}⟩,])/g, '$1')
    .trim();

function line(node: Child): string {
  if (typeof node === 'string') return node;
  const parts = node.children;
  const [first = '', second = '', third = ''] = parts;
  switch (node.name) {
    case 'mo':
      return operator(parts.map(line).join(''), node);
    case 'mtext':
      return parts.map(line).join('').replaceAll('∣', '|');
    case 'mspace':
      return ' ';
    case 'mphantom':
      return '';
    case 'mfrac':
      if (/^0/.test(node.attributes.linethickness ?? '')) return `${line(first)} over ${line(second)}`;
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped({ ...node, name: 'mrow' })}`;
    case 'mroot':
      return `${raised(second)}√${grouped(first)}`;
    case 'msub':
      return line(first) + lowered(second) + airAfter(first);
    case 'msup':
      return line(first) + raised(second) + airAfter(first);
    case 'msubsup':
      return line(first) + lowered(second) + raised(third) + airAfter(first);
    case 'munder':
      return decorated(first, second) ?? line(first) + lowered(second) + airAfter(first);
    case 'mover':
      return decorated(first, second) ?? line(first) + raised(second);
    case 'munderover':
      return line(first) + lowered(second) + raised(third) + airAfter(first);
    case 'mtable':
      return parts
        .map((row) => tableRow(row, /^right left/.test(node.attributes.columnalign ?? '')))
        .join('; ');
    default:
      return parts.map(line).join('');
  }
}

/** Cells that are aligned read on, those of a matrix are listed. */
function tableRow(row: Child, aligned: boolean): string {
  const cells = typeof row === 'string' ? [row] : row.children;
  const said = cells.map((cell) => line(cell).trim()).filter((cell) => cell !== '');
  return said.join(aligned ? ' ' : ', ');
}

/** Sums and functions are set off from what they run over. */
function airAfter(base: Child): string {
  const text = line(base);
  return /^[∑∏∐∫∬∭∮⋃⋂⋁⋀]$/u.test(text.trim()) || text.endsWith('\u2061') ? ' ' : '';
}

function operator(text: string, node: MathNode): string {
  const plain = text.replaceAll('∣', '|');
  return AIRY.test(plain) && node.attributes.fence !== 'true' ? ` ${plain} ` : plain;
}

/** In brackets unless it is one sign or number. */
function grouped(node: Child): string {
  const text = tidy(line(node));
  return /^(?:\p{L}\p{M}*|[\d.,]+|\(.*\))$/u.test(text) && !/\).*\(/.test(text) ? text : `(${text})`;
}

function script(node: Child, signs: ReadonlyMap<string, string>, mark: string): string {
  const text = tidy(line(node)).replaceAll(' ', '');
  if (text === '' || /^[′″‴]+$/.test(text)) return text;
  if ([...text].every((sign) => signs.has(sign))) return [...text].map((sign) => signs.get(sign)).join('');
  return mark + ([...text].length === 1 ? text : `(${tidy(line(node)).replace(TIGHT, '$1')})`);
}

const raised = (node: Child): string => script(node, SUPERSCRIPTS, '^');
const lowered = (node: Child): string => script(node, SUBSCRIPTS, '_');

/** Accents by their names; braces and lines add nothing to what is read. */
function decorated(base: Child, mark: Child): string | undefined {
  const sign = tidy(line(mark));
  if (BRACES.test(sign)) return line(base);
  const name = ACCENTS[sign];
  return name === undefined ? undefined : `${grouped(base)}-${name}`;
}
