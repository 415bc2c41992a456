// [Content_Types].xml: XML parts are named one by one, media by extension (ECMA-376 part 2, 10.1.2).
import { el, type Xml } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

export interface TypedPart {
  readonly name: string;
  readonly contentType: string;
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

export function contentTypesXml(parts: readonly TypedPart[]): Xml {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  const named: TypedPart[] = [];
  for (const part of parts) {
    const extension = extensionOf(part.name);
    const known = defaults.get(extension);
    if (known === part.contentType) continue;
    if (known === undefined) defaults.set(extension, part.contentType);
    else named.push(part);
  }
  return el(
    'Types',
    { xmlns: NAMESPACE },
    [...defaults].map(([extension, type]) => el('Default', { Extension: extension, ContentType: type })),
    named.map((part) => el('Override', { PartName: `/${part.name}`, ContentType: part.contentType })),
  );
}
