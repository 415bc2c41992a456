// Checkpoint 11: the language of all text is known, and its tags are well formed.
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { ancestors, type Elem, textAt } from './structure.ts';

const name = lib.PDFName.of;

export function languages({ document, structure, content }: Opened): Defect[] {
  const found: Defect[] = [];
  const own = textAt(document.catalog, 'Lang');
  if (own !== undefined && !isWellFormed(own))
    found.push(defect('11-001', `the document's language ${own} is none`));
  for (const { dict, role, page } of structure.elements) {
    const lang = textAt(dict, 'Lang');
    if (lang !== undefined && !isWellFormed(lang))
      found.push(defect('11-001', `the language ${lang} of ${role} is none`, page));
  }
  if (own) return found;
  found.push(defect('11-006', 'the language of the metadata cannot be determined'));
  if (document.catalog.has(name('Outlines')))
    found.push(defect('11-003', 'the language of the bookmarks cannot be determined'));
  for (const elem of structure.elements) {
    if (isSaid(elem)) continue;
    if (elem.kids.some(({ kind }) => kind === 'mark'))
      found.push(defect('11-001', `the language of ${elem.role} cannot be determined`, elem.page));
    if (['Alt', 'ActualText', 'E'].some((key) => elem.dict.has(name(key))))
      found.push(
        defect('11-002', `the language of the words for ${elem.role} cannot be determined`, elem.page),
      );
  }
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof lib.PDFDict && object.has(name('TU')))
      found.push(defect('11-005', 'the language of a form field cannot be determined'));
  if (content.streams.length > 0 && document.getPages().some(({ node }) => node.Annots()))
    found.push(defect('11-004', 'the language of the annotations cannot be determined'));
  return found;
}

const isSaid = (elem: Elem): boolean =>
  [elem, ...ancestors(elem)].some(({ dict }) => (textAt(dict, 'Lang') ?? '') !== '');

function isWellFormed(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}
