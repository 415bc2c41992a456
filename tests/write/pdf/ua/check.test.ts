// The checks find what they are for: each in a PDF that is sound but for that, and what Chrome leaves undone.

import { resolve } from 'node:path';
import { type PDFDict, type PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { openWorkbench, type Workbench } from '../../rendered-deck.ts';
import { brokenPdf, type Parts } from './broken-pdf.ts';
import { byClause, checkOpened, checkPdf } from './check.ts';
import { CONDITIONS } from './conditions.ts';
import type { UsedFont } from './content.ts';
import { type Opened, openForChecks } from './opened.ts';
import { printDeck } from './printed-decks.ts';

const name = lib.PDFName.of;
const text = lib.PDFString.of;
const of = (dict: PDFDict | undefined): PDFDict => {
  if (!dict) throw new Error('the small PDF has no such part');
  return dict;
};
const clausesOf = async (breakIt?: (parts: Parts) => void): Promise<string[]> => [
  ...byClause(await checkPdf(await brokenPdf(breakIt))).keys(),
];
const font = ({ document, page }: Parts, more: (dict: PDFDict) => void): void => {
  const { context } = document;
  const dict = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'Small', Encoding: 'Identity-H' });
  const map =
    '1 beginbfchar <0041> <0041> endbfchar 3 beginbfchar <0042> <FEFF> <0044> <0000> <0045> <FFFD> endbfchar';
  dict.set(name('ToUnicode'), context.register(lib.PDFRawStream.of(context.obj({}), Buffer.from(map))));
  more(dict);
  page.set(name('Resources'), context.obj({ Font: { F1: context.register(dict) } }));
};
const form = ({ document, page }: Parts, content: string, entries: Record<string, PDFDict> = {}): void => {
  const { context } = document;
  const dict = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] });
  for (const [key, value] of Object.entries(entries)) dict.set(name(key), value);
  const stream = context.register(lib.PDFRawStream.of(dict, Buffer.from(content)));
  page.set(name('Resources'), context.obj({ XObject: { X1: stream } }));
};

