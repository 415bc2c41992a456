// The plain tree as PDF objects (ISO 32000-1, 14.7), in place of Chrome's, with a parent tree that agrees with it.
import type { PDFDict as Dictionary, PDFDocument, PDFObject, PDFRef as Ref } from '@cantoo/pdf-lib';
import { PDFDict, PDFHexString, PDFNumber, PDFString, pdfName } from '../pdf-lib.ts';
import { ROLE_MAP } from './roles.ts';
import type { Slot, Slots } from './slots.ts';
import { isElement, type StructureElement } from './structure.ts';

/**
 * `forms` carry marks of their own. Elements that hold nothing are left out; empty cells hold their place, and the root is
 * always there.
 */
export function writeStructure(
  document: PDFDocument,
  root: StructureElement,
  slots: Slots,
  forms: readonly Ref[],
): void {
  const { context, catalog } = document;
  removeElements(document);
  const pages = document.getPages();
  const parents = new ParentTree(document, forms);
  const ids: [string, Ref][] = [];

  const write = (one: StructureElement, parent: Ref): Ref | undefined => {
    if (one.role === 'Artifact') return undefined;
    const ref = context.nextRef();
    const page = pageOf(one);
    const kids = one.children.flatMap((child): PDFObject[] => {
      if (isElement(child)) {
        const written = write(child, ref);
        return written ? [written] : [];
      }
      if (child.kind === 'object') return [parents.annotation(child.object, ref, pages[child.page]?.ref)];
      const slot = slots.startingWith(child);
      return slot ? markKids(slot, ref, page) : [];
    });
    if (kids.length === 0 && one !== root && one.role !== 'TD' && one.role !== 'TH') return undefined;
    context.assign(ref, dictOf(one, parent, kids, page));
    if (one.id !== undefined) ids.push([one.id, ref]);
    return ref;
  };

  const markKids = (slot: Slot, owner: Ref, page: number | undefined): PDFObject[] =>
    [...slot.marks]
      .sort((a, b) => a.rank - b.rank)
      .map(({ mark, stream }) => {
        parents.mark(stream ?? slot.page, mark, owner);
        if (stream === undefined && slot.page === page) return PDFNumber.of(mark);
        const reference = context.obj({ Type: 'MCR', MCID: mark });
        const ref = pages[slot.page]?.ref;
        if (ref) reference.set(pdfName('Pg'), ref);
        if (stream) reference.set(pdfName('Stm'), stream);
        return reference;
      });

  const dictOf = (
    one: StructureElement,
    parent: Ref,
    kids: readonly PDFObject[],
    page: number | undefined,
  ): Dictionary => {
    const dict = context.obj({ S: one.role, P: parent });
    const pageRef = page === undefined ? undefined : pages[page]?.ref;
    if (pageRef) dict.set(pdfName('Pg'), pageRef);
    const [only] = kids;
    if (kids.length === 1 && only) dict.set(pdfName('K'), only);
    else if (kids.length > 1) dict.set(pdfName('K'), context.obj([...kids]));
    const actual = one.actualText ?? (one.role === 'Lbl' && isDrawn(one) ? '•' : undefined);
    if (one.alt !== undefined) dict.set(pdfName('Alt'), PDFHexString.fromText(one.alt));
    if (actual !== undefined) dict.set(pdfName('ActualText'), PDFHexString.fromText(actual));
    if (one.expansion !== undefined) dict.set(pdfName('E'), PDFHexString.fromText(one.expansion));
    if (one.lang !== undefined) dict.set(pdfName('Lang'), PDFString.of(one.lang));
    if (one.id !== undefined) dict.set(pdfName('ID'), PDFString.of(one.id));
    const [first, ...others] = [...(one.attributes ?? []), ...ownAttributes(one)];
    if (first) dict.set(pdfName('A'), others.length > 0 ? context.obj([first, ...others]) : first);
    return dict;
  };

  const ownAttributes = ({ spans, numbering }: StructureElement): Dictionary[] => {
    if (numbering) return [context.obj({ O: 'List', ListNumbering: numbering })];
    const entries = {
      ...(spans && spans.columns > 1 && { ColSpan: spans.columns }),
      ...(spans && spans.rows > 1 && { RowSpan: spans.rows }),
    };
    return Object.keys(entries).length > 0 ? [context.obj({ O: 'Table', ...entries })] : [];
  };

  /** A bullet that is a drawing, as discs and squares are. */
  const isDrawn = (one: StructureElement): boolean =>
    one.children.every((child) => child.kind === 'content' && slots.startingWith(child)?.hasText !== true);

  /** The page of the element's own marks, which need not name it then. */
  const pageOf = (one: StructureElement): number | undefined =>
    one.children
      .flatMap((child) => (child.kind === 'content' ? (slots.startingWith(child) ?? []) : []))
      .find(({ marks }) => marks.length > 0)?.page;

  const top = context.nextRef();
  const kept = write(root, top);
  const tree = context.obj({ Type: 'StructTreeRoot', RoleMap: ROLE_MAP, ...parents.write() });
  if (kept) tree.set(pdfName('K'), kept);
  if (ids.length > 0) tree.set(pdfName('IDTree'), idTree(document, ids));
  context.assign(top, tree);
  catalog.set(pdfName('StructTreeRoot'), top);
  catalog.set(pdfName('MarkInfo'), context.obj({ Marked: true }));
}

