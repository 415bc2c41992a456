// Checkpoint 09: elements of tables, lists, contents and ruby stand in one another as ISO 32000-1, 14.8.4 has them.
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { childElements, type Elem } from './structure.ts';

interface Rule {
  readonly clause: string;
  /** What it may stand in; anything where left out. */
  readonly parents?: readonly string[];
  /** What may stand in it; anything where left out. */
  readonly children?: readonly string[];
  /** No marked content of its own. */
  readonly bare?: true;
}

const ROW_PARENTS = ['Table', 'THead', 'TBody', 'TFoot'];

const RULES: Readonly<Record<string, Rule>> = {
  Table: { clause: '09-004', children: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], bare: true },
  THead: { clause: '09-004', parents: ['Table'], children: ['TR'], bare: true },
  TBody: { clause: '09-004', parents: ['Table'], children: ['TR'], bare: true },
  TFoot: { clause: '09-004', parents: ['Table'], children: ['TR'], bare: true },
  TR: { clause: '09-004', parents: ROW_PARENTS, children: ['TH', 'TD'], bare: true },
  TH: { clause: '09-004', parents: ['TR'] },
  TD: { clause: '09-004', parents: ['TR'] },
  L: { clause: '09-005', children: ['L', 'LI', 'Caption'], bare: true },
  LI: { clause: '09-005', parents: ['L'], children: ['Lbl', 'LBody'], bare: true },
  LBody: { clause: '09-005', parents: ['LI'] },
  TOC: { clause: '09-006', children: ['TOC', 'TOCI', 'Caption'], bare: true },
  TOCI: { clause: '09-006', parents: ['TOC'], children: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
  Ruby: { clause: '09-007', children: ['RB', 'RT', 'RP'], bare: true },
  RB: { clause: '09-007', parents: ['Ruby'] },
  RT: { clause: '09-007', parents: ['Ruby'] },
  RP: { clause: '09-007', parents: ['Ruby'] },
  Warichu: { clause: '09-008', children: ['WT', 'WP'], bare: true },
  WT: { clause: '09-008', parents: ['Warichu'] },
  WP: { clause: '09-008', parents: ['Warichu'] },
};

/** Stand in lines of text, and hold no blocks. */
const LINES = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Span',
  'Link',
  'Code',
  'Quote',
  'Lbl',
  'RB',
  'RT',
]);
const BLOCKS = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Table',
  'Sect',
  'Part',
  'Art',
  'Document',
  'Div',
  'BlockQuote',
]);
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);
const INLINE = new Set(['Span', 'Link', 'Quote', 'Code', 'Ruby', 'RB', 'RT', 'Lbl']);

export function nesting({ structure }: Opened): Defect[] {
  const found: Defect[] = [];
  const roots = structure.elements.filter(({ parent }) => parent === undefined);
  if (structure.root && (roots.length !== 1 || roots[0]?.type !== 'Document'))
    found.push(
      defect(
        'ISO 32000-1 14.8.4',
        `the tree starts with ${roots.map(({ type }) => type).join(', ') || 'nothing'}, not with one Document`,
      ),
    );
  for (const elem of structure.elements) found.push(...ruled(elem), ...levels(elem));
  return found;
}

function ruled(elem: Elem): Defect[] {
  const rule = RULES[elem.type];
  if (!rule) return [];
  const found: Defect[] = [];
  const say = (text: string): void => void found.push(defect(rule.clause, text, elem.page));
  const parent = elem.parent?.type ?? 'nothing';
  if (rule.parents && !rule.parents.includes(parent)) say(`${elem.role} stands in ${parent}`);
  const children = childElements(elem);
  for (const { type, role } of children)
    if (rule.children && !rule.children.includes(type)) say(`${role} stands in ${elem.role}`);
  if (rule.bare && elem.kids.some(({ kind }) => kind === 'mark')) say(`content stands bare in ${elem.role}`);
  const captions = children.filter(({ type }) => type === 'Caption');
  if (captions.length > 1) say(`${elem.role} has ${captions.length} captions`);
  const [caption] = captions;
  if (caption && caption !== children[0] && (elem.type === 'L' || caption !== children.at(-1)))
    say(`the caption of ${elem.role} is in its midst`);
  for (const type of ['THead', 'TFoot'])
    if (children.filter((child) => child.type === type).length > 1) say(`Table has several ${type}`);
  return found;
}

/** Groups, blocks and lines (14.8.4.2 and after). */
function levels(elem: Elem): Defect[] {
  const found: Defect[] = [];
  if (LINES.has(elem.type))
    for (const { role, type, page } of childElements(elem))
      if (BLOCKS.has(type)) found.push(defect('ISO 32000-1 14.8.4', `${role} stands in ${elem.role}`, page));
  if (GROUPS.has(elem.type)) {
    for (const { role, type, page } of childElements(elem))
      if (INLINE.has(type))
        found.push(defect('ISO 32000-1 14.8.4', `${role} stands bare in ${elem.role}`, page));
    if (elem.kids.some(({ kind }) => kind === 'mark'))
      found.push(defect('ISO 32000-1 14.8.4', `content stands bare in ${elem.role}`, elem.page));
  }
  return found;
}
