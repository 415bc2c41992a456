// The stages of tagging on plain trees, written as Chrome writes them.
import { describe, expect, it } from 'vitest';
import { groupDefinitions } from '../../../../src/write/pdf/tagging/definitions.ts';
import { restoreCells } from '../../../../src/write/pdf/tagging/empty-cells.ts';
import { gatherFigures } from '../../../../src/write/pdf/tagging/figures.ts';
import { nestHeadings } from '../../../../src/write/pdf/tagging/headings.ts';
import { INTENT_MARK, type Intent } from '../../../../src/write/pdf/tagging/intent.ts';
import { readIntents } from '../../../../src/write/pdf/tagging/intents.ts';
import { markLanguages } from '../../../../src/write/pdf/tagging/languages.ts';
import { numberingOf } from '../../../../src/write/pdf/tagging/list-numbering.ts';
import { nestLists, numberLists } from '../../../../src/write/pdf/tagging/lists.ts';
import { paragraphs } from '../../../../src/write/pdf/tagging/paragraphs.ts';
import { namePlayers } from '../../../../src/write/pdf/tagging/players.ts';
import { baseRuby } from '../../../../src/write/pdf/tagging/ruby.ts';
import {
  element as e,
  isElement,
  type StructureElement,
  type StructureNode,
} from '../../../../src/write/pdf/tagging/structure.ts';
import { orderTables } from '../../../../src/write/pdf/tagging/tables.ts';

let marks = 0;
const mark = (): StructureNode => {
  marks += 1;
  return { kind: 'content', page: 0, mark: marks };
};
/** Chrome's text node. */
const text = (): StructureElement => e('NonStruct', [mark()]);
const deck = (...children: StructureNode[]): StructureElement => e('Document', children);

/** `P[# Strong[#]]`, marks as signs. */
const show = (node: StructureNode): string => {
  if (!isElement(node)) return node.kind === 'content' ? '#' : '@';
  const more = [node.alt && `“${node.alt}”`, node.lang, node.numbering].filter(Boolean).join(' ');
  return `${node.role}${more && `(${more})`}${node.children.length > 0 ? `[${node.children.map(show).join(' ')}]` : ''}`;
};
const shown = (tree: StructureElement): string => tree.children.map(show).join(' ');

describe('paragraphs', () => {
  it('opens boxes, and makes paragraphs of bare text', () => {
    expect(
      shown(
        paragraphs(
          deck(e('NonStruct', [e('NonStruct', [text(), e('Strong', [text()]), text()]), e('P', [text()])])),
        ),
      ),
    ).toBe('P[# Strong[#] #] P[#]');
  });

  it('takes each box of text for a paragraph, and boxes amid text for part of it', () => {
    expect(
      shown(paragraphs(deck(e('NonStruct', [e('NonStruct', [text()]), e('NonStruct', [text()])])))),
    ).toBe('P[#] P[#]');
    expect(shown(paragraphs(deck(text(), e('NonStruct', [text(), mark()]), text())))).toBe('P[# # # #]');
  });

  it('turns a link around a heading inside out, and opens one that leads nowhere', () => {
    const annotation: StructureNode = { kind: 'object', page: 0, object: Object.create(null) };
    expect(shown(paragraphs(deck(e('Link', [e('H2', [text()]), annotation]))))).toBe('H2[Link[# @]]');
    expect(shown(paragraphs(deck(e('P', [text(), e('Link', [text()])]))))).toBe('P[# #]');
  });

  it('keeps a box for its language alone', () => {
    expect(
      shown(paragraphs(deck(e('Div', [e('P', [text()])]), e('Div', [e('P', [text()])], { lang: 'fr' })))),
    ).toBe('P[#] Div(fr)[P[#]]');
  });
});