/** Chrome's own tree, whose elements nothing refers to any more. */
function removeElements({ context, catalog }: PDFDocument): void {
  const root = catalog.get(pdfName('StructTreeRoot'));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const isElementDict = object.get(pdfName('Type')) === pdfName('StructElem');
    if (isElementDict || ref === root || isTreeNode(object)) context.delete(ref);
  }
}

/** A node of its parent tree or of its tree of ids, which Chrome numbers by chance. Bookmarks and pages have other entries. */
const isTreeNode = (dict: Dictionary): boolean =>
  ['Nums', 'Kids', 'Names'].some((key) => dict.has(pdfName(key))) &&
  !dict.has(pdfName('Type')) &&
  !dict.has(pdfName('S'));

/** Names in the order of their bytes, as name trees have them. */
function idTree({ context }: PDFDocument, ids: readonly [string, Ref][]): Dictionary {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  const limits = [sorted[0]?.[0] ?? '', sorted.at(-1)?.[0] ?? ''].map((id) => PDFString.of(id));
  const names = sorted.flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref]);
  return context.obj({ Kids: [context.register(context.obj({ Limits: limits, Names: names }))] });
}

/** From marks and annotations back to their elements (14.7.4.4): a key each page, then each form, then each annotation. */
class ParentTree {
  readonly #document: PDFDocument;
  readonly #streams = new Map<string, (Ref | undefined)[]>();
  readonly #annotations: Ref[] = [];

  constructor(document: PDFDocument, forms: readonly Ref[]) {
    this.#document = document;
    const { context } = document;
    const holders: [string, PDFObject | undefined][] = [
      ...document.getPages().map(({ node }, index): [string, PDFObject] => [String(index), node]),
      ...forms.map((ref): [string, PDFObject | undefined] => [
        ref.toString(),
        streamDict(context.lookup(ref)),
      ]),
    ];
    holders.forEach(([key, dict], index) => {
      this.#streams.set(key, []);
      if (dict instanceof PDFDict) dict.set(pdfName('StructParents'), PDFNumber.of(index));
    });
  }

  mark(holder: number | Ref, mark: number, owner: Ref): void {
    const marks = this.#streams.get(holder.toString());
    if (marks) marks[mark] = owner;
  }

  /** Gives the annotation its key, and a reference to it for its element. */
  annotation(ref: Ref, owner: Ref, page: Ref | undefined): PDFObject {
    const { context } = this.#document;
    const key = this.#streams.size + this.#annotations.length;
    context.lookup(ref, PDFDict).set(pdfName('StructParent'), PDFNumber.of(key));
    this.#annotations.push(owner);
    return context.obj({ Type: 'OBJR', Obj: ref, ...(page && { Pg: page }) });
  }

  write(): { readonly ParentTree: Ref; readonly ParentTreeNextKey: number } {
    const { context } = this.#document;
    const lists = [...this.#streams.values()].map((marks) =>
      context.register(context.obj(Array.from(marks, (ref) => ref ?? null))),
    );
    const entries: PDFObject[] = [...lists, ...this.#annotations].flatMap((value, key) => [
      PDFNumber.of(key),
      value,
    ]);
    return {
      ParentTree: context.register(context.obj({ Nums: entries })),
      ParentTreeNextKey: entries.length / 2,
    };
  }
}

const streamDict = (object: PDFObject | undefined): PDFObject | undefined =>
  object !== undefined && 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined;
