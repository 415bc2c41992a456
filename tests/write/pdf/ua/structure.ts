// The structure tree as it stands in the file, read without the code that wrote it.
import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';

export interface Mark {
  readonly kind: 'mark';
  readonly mcid: number;
  /** Object number of the page, or of the form that the mark is in, as `12 0 R`. */
  readonly holder: string | undefined;
}

export interface ObjectReference {
  readonly kind: 'object';
  readonly object: string;
}

export interface Elem {
  readonly kind: 'element';
  readonly ref: string;
  readonly dict: PDFDict;
  /** As written. */
  readonly role: string;
  /** After the role map. */
  readonly type: string;
  readonly parent: Elem | undefined;
  readonly kids: (Elem | Mark | ObjectReference)[];
  /** From 1: the page of its content, or of the first that is below. */
  page: number | undefined;
}

export interface Structure {
  readonly root: PDFDict | undefined;
  readonly elements: readonly Elem[];
  readonly roleMap: ReadonlyMap<string, string>;
}

const name = lib.PDFName.of;

export const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof lib.PDFString || value instanceof lib.PDFHexString ? value.decodeText() : undefined;

export const textAt = (dict: PDFDict, key: string): string | undefined => textOf(dict.lookup(name(key)));

export const nameAt = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(name(key));
  return value instanceof lib.PDFName ? value.decodeText() : undefined;
};

export function readStructure(document: PDFDocument): Structure {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(name('StructTreeRoot'), lib.PDFDict);
  const roleMap = new Map(
    (root?.lookupMaybe(name('RoleMap'), lib.PDFDict)?.entries() ?? []).map(([from, to]) => [
      from.decodeText(),
      to instanceof lib.PDFName ? to.decodeText() : '',
    ]),
  );
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const elements: Elem[] = [];

  const kidsOf = (value: PDFObject | undefined, parent: Elem | undefined, page: string | undefined): void => {
    const direct = value instanceof lib.PDFRef ? context.lookup(value) : value;
    if (direct instanceof lib.PDFArray) {
      for (const one of direct.asArray()) kidsOf(one, parent, page);
      return;
    }
    if (direct instanceof lib.PDFNumber) {
      parent?.kids.push({ kind: 'mark', mcid: direct.asNumber(), holder: page });
      return;
    }
    if (!(direct instanceof lib.PDFDict)) return;
    const own = direct.get(name('Pg'))?.toString() ?? page;
    const object = direct.get(name('Obj'));
    const mcid = direct.get(name('MCID'));
    if (direct.has(name('S'))) {
      const role = nameAt(direct, 'S') ?? '';
      const elem: Elem = {
        kind: 'element',
        ref: value?.toString() ?? '',
        dict: direct,
        role,
        type: mapped(role, roleMap),
        parent,
        kids: [],
        page: undefined,
      };
      parent?.kids.push(elem);
      elements.push(elem);
      kidsOf(direct.get(name('K')), elem, own);
      elem.page = pageOf(elem, pages, own);
    } else if (object) parent?.kids.push({ kind: 'object', object: object.toString() });
    else if (mcid instanceof lib.PDFNumber) {
      const stream = direct.get(name('Stm'))?.toString();
      parent?.kids.push({ kind: 'mark', mcid: mcid.asNumber(), holder: stream ?? own });
    }
  };
  if (root) kidsOf(root.get(name('K')), undefined, undefined);
  return { root, elements, roleMap };
}

function pageOf(elem: Elem, pages: ReadonlyMap<string, number>, own: string | undefined): number | undefined {
  for (const kid of elem.kids) {
    const page =
      kid.kind === 'element' ? kid.page : kid.kind === 'mark' ? pages.get(kid.holder ?? '') : undefined;
    if (page !== undefined) return page;
  }
  return own === undefined ? undefined : pages.get(own);
}

/** Follows the role map to its end; a circle ends where it began. */
function mapped(role: string, roleMap: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let type = role;
  for (let next = roleMap.get(type); next !== undefined && !seen.has(type); next = roleMap.get(type)) {
    seen.add(type);
    type = next;
  }
  return type;
}

export const childElements = (elem: Elem): Elem[] =>
  elem.kids.filter((kid): kid is Elem => kid.kind === 'element');

export function* ancestors(elem: Elem): Generator<Elem> {
  for (let one = elem.parent; one; one = one.parent) yield one;
}

/** Attribute objects, whoever owns them. */
export function attributesOf({ dict }: Elem): PDFDict[] {
  const value = dict.lookup(name('A'));
  const list =
    value instanceof lib.PDFArray ? value.asArray().map((one) => dict.context.lookup(one)) : [value];
  return list.filter((one): one is PDFDict => one instanceof lib.PDFDict);
}

export const attribute = (elem: Elem, key: string): PDFObject | undefined =>
  attributesOf(elem)
    .map((dict) => dict.lookup(name(key)))
    .find((value) => value !== undefined);
