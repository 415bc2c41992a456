// Document properties and the small parts that every presentation has.
import { all, el, text, type Xml } from '../../../ooxml/xml.ts';
import type { Scene, SceneSlide } from '../../../scene/types.ts';
import { typefaceOf } from '../text/typeface.ts';
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

const vector = (type: string, values: readonly Xml[]): Xml =>
  el('vt:vector', { size: values.length, baseType: type }, values);

const words = (value: string): Xml => el('vt:lpstr', {}, text(value));

/** What the slide is called in lists: its heading, or its number. */
function titleOf({ items }: SceneSlide, index: number): string {
  const title = items.find((item) => item.kind === 'text' && item.role === 'title');
  const runs = title?.kind === 'text' ? title.paragraphs.flatMap((paragraph) => paragraph.runs) : [];
  const told = runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
  return told.replace(/\s+/g, ' ').trim() || `Slide ${index + 1}`;
}

/**
 * `HeadingPairs` and `TitlesOfParts` (ECMA-376 part 1, 22.2.2.8 and 22.2.2.27): the fonts, theme and slide titles that
 * file managers and search show without opening the file.
 */
function contentsXml({ fonts, theme, slides }: Scene): readonly Xml[] {
  const lists: readonly [name: string, values: readonly string[]][] = [
    ['Fonts Used', [...new Set([typefaceOf(fonts.heading), typefaceOf(fonts.body)])]],
    ['Theme', [theme]],
    ['Slide Titles', slides.map(titleOf)],
  ];
  const filled = lists.filter(([, values]) => values.length > 0);
  return [
    el(
      'HeadingPairs',
      {},
      vector(
        'variant',
        filled.flatMap(([name, values]) => [
          el('vt:variant', {}, words(name)),
          el('vt:variant', {}, el('vt:i4', {}, text(String(values.length)))),
        ]),
      ),
    ),
    el(
      'TitlesOfParts',
      {},
      vector(
        'lpstr',
        filled.flatMap(([, values]) => values.map(words)),
      ),
    ),
  ];
}

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
    el('HiddenSlides', {}, text('0')),
    contentsXml(scene),
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
