// Reads a package back for the audit: its entries, and each XML part as a small tree that knows if it was well formed.
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Character data directly inside. */
  text: string;
}

export interface ReadRelationship {
  readonly id: string;
  /** The last word of the type's address: `slideLayout`, `image`… */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export interface ReadPackage {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** Root elements of the well-formed XML entries. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  /** Relationships by part name, targets as names in the zip; `''` is the package. */
  readonly relationships: ReadonlyMap<string, readonly ReadRelationship[]>;
  readonly problems: readonly string[];
}

/** Elements below `element` (itself included) that are called `name`. */
export function* descendants(element: XmlElement, name?: string): Generator<XmlElement> {
  if (name === undefined || element.name === name) yield element;
  for (const child of element.children) yield* descendants(child, name);
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** The tree of an XML text, or what is wrong with it. */
export function parseXml(xml: string): XmlElement | string {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml[^>]*\?>/, '');
  let problem: string | undefined;
  let closed = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(data) {
        const element = open.at(-1);
        if (element) element.text += data;
      },
      onclosetag(name, implied) {
        // A self-closing tag counts as implied too, but ends in "/>".
        if (!implied) closed += 1;
        else if (body[parser.endIndex - 1] !== '/') problem ??= `<${name}> is never closed`;
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(body);
  if (closed !== (body.match(/<\//g)?.length ?? 0)) problem ??= 'an end tag closes nothing';
  const [first, ...others] = root.children;
  if (problem !== undefined) return problem;
  if (first === undefined || others.length > 0 || root.text.trim() !== '')
    return 'not exactly one root element';
  return first;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function readRelationships(tree: XmlElement, owner: string): ReadRelationship[] {
  return tree.children.map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolve(owner, target),
      external,
    };
  });
}

/** Unzips and parses; what cannot be read becomes a problem. */
export function readPackage(bytes: Uint8Array): ReadPackage {
  const entries = new Map(Object.entries(unzipSync(bytes)));
  const trees = new Map<string, XmlElement>();
  const relationships = new Map<string, ReadRelationship[]>();
  const problems: string[] = [];
  for (const [name, content] of entries) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const tree = parseXml(strFromU8(content));
    if (typeof tree === 'string') {
      problems.push(`${name}: ${tree}`);
      continue;
    }
    trees.set(name, tree);
    const owner = /^(.*?)_rels\/(.*)\.rels$/.exec(name);
    if (owner) relationships.set(`${owner[1]}${owner[2]}`, readRelationships(tree, `${owner[1]}${owner[2]}`));
  }
  return { entries, trees, relationships, problems };
}
