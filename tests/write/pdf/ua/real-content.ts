// Checkpoint 01: all that is shown is content of the structure or an artifact, and never both. With it, what the
// machinery below needs: marks that are sound, and a parent tree that agrees with the tree both ways.
import type { PDFObject } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import type { Stream } from './content.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';

const name = lib.PDFName.of;

export function realContent(opened: Opened): Defect[] {
  const { document, structure, content } = opened;
  const found: Defect[] = [];
  const mark = document.catalog.lookupMaybe(name('MarkInfo'), lib.PDFDict);
  if (mark?.lookup(name('Marked'))?.toString() !== 'true')
    found.push(defect('ISO 14289-1 6.2', 'MarkInfo does not say that the document is tagged'));
  if (mark?.lookup(name('Suspects'))?.toString() === 'true') found.push(defect('01-007', 'Suspects is true'));
  if (!structure.root) found.push(defect('ISO 14289-1 7.1', 'there is no structure tree'));

  for (const stream of content.streams) found.push(...shownIn(stream));
  return [...found, ...marksAgree(opened)];
}

function shownIn({ shown, marked, unbalanced, outside, page }: Stream): Defect[] {
  const found: Defect[] = unbalanced.map((text) => defect('ISO 32000-1 14.6', text, page));
  for (const { markings, kind } of shown) {
    if (kind === 'form') continue; // what it draws is looked at in its own stream
    const all = [...outside, ...markings];
    const tagged = all.some(({ mcid }) => mcid !== undefined);
    const artifact = all.some((one) => one.artifact);
    if (!tagged && !artifact)
      found.push(defect('01-005', `${kind} is neither content of the structure nor an artifact`, page));
    const innermost = all.findLast((one) => one.artifact || one.mcid !== undefined);
    if (tagged && artifact && innermost?.artifact)
      found.push(defect('01-003', `${kind} is an artifact within tagged content`, page));
  }
  for (const { around } of marked) {
    if ([...outside, ...around].some((one) => one.artifact))
      found.push(defect('01-004', 'tagged content within an artifact', page));
    if ([...outside, ...around].some(({ mcid }) => mcid !== undefined))
      found.push(defect('ISO 32000-1 14.7.4.2', 'tagged content within tagged content', page));
  }
  return found;
}

/** Each mark is one element's, says the tree; the parent tree says the same. */
function marksAgree({ document, structure, content }: Opened): Defect[] {
  const found: Defect[] = [];
  const clause = 'ISO 32000-1 14.7.4.4';
  const parents = readNumberTree(structure.root?.lookup(name('ParentTree')));
  const owners = new Map<string, string>();
  for (const elem of structure.elements) {
    for (const kid of elem.kids) {
      if (kid.kind === 'object') {
        const target = document.context.lookup(refOf(kid.object));
        const key = target instanceof lib.PDFDict ? target.lookup(name('StructParent')) : undefined;
        const parent = key instanceof lib.PDFNumber ? parents.get(key.asNumber())?.toString() : undefined;
        if (parent !== elem.ref)
          found.push(defect(clause, `an annotation's parent is not its ${elem.role}`, elem.page));
      }
      if (kid.kind !== 'mark') continue;
      const at = `${kid.holder} ${kid.mcid}`;
      if (owners.has(at)) found.push(defect(clause, `two elements claim mark ${kid.mcid}`, elem.page));
      owners.set(at, elem.ref);
    }
  }
  const shown = new Set<string>();
  for (const { holder, page, marked } of content.streams) {
    const object = document.context.lookup(refOf(holder));
    const dict = object instanceof lib.PDFRawStream ? object.dict : object;
    const key = dict instanceof lib.PDFDict ? dict.lookup(name('StructParents')) : undefined;
    const list = key instanceof lib.PDFNumber ? parents.get(key.asNumber()) : undefined;
    const direct = list instanceof lib.PDFRef ? document.context.lookup(list) : list;
    const entries = direct instanceof lib.PDFArray ? direct.asArray() : [];
    for (const { mcid } of marked) {
      const at = `${holder} ${mcid}`;
      if (shown.has(at)) found.push(defect(clause, `mark ${mcid} stands twice`, page));
      shown.add(at);
      const owner = owners.get(at);
      if (owner === undefined) found.push(defect(clause, `no element has mark ${mcid}`, page));
      else if (entries[mcid]?.toString() !== owner)
        found.push(defect(clause, `the parent tree gives mark ${mcid} to another element`, page));
    }
  }
  for (const [at] of owners)
    if (!shown.has(at)) found.push(defect(clause, `an element has mark ${at}, which is not in the content`));
  return found;
}

function refOf(text: string): ReturnType<typeof lib.PDFRef.of> {
  const [number = '0', generation = '0'] = text.split(' ');
  return lib.PDFRef.of(Number(number), Number(generation));
}

function readNumberTree(node: PDFObject | undefined): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  if (!(node instanceof lib.PDFDict)) return found;
  const numbers = node.lookup(name('Nums'));
  if (numbers instanceof lib.PDFArray) {
    const list = numbers.asArray();
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [key, value] = [list[at], list[at + 1]];
      if (key instanceof lib.PDFNumber && value) found.set(key.asNumber(), value);
    }
  }
  const kids = node.lookup(name('Kids'));
  for (const kid of kids instanceof lib.PDFArray ? kids.asArray() : [])
    for (const [key, value] of readNumberTree(node.context.lookup(kid))) found.set(key, value);
  return found;
}