describe('nestLists', () => {
  it('gives items bodies, and lists in items their place', () => {
    const inner = e('L', [e('LI', [e('Lbl', [mark()]), text()])]);
    const tree = deck(e('L', [e('LI', [e('Lbl', [mark()]), text(), inner])]));
    expect(shown(paragraphs(nestLists(tree)))).toBe('L[LI[Lbl[#] LBody[P[#] L[LI[Lbl[#] LBody[#]]]]]]');
  });

  it('makes items of what stands bare in a list', () => {
    expect(shown(nestLists(deck(e('L', [e('P', [text()])]))))).toBe('L[LI[LBody[P[NonStruct[#]]]]]');
  });

  it('says how labels count that authors made up', () => {
    const list = (): StructureElement => deck(e('L', [e('LI', [e('Lbl', [mark()]), e('LBody', [text()])])]));
    expect(shown(numberLists(list(), () => '→'))).toContain('L(Disc)');
    expect(shown(numberLists(list(), () => '٣.'))).toContain('L(Decimal)');
  });

  it.each([
    ['1. 2. 10.', 'Decimal'],
    ['i. ii. iii.', 'LowerRoman'],
    ['IX. X. XI.', 'UpperRoman'],
    ['a) b) c)', 'LowerAlpha'],
    ['c. d. e.', 'LowerAlpha'],
    ['C D', 'UpperAlpha'],
    ['i.', 'LowerRoman'],
    ['v.', 'LowerAlpha'],
    ['α. β.', 'Decimal'],
    ['• –', 'Disc'],
  ])('tells how %s count', (labels, numbering) => {
    expect(numberingOf(labels.split(' '))).toBe(numbering);
  });

  it('makes items of terms and what they mean, in boxes or not', () => {
    const [term, meaning] = [() => e('Lbl', [text()]), () => e('LBody', [text()])];
    const list = e('L', [term(), meaning(), e('NonStruct', [term(), term(), meaning(), meaning()])]);
    expect(shown(paragraphs(nestLists(groupDefinitions(deck(list)))))).toBe(
      'L(None)[LI[Lbl[#] LBody[#]] LI[Lbl[#] Lbl[#] LBody[#] LBody[#]]]',
    );
    expect(shown(nestLists(groupDefinitions(deck(e('L', [term()])))))).toBe(
      'L(None)[LI[Lbl[NonStruct[#]] LBody]]',
    );
  });
});

describe('nestHeadings', () => {
  it.each([
    ['H1 H2 H2 H3', 'H1 H2 H2 H3'],
    ['H1 H3 H3 H2', 'H1 H2 H2 H2'],
    ['H2 H2 H3 H1', 'H1 H1 H2 H1'],
    ['H4 H6 H5 H2 H3', 'H1 H2 H2 H1 H2'],
  ])('nests %s as %s', (before, after) => {
    expect(shown(nestHeadings(deck(...before.split(' ').map((role) => e(role, [])))))).toBe(after);
  });
});

