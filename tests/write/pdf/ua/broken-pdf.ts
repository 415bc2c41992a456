// A small PDF that passes all checks, made by hand, and a way to break it: each defect alone, in a file that is sound
// otherwise.
import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { writeXmp } from '../../../../src/write/pdf/xmp.ts';

const name = lib.PDFName.of;

export interface Parts {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly page: PDFDict;
  /** Structure elements by role; a second of one role is `TD2`. */
  readonly elements: Readonly<Record<string, PDFDict>>;
  readonly refs: Readonly<Record<string, PDFRef>>;
  readonly link: PDFDict;
  /** Makes another element in place, at the end of `parent`. */
  add(role: string, parent: string, kids?: readonly PDFObject[]): PDFDict;
  /** Draws more on the page. */
  draw(operators: string): void;
}

/** Have a mark each, in order. */
const MARKED = ['H1', 'Link', 'TH', 'TD', 'Figure', 'LBody'];

/** The content stream: a rectangle that decorates, and one for each mark. */
const CONTENT = [
  '/Artifact BMC 0 0 9 9 re f EMC',
  ...MARKED.map((role, mark) => `/${role} <</MCID ${mark}>>BDC ${mark} 0 9 9 re f EMC`),
].join('\n');

export async function brokenPdf(breakIt: (parts: Parts) => void = () => {}): Promise<Uint8Array> {
  const document = await lib.PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([300, 200]);
  document.setTitle('A small document', { showInWindowTitleBar: true });
  writeXmp(document, {
    title: 'A small document',
    author: 'Ida Lind',
    description: undefined,
    keywords: [],
    language: 'en',
    producer: 'Hand',
    date: new Date(0),
  });
  catalog.set(name('Lang'), lib.PDFString.of('en'));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));

  let content = CONTENT;
  const elements: Record<string, PDFDict> = {};
  const refs: Record<string, PDFRef> = {};
  const add = (role: string, parent: string, kids: readonly PDFObject[] = []): PDFDict => {
    const ref = context.nextRef();
    const dict = context.obj({
      S: role.replace(/\d$/, /^H\d$/.test(role) ? '$&' : ''),
      P: refs[parent],
      Pg: page.ref,
    });
    dict.set(name('K'), context.obj([...kids]));
    context.assign(ref, dict);
    elements[role] ??= dict;
    refs[role] ??= ref;
    if (elements[parent]) elements[parent].lookup(name('K'), lib.PDFArray).push(ref);
    return dict;
  };
  const mark = (mcid: number): PDFObject => lib.PDFNumber.of(mcid);
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    Contents: lib.PDFString.of('the timetable'),
    StructParent: 1,
  });
  const annotation = context.register(link);
  add('Document', '');
  add('H1', 'Document', [mark(0)]);
  add('P', 'Document');
  add('Link', 'P', [mark(1), context.obj({ Type: 'OBJR', Obj: annotation, Pg: page.ref })]);
  add('Table', 'Document');
  add('TR', 'Table');
  add('TH', 'TR', [mark(2)]).set(name('A'), context.obj({ O: 'Table', Scope: 'Column' }));
  add('TR2', 'Table');
  add('TD', 'TR2', [mark(3)]);
  add('Figure', 'Document', [mark(4)]).set(name('Alt'), lib.PDFString.of('A ferry at its pier'));
  add('L', 'Document').set(name('A'), context.obj({ O: 'List', ListNumbering: 'Disc' }));
  add('LI', 'L');
  add('LBody', 'LI', [mark(5)]);
  const parents = context.register(context.obj(MARKED.flatMap((role) => refs[role] ?? [])));
  const root = context.obj({ Type: 'StructTreeRoot' });
  if (refs.Document) root.set(name('K'), refs.Document);
  const owner = refs.Link ?? parents;
  root.set(name('ParentTree'), context.obj({ Nums: [0, parents, 1, owner] }));
  const top = context.register(root);
  elements.Document?.set(name('P'), top);
  catalog.set(name('StructTreeRoot'), top);
  page.node.set(name('StructParents'), lib.PDFNumber.of(0));
  page.node.set(name('Tabs'), name('S'));
  page.node.set(name('Annots'), context.obj([annotation]));

  breakIt({
    document,
    catalog,
    page: page.node,
    elements,
    refs,
    link,
    add,
    draw: (operators) => {
      content += `\n${operators}`;
    },
  });
  const stream = lib.PDFRawStream.of(context.obj({}), Buffer.from(content));
  page.node.set(name('Contents'), context.register(stream));
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}