/** What is broken, and the clause that says so. Others may follow from it; this one must be among them. */
const BREAKS: readonly (readonly [clause: string, breakIt: (parts: Parts) => void])[] = [
  ['01-003', ({ draw }) => draw('/P <</MCID 6>>BDC /Artifact BMC 0 0 1 1 re f EMC EMC')],
  ['01-004', ({ draw }) => draw('/Artifact BMC /P <</MCID 6>>BDC 0 0 1 1 re f EMC EMC')],
  ['01-005', ({ draw }) => draw('0 0 1 1 re f')],
  [
    '01-007',
    ({ catalog, document }) =>
      catalog.set(name('MarkInfo'), document.context.obj({ Marked: true, Suspects: true })),
  ],
  ['ISO 14289-1 6.2', ({ catalog }) => void catalog.delete(name('MarkInfo'))],
  ['ISO 14289-1 7.1', ({ catalog }) => void catalog.delete(name('StructTreeRoot'))],
  ['ISO 32000-1 14.6', ({ draw }) => draw('/Artifact BMC 0 0 1 1 re f')],
  ['ISO 32000-1 14.7.4.2', ({ draw }) => draw('/P <</MCID 6>>BDC /P <</MCID 7>>BDC 0 0 1 1 re f EMC EMC')],
  ['ISO 32000-1 14.7.4.4', ({ draw }) => draw('/P <</MCID 9>>BDC 0 0 1 1 re f EMC')],
  [
    'ISO 32000-1 14.7.4.4',
    ({ elements }) => of(elements.P).lookup(name('K'), lib.PDFArray).push(lib.PDFNumber.of(0)),
  ],
  ['ISO 32000-1 14.7.4.4', ({ link }) => link.set(name('StructParent'), lib.PDFNumber.of(7))],
  ['02-001', ({ elements }) => of(elements.P).set(name('S'), name('Strong'))],
  ['ISO 32000-1 14.7.2', ({ elements }) => void of(elements.P).delete(name('P'))],
  [
    'ISO 14289-1 6.1',
    ({ document }) => void Object.assign(document.context, { header: PDFHeader.forVersion(2, 0) }),
  ],
  ['02-003', (parts) => roleMap(parts, { Verse: 'Line', Line: 'Verse' })],
  ['02-004', (parts) => roleMap(parts, { P: 'Span' })],
  ['06-001', ({ catalog }) => void catalog.delete(name('Metadata'))],
  ['06-002', (parts) => xmp(parts, (words) => words.replace('<pdfuaid:part>1', '<pdfuaid:part>2'))],
  ['06-003', (parts) => xmp(parts, (words) => words.replace('A small document', ' '))],
  ['ISO 32000-1 14.3.2', (parts) => xmp(parts, (words) => words.replace('A small document', 'Another'))],
  ['07-001', ({ catalog }) => void catalog.delete(name('ViewerPreferences'))],
  [
    '07-002',
    ({ catalog, document }) =>
      catalog.set(name('ViewerPreferences'), document.context.obj({ DisplayDocTitle: false })),
  ],
  ['09-004', ({ add }) => void add('P3', 'TR')],
  ['09-004', ({ add }) => void add('TD3', 'Document')],
  ['09-005', ({ add }) => void add('P3', 'LI')],
  ['09-005', ({ add }) => void add('Caption', 'L')],
  ['09-005', ({ add }) => void add('LI3', 'Document')],
  ['09-006', ({ add }) => void add('TOCI', 'Document')],
  ['09-007', ({ add }) => void add('RT', 'P')],
  ['09-008', ({ add }) => void add('WT', 'P')],
  ['ISO 32000-1 14.8.4', ({ add }) => void add('P3', 'H1')],
  ['ISO 32000-1 14.8.4', ({ add }) => void add('Span', 'Document')],
  ['11-001', ({ catalog }) => catalog.set(name('Lang'), text('not a language'))],
  ['11-002', ({ catalog }) => void catalog.delete(name('Lang'))],
  [
    '11-003',
    ({ catalog, document }) => {
      catalog.delete(name('Lang'));
      catalog.set(name('Outlines'), document.context.obj({}));
    },
  ],
  ['11-004', ({ catalog }) => void catalog.delete(name('Lang'))],
  ['11-006', ({ catalog }) => void catalog.delete(name('Lang'))],
  ['13-004', ({ elements }) => void of(elements.Figure).delete(name('Alt'))],
  ['17-002', ({ add }) => void add('Formula', 'P')],
  ['14-002', ({ elements }) => of(elements.H1).set(name('S'), name('H2'))],
  ['14-003', ({ add }) => void add('H3', 'Document')],
  [
    '14-006',
    ({ add }) => {
      add('H', 'Document');
      add('H', 'Document');
    },
  ],
  ['14-007', ({ add }) => void add('H', 'Document')],
  ['15-003', ({ elements }) => void of(elements.TH).delete(name('A'))],
  [
    '15-005',
    ({ elements, document }) =>
      of(elements.TD).set(name('A'), document.context.obj({ O: 'Table', Headers: [text('gone')] })),
  ],
  [
    'ISO 14289-1 7.5',
    ({ elements, document }) =>
      of(elements.TD).set(name('A'), document.context.obj({ O: 'Table', RowSpan: 3 })),
  ],
  ['ISO 14289-1 7.5', ({ add }) => void add('TD3', 'TR2')],
  [
    'ISO 14289-1 7.6',
    ({ add, elements }) => {
      of(elements.L).delete(name('A'));
      add('Lbl', 'LI');
    },
  ],
  ['19-003', ({ add }) => void add('Note', 'Document')],
  [
    '19-004',
    ({ add }) => {
      for (const note of ['Note', 'Note']) add(note, 'Document').set(name('ID'), text('n1'));
    },
  ],
  [
    '20-001',
    ({ catalog, document }) =>
      catalog.set(name('OCProperties'), document.context.obj({ D: { Name: text('D') }, Configs: [{}] })),
  ],
  ['20-002', ({ catalog, document }) => catalog.set(name('OCProperties'), document.context.obj({ D: {} }))],
  [
    '20-003',
    ({ catalog, document }) =>
      catalog.set(name('OCProperties'), document.context.obj({ D: { Name: text('D'), AS: [] } })),
  ],
  [
    '21-001',
    ({ document }) =>
      void document.context.register(document.context.obj({ Type: 'Filespec', EF: {}, F: text('a.csv') })),
  ],
  ['25-001', ({ catalog, document }) => catalog.set(name('AcroForm'), document.context.obj({ XFA: [] }))],
  ['28-002', ({ link }) => link.set(name('Subtype'), name('Stamp'))],
  [
    '28-004',
    ({ link }) => {
      link.set(name('Subtype'), name('Stamp'));
      link.delete(name('Contents'));
    },
  ],
  [
    '11-005',
    ({ catalog, link }) => {
      catalog.delete(name('Lang'));
      link.set(name('TU'), text('Your name'));
    },
  ],
  ['28-014', (parts) => clip(parts, { Alt: ['', 'A foghorn'] })],
  ['28-015', (parts) => clip(parts, { CT: 'audio/mpeg' })],
  ['28-017', ({ link }) => link.set(name('Subtype'), name('PrinterMark'))],
  ['28-018', ({ link }) => link.set(name('Subtype'), name('PrinterMark'))],
  ['28-005', ({ link }) => link.set(name('Subtype'), name('Widget'))],
  ['28-006', ({ link }) => link.set(name('Subtype'), name('Hologram'))],
  ['28-007', ({ link }) => link.set(name('Subtype'), name('TrapNet'))],
  ['28-008', ({ page }) => void page.delete(name('Tabs'))],
  ['28-009', ({ page }) => page.set(name('Tabs'), name('R'))],
  ['28-010', ({ link }) => link.set(name('Subtype'), name('Widget'))],
  ['28-011', ({ elements }) => of(elements.Link).set(name('S'), name('Span'))],
  ['28-012', ({ link }) => void link.delete(name('Contents'))],
  ['30-001', (parts) => form(parts, '', { Ref: parts.document.context.obj({}) })],
  [
    '30-002',
    (parts) => {
      form(parts, '/P <</MCID 6>>BDC 0 0 1 1 re f EMC');
      parts.draw('/X1 Do /X1 Do');
    },
  ],
  ['10-001', (parts) => shownIn(parts, '<0043>')],
  ['10-001', (parts) => shownIn(parts, '<0045>')], // the replacement character, and no actual text
  ['31-009', (parts) => shownIn(parts, '<0041>')],
  ...['31-012', '31-013'].map((clause) => [clause, (parts: Parts) => embedded(parts, 'Type1')] as const),
  ...Array.from(
    { length: 10 },
    (_, index) => [`31-0${17 + index}`, (parts: Parts) => embedded(parts, 'TrueType')] as const,
  ),
  ['31-027', (parts) => shownIn(parts, '<0041>', (dict) => void dict.delete(name('ToUnicode')))],
  ['31-028', (parts) => shownIn(parts, '<0044>')],
  ['31-029', (parts) => shownIn(parts, '<0042>')],
];

