// What a presentation carries along: fonts, workbooks, drawings, and data of others.
import { child, descendants, type ReadPackage } from './read.ts';

/** Content types that PowerPoint goes by for what only it opens. */
const TYPES: Readonly<Record<string, string>> = {
  fntdata: 'application/x-fontdata',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const FACES = ['p:regular', 'p:bold', 'p:italic', 'p:boldItalic'];

/** Carried files have their own content types, each embedded font a face that is one. */
export function* embeddings({ entries, trees, relationships }: ReadPackage): Generator<string> {
  const types = trees.get('[Content_Types].xml')?.children ?? [];
  for (const name of entries.keys()) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const wanted = TYPES[extension];
    if (wanted === undefined) continue;
    const own = types.find(({ attributes }) => attributes.PartName === `/${name}`);
    const usual = types.find(({ attributes }) => attributes.Extension?.toLowerCase() === extension);
    const type = (own ?? usual)?.attributes.ContentType;
    if (type !== undefined && type !== wanted)
      yield `${name} has the content type ${type} instead of ${wanted}`;
  }
  const presentation = trees.get('ppt/presentation.xml');
  if (presentation === undefined) return;
  const related = relationships.get('ppt/presentation.xml') ?? [];
  const families = new Set<string>();
  for (const font of descendants(presentation, 'p:embeddedFont')) {
    const family = child(font, 'p:font')?.attributes.typeface ?? '';
    if (family === '') yield 'an embedded font without a name';
    if (families.has(family)) yield `the font ${family} is embedded twice`;
    families.add(family);
    const faces = font.children.filter(({ name }) => FACES.includes(name));
    if (faces.length === 0) yield `the embedded font ${family} has no face`;
    for (const { name, attributes } of faces) {
      const target = related.find(({ id }) => id === attributes['r:id']);
      if (target?.type !== 'font') yield `<${name}> of the embedded font ${family} is no font`;
    }
  }
}

/** Data of others: each part of it with properties has an id of its own. */
export function* customData({ trees, relationships }: ReadPackage): Generator<string> {
  const ids = new Set<string>();
  for (const name of trees.keys()) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
    const properties = (relationships.get(name) ?? []).find(({ type }) => type === 'customXmlProps');
    if (properties === undefined) continue;
    const id = trees.get(properties.target)?.attributes['ds:itemID'] ?? '';
    if (!/^\{[0-9A-F-]{36}\}$/i.test(id)) yield `${properties.target} has no id`;
    if (ids.has(id)) yield `custom data ${id} is there twice`;
    ids.add(id);
  }
}
