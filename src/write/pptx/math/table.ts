// Matrices (`m:m`, 22.1.2.60), aligned lines (`m:eqArr`, 22.1.2.34) and lines with a number.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { MathNode } from '../../../scene/types.ts';
import { type Converter, charactersOf, isElement, type Look } from './converter.ts';
import { control } from './structure.ts';
import { spaces, upright, words } from './token.ts';

const rowsOf = (table: MathNode): MathNode[] =>
  table.children.filter(isElement).filter(({ name }) => name === 'mtr');

const cellsOf = (row: MathNode): MathNode[] =>
  row.children.filter(isElement).filter(({ name }) => name === 'mtd');

/** KaTeX fills numbered lines to the width of the page: glue on both sides, and a cell for the number. */
const isGlue = ({ attributes }: MathNode): boolean =>
  attributes.class?.includes('mtr-glue') === true || attributes.width === '50%';
const isNumber = ({ attributes }: MathNode): boolean => attributes.class?.includes('mml-eqn-num') === true;

export function tableXml(table: MathNode, look: Look, converter: Converter): Xml {
  const { columnlines, rowlines, frame } = table.attributes;
  if ([columnlines, rowlines, frame].some((lines) => lines && !/^(none\s*)+$/.test(lines))) {
    converter.lack('a table with lines');
  }
  if (table.attributes.width === '100%') return tagged(table, look, converter);
  const rows = rowsOf(table).map((row) => cellsOf(row).filter((cell) => !isGlue(cell)));
  const contents = rows.map((row) => row.filter((cell) => !isNumber(cell)));
  const numbers = rows.map((row) => row.find(isNumber));
  const used = contents.filter((row, at) => row.length > 0 || numbers[at] !== undefined);
  if (isAligned(table) || numbers.some((number) => number !== undefined)) {
    const lines = contents.map((row, at) =>
      all(alignedLine(row, rows.length > 1, look, converter), numbered(numbers[at], look, converter)),
    );
    return lines.length === 1 ? all(lines) : equationArray(lines, look, converter);
  }
  return matrix(table, used, look, converter);
}

/** A display with `\tag`: the tag follows the formula, as there is nothing to set it flush against. */
function tagged(table: MathNode, look: Look, converter: Converter): Xml {
  const cells = rowsOf(table)
    .flatMap(cellsOf)
    .filter((cell) => !isGlue(cell));
  const [content, tag] = cells;
  return all(content && converter.row(content.children, look), numbered(tag, look, converter));
}

function numbered(number: MathNode | undefined, look: Look, converter: Converter): Xml {
  if (!number) return '' as Xml;
  const shown = charactersOf(number).trim();
  if (shown === '') converter.lack('a line that is numbered by the page');
  const face = { script: 'roman', bold: false, italic: false } as const;
  return all(upright(spaces(2), look, converter), words(shown, face, look, converter));
}

/** Columns in pairs that meet without a gap (`aligned`, `align`, `split`). */
function isAligned({ attributes }: MathNode): boolean {
  return /^right left/.test(attributes.columnalign ?? '') && /^0(em)?\b/.test(attributes.columnspacing ?? '');
}

/** In a line of an array of equations each `&` is a point to align at, and every second one room between pairs. */
function alignedLine(cells: readonly MathNode[], among: boolean, look: Look, converter: Converter): Xml {
  // A line without others to align with has room between its pairs only.
  const between = (at: number): Xml => upright(among ? '&' : at % 2 === 0 ? spaces(1) : '', look, converter);
  return all(cells.map((cell, at) => [at > 0 && between(at), converter.row(cell.children, look)]));
}

const equationArray = (lines: readonly Xml[], look: Look, converter: Converter): Xml =>
  el(
    'm:eqArr',
    {},
    el('m:eqArrPr', {}, control(look, converter)),
    lines.map((line) => el('m:e', {}, line)),
  );

const ALIGNMENTS: Readonly<Record<string, string>> = { left: 'left', center: 'center', right: 'right' };

/** Every row has all columns: an `m:mr` that is short is not what the format expects. */
function matrix(
  table: MathNode,
  rows: readonly (readonly MathNode[])[],
  look: Look,
  converter: Converter,
): Xml {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const named = (table.attributes.columnalign ?? '').split(/\s+/);
  const columns = Array.from({ length: width }, (_, at) => ALIGNMENTS[named[at] ?? ''] ?? 'center');
  return el(
    'm:m',
    {},
    el(
      'm:mPr',
      {},
      el('m:plcHide', { 'm:val': '1' }),
      el(
        'm:mcs',
        {},
        columns.map((align) =>
          el('m:mc', {}, el('m:mcPr', {}, el('m:count', { 'm:val': '1' }), el('m:mcJc', { 'm:val': align }))),
        ),
      ),
      control(look, converter),
    ),
    rows.map((row) =>
      el(
        'm:mr',
        {},
        columns.map((_, at) => el('m:e', {}, row[at] && converter.row(row[at].children, look))),
      ),
    ),
  );
}
