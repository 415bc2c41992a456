// Document properties and the small parts that every presentation has.
import { all, el, text, type Xml } from '../../../ooxml/xml.ts';
import type { Scene } from '../../../scene/types.ts';
import { NAMESPACES } from '../vocabulary.ts';

/** `docProps/core.xml`: Dublin Core terms (ECMA-376 part 2, 11). `timestamp` in seconds since 1970. */
export function corePropertiesXml(scene: Scene, timestamp: number): Xml {
  const time = text(`${new Date(timestamp * 1000).toISOString().slice(0, 19)}Z`);
  const term = (name: string, value: string | undefined): Xml | undefined =>
    value === undefined || value === '' ? undefined : el(name, {}, text(value));
  const when = (name: string): Xml => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    term('dc:title', scene.title),
    term('dc:subject', scene.subtitle),
    term('dc:creator', scene.author),
    term('cp:keywords', scene.keywords.join(', ')),
    term('dc:description', scene.description),
    term('cp:lastModifiedBy', scene.author),
    when('dcterms:created'),
    when('dcterms:modified'),
    term('dc:language', scene.lang),
  );
}

/** PowerPoint's names of slide formats, by width to height. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1.78', 'Widescreen'],
  ['1.33', 'On-screen Show (4:3)'],
  ['1.60', 'On-screen Show (16:10)'],
]);

/** `docProps/app.xml`. */
export function appPropertiesXml(scene: Scene): Xml {
  return el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    el('Application', {}, text('Triptych')),
    el('PresentationFormat', {}, text(FORMATS.get((scene.width / scene.height).toFixed(2)) ?? 'Custom')),
    el('Slides', {}, text(String(scene.slides.length))),
    el('Notes', {}, text(String(scene.slides.filter((slide) => slide.notes.length > 0).length))),
  );
}

export const presentationPropertiesXml = (): Xml => el('p:presentationPr', NAMESPACES);

export const viewPropertiesXml = (): Xml =>
  el(
    'p:viewPr',
    NAMESPACES,
    el('p:normalViewPr', {}, all(restored('p:restoredLeft'), restored('p:restoredTop'))),
  );

const restored = (name: string): Xml => el(name, { sz: name.endsWith('Left') ? 15620 : 80000 });

/** No styles of our own; the default is "No Style, No Grid", so that a new table looks like the deck's. */
export const tableStylesXml = (): Xml =>
  el('a:tblStyleLst', {
    'xmlns:a': NAMESPACES['xmlns:a'],
    def: '{2D5ABB26-0587-4C30-8999-92F81FD0307C}',
  });
