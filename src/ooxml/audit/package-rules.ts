// Rules that hold for every Open Packaging Conventions package: entries, content types, relationships, characters.
import { strFromU8 } from 'fflate';
import { descendants, type ReadPackage } from './read.ts';

const isSpecial = (name: string): boolean => name === '[Content_Types].xml' || name.endsWith('.rels');

/** Every part has one content type, and no type is declared for what is not there. */
export function* contentTypes({ entries, trees }: ReadPackage): Generator<string> {
  const types = trees.get('[Content_Types].xml');
  if (types === undefined) {
    yield '[Content_Types].xml is missing';
    return;
  }
  const extensions = new Set<string>();
  const parts = new Set<string>();
  for (const { name, attributes } of types.children) {
    const key = name === 'Default' ? (attributes.Extension ?? '').toLowerCase() : (attributes.PartName ?? '');
    const seen = name === 'Default' ? extensions : parts;
    if (seen.has(key)) yield `content type of ${key} is declared twice`;
    seen.add(key);
    if (name === 'Override' && !entries.has(key.slice(1)))
      yield `content type for ${key}, which does not exist`;
  }
  for (const name of entries.keys()) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name === '[Content_Types].xml' || parts.has(`/${name}`)) continue;
    if (!extensions.has(extension)) yield `${name} has no content type`;
    else if (extension === 'xml') yield `${name} has only the content type of any XML`;
  }
}

/** Ids are unique, targets exist and are written relative, every part can be reached, every used id is declared. */
export function* relationships(read: ReadPackage): Generator<string> {
  const reached = new Set<string>();
  for (const [owner, list] of read.relationships) {
    if (owner !== '' && !read.entries.has(owner)) yield `relationships of ${owner}, which does not exist`;
    const ids = new Set<string>();
    for (const { id, target, external } of list) {
      if (ids.has(id)) yield `${owner}: relationship ${id} is declared twice`;
      ids.add(id);
      if (external) continue;
      reached.add(target);
      if (!read.entries.has(target)) yield `${owner}: ${id} points to ${target}, which does not exist`;
    }
  }
  for (const [name, tree] of read.trees) {
    if (name.endsWith('.rels')) {
      for (const { attributes } of tree.children) {
        if (attributes.TargetMode !== 'External' && attributes.Target?.startsWith('/')) {
          yield `${name}: target ${attributes.Target} is absolute`;
        }
      }
      continue;
    }
    const ids = new Set(read.relationships.get(name)?.map((relationship) => relationship.id));
    for (const element of descendants(tree)) {
      for (const [attribute, value] of Object.entries(element.attributes)) {
        // `r:id=""` with an action is how PowerPoint writes a jump without a target.
        if (!/^r:(id|embed|link|pict|dm|lo|qs|cs)$/.test(attribute) || value === '') continue;
        if (!ids.has(value)) yield `${name}: <${element.name}> uses ${value}, which is not declared`;
      }
    }
  }
  for (const name of read.entries.keys()) {
    if (!isSpecial(name) && !reached.has(name)) yield `${name} cannot be reached by any relationship`;
  }
}

const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(?:x(?:[0-8BCEF]|1[0-9A-F])|[0-8]|1[124-9]|2\d|3[01]);/i;

/** No character that XML 1.0 forbids, no number that is none, no prefix without a namespace. */
export function* markup({ entries, trees }: ReadPackage): Generator<string> {
  for (const [name, tree] of trees) {
    const xml = strFromU8(entries.get(name) ?? new Uint8Array());
    if (FORBIDDEN.test(xml)) yield `${name}: a character that XML 1.0 forbids`;
    yield* prefixes(name, tree, new Set(['xml']));
    for (const element of descendants(tree)) {
      for (const [attribute, value] of Object.entries(element.attributes)) {
        if (
          /^-?(NaN|Infinity|undefined|null)$/.test(value) &&
          !/^(descr|name|title|tooltip)$/.test(attribute)
        ) {
          yield `${name}: <${element.name} ${attribute}="${value}">`;
        }
      }
    }
  }
}

function* prefixes(
  part: string,
  element: { name: string; attributes: Readonly<Record<string, string>>; children: readonly unknown[] },
  outer: ReadonlySet<string>,
): Generator<string> {
  const declared = Object.keys(element.attributes).filter((name) => name.startsWith('xmlns:'));
  const known = declared.length > 0 ? new Set([...outer, ...declared.map((name) => name.slice(6))]) : outer;
  for (const name of [element.name, ...Object.keys(element.attributes)]) {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined;
    if (prefix !== undefined && prefix !== 'xmlns' && !known.has(prefix))
      yield `${part}: ${name} has no namespace`;
  }
  // Those that a choice requires are prefixes too: one that is not declared makes the file unreadable.
  for (const prefix of (element.name === 'mc:Choice' ? (element.attributes.Requires ?? '') : '').split(
    /\s+/,
  )) {
    if (prefix !== '' && !known.has(prefix))
      yield `${part}: mc:Choice requires ${prefix}, which has no namespace`;
  }
  // The only children there are were made by parseXml, so they are elements.
  for (const inner of element.children) yield* prefixes(part, inner as Parameters<typeof prefixes>[1], known);
}
