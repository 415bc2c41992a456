// Checkpoints 19, 20, 21, 25, 26, 28.6 and 30: notes have names of their own; layers, files, media, forms, encryption and forms drawn in
// pages are such that assistive technology gets through.
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { nameAt, textAt } from './structure.ts';

const name = lib.PDFName.of;

export function features(opened: Opened): Defect[] {
  return [
    ...notes(opened),
    ...layers(opened),
    ...files(opened),
    ...media(opened),
    ...protection(opened),
    ...forms(opened),
  ];
}

function notes({ structure }: Opened): Defect[] {
  const found: Defect[] = [];
  const seen = new Set<string>();
  for (const { type, dict, page } of structure.elements) {
    const id = textAt(dict, 'ID');
    if (type === 'Note' && !id) found.push(defect('19-003', 'a Note has no ID', page));
    if (id !== undefined && seen.has(id))
      found.push(
        defect(type === 'Note' ? '19-004' : 'ISO 32000-1 14.7.2', `the ID ${id} stands twice`, page),
      );
    if (id !== undefined) seen.add(id);
  }
  return found;
}

function layers({ document: { catalog, context } }: Opened): Defect[] {
  const properties = catalog.lookupMaybe(name('OCProperties'), lib.PDFDict);
  if (!properties) return [];
  const configurations = properties.lookup(name('Configs'));
  const others =
    configurations instanceof lib.PDFArray ? configurations.asArray().map((one) => context.lookup(one)) : [];
  const check = (one: PDFObject | undefined, clause: string): Defect[] => {
    if (!(one instanceof lib.PDFDict)) return [];
    return [
      ...(textAt(one, 'Name') ? [] : [defect(clause, 'a configuration of layers has no Name')]),
      ...(one.has(name('AS')) ? [defect('20-003', 'a configuration of layers has AS')] : []),
    ];
  };
  return [...check(properties.lookup(name('D')), '20-002'), ...others.flatMap((one) => check(one, '20-001'))];
}

function files({ document: { context } }: Opened): Defect[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof lib.PDFDict) || !object.has(name('EF'))) return [];
    return textAt(object, 'F') && textAt(object, 'UF')
      ? []
      : [defect('21-001', 'an embedded file lacks F or UF')];
  });
}

/** ISO 32000-1, Table 273: what a rendition plays, wherever it stands. */
function media({ document: { context } }: Opened): Defect[] {
  const found: Defect[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof lib.PDFDict) || nameAt(object, 'S') !== 'MCD') continue;
    if (!textAt(object, 'CT')) found.push(defect('28-014', 'a media clip does not say CT'));
    if (!object.has(name('Alt'))) found.push(defect('28-015', 'a media clip has no Alt'));
  }
  return found;
}

/** Bit 10 of the permissions, from 1: content may be taken out for accessibility. */
const ACCESSIBLE = 1 << 9;

function protection({ document: { catalog, context } }: Opened): Defect[] {
  const found: Defect[] = [];
  const template = catalog.lookupMaybe(name('AcroForm'), lib.PDFDict)?.lookup(name('XFA'));
  if (template !== undefined) found.push(defect('25-001', 'the document holds an XFA form'));
  const encryption = context.trailerInfo.Encrypt && context.lookup(context.trailerInfo.Encrypt);
  if (encryption instanceof lib.PDFDict) {
    const allowed = encryption.lookup(name('P'));
    if (!(allowed instanceof lib.PDFNumber))
      found.push(defect('26-001', 'an encrypted document does not say P'));
    else if ((allowed.asNumber() & ACCESSIBLE) === 0)
      found.push(defect('26-002', 'P keeps screen readers out'));
  }
  return found;
}

function forms({ document: { context }, content }: Opened): Defect[] {
  const found: Defect[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict: PDFDict | undefined = object instanceof lib.PDFRawStream ? object.dict : undefined;
    if (dict && nameAt(dict, 'Subtype') === 'Form' && dict.has(name('Ref')))
      found.push(defect('30-001', 'a reference XObject is present'));
  }
  for (const { holder, page, marked } of content.streams) {
    if (marked.length > 0 && (content.drawn.get(holder) ?? 0) > 1)
      found.push(defect('30-002', 'a form with marked content is drawn more than once', page));
  }
  return found;
}