describe('gatherFigures', () => {
  it('makes one of all that a figure draws, and keeps its links in reach', () => {
    const annotation: StructureNode = { kind: 'object', page: 0, object: Object.create(null) };
    const tree = deck(
      e('Figure', [text(), e('NonStruct', [e('Link', [text(), annotation])])], { alt: 'Tide table' }),
    );
    expect(shown(gatherFigures(tree))).toBe('Figure(“Tide table”)[# #] Link[@]');
  });

  it('puts a caption beside its picture, and takes pictures without words for decoration', () => {
    const picture = e('Figure', [mark()], { alt: 'A sluice' });
    const figure = (...children: StructureNode[]): string =>
      shown(paragraphs(gatherFigures(deck(e('Figure', children)))));
    expect(figure(picture, e('Caption', [text()]))).toBe('Figure(“A sluice”)[#] Caption[#]');
    expect(figure(e('Caption', [text()]), picture)).toBe('Caption[#] Figure(“A sluice”)[#]');
    expect(figure(e('Figure', [mark()]), e('Caption', [text()]))).toMatch(/P\[#\]$/);
    expect(shown(gatherFigures(deck(e('Figure', [mark()]))))).toBe('Artifact[#]');
  });
});

describe('tables', () => {
  const cell = (role = 'TD'): StructureElement => e(role, [text()]);

  it('puts the caption first and drops what only lays out', () => {
    expect(
      shown(orderTables(deck(e('Table', [e('NonStruct', [e('TR', [cell('TH')])]), e('Caption', [text()])])))),
    ).toBe('Table[Caption[NonStruct[#]] TR[TH[NonStruct[#]]]]');
    expect(shown(orderTables(deck(e('Table', []))))).toBe('Div');
  });

  it('ends cells with the last row of their group, and fills up rows that end early', () => {
    const down = (rows: number): StructureElement => ({ ...cell('TH'), spans: { columns: 1, rows } });
    const head = e('THead', [e('TR', [down(9), cell('TH')])]);
    const body = e('TBody', [e('TR', [down(0)]), e('TR', [cell()])]);
    const [table] = orderTables(deck(e('Table', [head, body]))).children;
    const rows = isElement(table) ? table.children.filter(isElement) : [];
    expect(rows.map(({ children }) => children.length)).toEqual([2, 2, 1]);
    expect(rows.map(({ children: [first] }) => isElement(first) && first.spans?.rows)).toEqual([
      1,
      2,
      undefined,
    ]);
  });

  const page = (...rows: string[]) =>
    rows.map((row) =>
      [...row].map((sign) => ({
        empty: sign === '.' || sign === 'h',
        header: /h/i.test(sign),
        columns: 1,
        rows: 1,
      })),
    );

  it('brings back cells that show nothing, where they were', () => {
    const tree = deck(e('Table', [e('TR', [cell('TH'), cell('TH')]), e('TR', [cell()])]));
    expect(shown(restoreCells([page('HHh', '.x.')])(tree)).replaceAll('[NonStruct[#]]', '#')).toBe(
      'Table[TR[TH# TH# TD] TR[TD TD# TD]]',
    );
  });

  it('leaves alone what is not the table that the page has', () => {
    const tree = deck(e('Table', [e('TR', [cell(), cell()])]));
    expect(restoreCells([page('x.x.x')])(tree)).toBe(tree);
  });
});

describe('other stages', () => {
  it('read intents, and take a forged one for a box', () => {
    const intent = (words: Intent | string): string =>
      INTENT_MARK + (typeof words === 'string' ? words : JSON.stringify(words));
    const tree = deck(
      e('Figure', [text()], { alt: intent({ role: 'Formula', alt: 'x squared', lang: 'en' }) }),
      e('Figure', [text()], { alt: intent('{') }),
    );
    expect(shown(readIntents(tree))).toBe('Formula(“x squared” en)[NonStruct[#]] Div[NonStruct[#]]');
  });

  it('give ruby its base', () => {
    expect(shown(baseRuby(deck(e('P', [e('Ruby', [text(), e('RT', [text()])])]))))).toBe(
      'P[Ruby[RB[#] RT[#]]]',
    );
  });

  it('say languages where they change, and none that is none', () => {
    const tree = e(
      'Document',
      [
        e('P', [e('Span', [mark()], { lang: 'FR-ca' }), e('Span', [mark()], { lang: 'en' })]),
        e('P', [], { lang: 'no language' }),
      ],
      { lang: 'en' },
    );
    expect(show(markLanguages(tree, 'en'))).toBe('Document[P[Span(fr-CA)[#] Span[#]] P]');
  });

  it('call players by what they play, and take controls of none for decoration', () => {
    const player = e('Figure', [mark()], { alt: 'Unable to play media.' });
    expect(shown(namePlayers(['lock.mp4'])(deck(player)))).toBe('Figure(“lock.mp4”)[#]');
    expect(shown(namePlayers([])(deck(player)))).toMatch(/^Artifact/);
  });
});