function shownIn(parts: Parts, codes: string, more: (dict: PDFDict) => void = () => {}): void {
  font(parts, more);
  parts.draw(`/Artifact BMC BT /F1 9 Tf ${codes} Tj ET EMC`);
}

/** What a rendition plays (ISO 32000-1, 13.2.4). */
function clip({ document: { context } }: Parts, entries: Readonly<Record<string, string | string[]>>): void {
  const dict = context.obj({ S: 'MCD' });
  for (const [key, value] of Object.entries(entries))
    dict.set(name(key), Array.isArray(value) ? context.obj(value.map((one) => text(one))) : text(value));
  context.register(dict);
}

/** A simple font with a program, whatever is in it. */
function embedded(parts: Parts, subtype: string): void {
  const { context } = parts.document;
  shownIn(parts, '<41>', (dict) => {
    dict.set(name('Subtype'), name(subtype));
    const program = context.register(lib.PDFRawStream.of(context.obj({}), Buffer.from('a font')));
    dict.set(name('FontDescriptor'), context.obj({ FontFile2: program }));
  });
}

function encrypt({ context }: PDFDocument, entries: Readonly<Record<string, number>>): void {
  context.trailerInfo.Encrypt = context.obj({ Filter: 'Standard', ...entries });
}

function roleMap({ catalog, document }: Parts, map: Readonly<Record<string, string>>): void {
  catalog.lookup(name('StructTreeRoot'), lib.PDFDict).set(name('RoleMap'), document.context.obj({ ...map }));
}

function xmp({ catalog, document }: Parts, change: (words: string) => string): void {
  const stream = catalog.lookup(name('Metadata'));
  if (!(stream instanceof lib.PDFRawStream)) throw new Error('the small PDF has no XMP');
  const changed = change(Buffer.from(stream.contents).toString('utf8'));
  catalog.set(
    name('Metadata'),
    document.context.register(lib.PDFRawStream.of(stream.dict, Buffer.from(changed))),
  );
}

describe('checkPdf', () => {
  it('finds nothing in a small document that is sound', async () => {
    expect(await checkPdf(await brokenPdf())).toEqual([]);
  });

  it.each(BREAKS)('finds %s', async (clause, breakIt) => {
    expect(await clausesOf(breakIt)).toContain(clause);
  });
});

/** What is broken in what Chrome prints: in a small PDF it would take a font to break. */
const CHROME_BREAKS: readonly (readonly [
  clause: string,
  breakIt: (opened: Opened, used: UsedFont, font: PDFDict) => void,
])[] = [
  ['26-001', ({ document }) => encrypt(document, {})],
  ['26-002', ({ document }) => encrypt(document, { P: -4096 })],
  ['31-004', (_, __, font) => font.set(name('CIDToGIDMap'), name('Other'))],
  ['31-005', (_, __, font) => void font.delete(name('CIDToGIDMap'))],
  ['31-006', (_, { dict }) => dict.set(name('Encoding'), name('Own'))],
  ...['31-001', '31-002', '31-003', '31-007', '31-008'].map(
    (clause) =>
      [
        clause,
        (_: Opened, { dict }: UsedFont) =>
          dict.set(name('Encoding'), lib.PDFRawStream.of(dict.context.obj({}), Buffer.from('a map'))),
      ] as const,
  ),
  ...['31-014', '31-015'].map(
    (clause) =>
      [
        clause,
        (_: Opened, __: UsedFont, font: PDFDict) =>
          font.lookup(name('FontDescriptor'), lib.PDFDict).set(name('CIDSet'), text('')),
      ] as const,
  ),
  ['31-011', (_, { codes }) => void codes.add(60_000)],
  ['31-016', (_, __, font) => font.set(name('W'), font.context.obj([0, 9999, 5]))],
  ['31-030', (_, { codes }) => void codes.add(0)],
  ['ISO 14289-1 7.21.3.1', (_, __, font) => void font.delete(name('CIDSystemInfo'))],
];

describe('what Chrome prints', () => {
  let bench: Workbench;
  let untagged: Uint8Array;
  let tagged: Uint8Array;
  beforeAll(async () => {
    bench = openWorkbench();
    const { raw, done } = await printDeck(bench, resolve(import.meta.dirname, 'untagged.md'));
    untagged = raw;
    tagged = done;
  });
  afterAll(() => bench.close());

  it('has the defects that tagging is for, and tagging takes them all away', async () => {
    expect([...byClause(await checkPdf(untagged)).keys()]).toEqual([
      ...['01-005', '02-001', '06-001', '09-004', '09-005', '09-007', '13-004', '14-002', '14-003', '28-012'],
      ...['ISO 14289-1 7.5', 'ISO 14289-1 7.6', 'ISO 32000-1 14.7.4.4', 'ISO 32000-1 14.8.4'],
    ]);
    expect(await checkPdf(tagged)).toEqual([]);
  });

  it.each(CHROME_BREAKS)('finds %s in it where that is broken', async (clause, breakIt) => {
    const opened = await openForChecks(tagged);
    const used = [...opened.content.fonts.values()].find(({ dict }) => dict.has(name('DescendantFonts')));
    const font = used?.dict.lookup(name('DescendantFonts'), lib.PDFArray).lookup(0, lib.PDFDict);
    if (!used || !font) throw new Error('the deck has no composite font');
    breakIt(opened, used, font);
    expect(checkOpened(opened).map((one) => one.clause)).toContain(clause);
  });
});

describe('the conditions of the Matterhorn Protocol', () => {
  it('are all there that a program can decide, each found in a broken PDF', () => {
    expect(Object.keys(CONDITIONS)).toHaveLength(87);
    const found = new Set([...BREAKS, ...CHROME_BREAKS].map(([clause]) => clause));
    for (const [condition, answer] of Object.entries(CONDITIONS))
      expect(found, condition).toContain(answer.startsWith('by ') ? answer.slice(3) : condition);
  });
});
