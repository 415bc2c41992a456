// An Open Packaging Conventions package being made: parts with their content types and relationships, then one zip.
import { contentTypesXml } from './content-types.ts';
import { Relationships, relationshipsName } from './relationships.ts';
import { type Xml, xmlDocument } from './xml.ts';
import { zipEntries } from './zip.ts';

/** A part: made first, so that others can point to it, and filled later. */
export class Part {
  /** Name in the zip, without a leading slash. */
  readonly name: string;
  readonly contentType: string;
  readonly relationships: Relationships;
  content: Xml | Uint8Array | undefined;

  constructor(name: string, contentType: string) {
    this.name = name;
    this.contentType = contentType;
    this.relationships = new Relationships(name);
  }

  /** Id of this part's relationship of `type` to another part. */
  relate(type: string, target: Part): string {
    return this.relationships.toPart(type, target.name);
  }
}

export class Package {
  readonly #parts = new Map<string, Part>();
  readonly #root = new Relationships('');

  /** A new part; its name must be free. */
  add(name: string, contentType: string, content?: Xml | Uint8Array): Part {
    if (this.#parts.has(name)) throw new Error(`part ${name} exists already`);
    const part = new Part(name, contentType);
    part.content = content;
    this.#parts.set(name, part);
    return part;
  }

  /** A relationship of the package itself: to its main part and its properties. */
  relate(type: string, target: Part): void {
    this.#root.toPart(type, target.name);
  }

  /** The finished file. Throws where a part was announced and never filled. */
  toBytes(): Uint8Array {
    const entries = new Map<string, Uint8Array | string>();
    entries.set('[Content_Types].xml', xmlDocument(contentTypesXml([...this.#parts.values()])));
    entries.set(relationshipsName(''), xmlDocument(this.#root.toXml()));
    for (const part of this.#parts.values()) {
      if (part.content === undefined) throw new Error(`part ${part.name} was never filled`);
      entries.set(part.name, typeof part.content === 'string' ? xmlDocument(part.content) : part.content);
      if (part.relationships.size > 0) {
        entries.set(relationshipsName(part.name), xmlDocument(part.relationships.toXml()));
      }
    }
    return zipEntries(entries);
  }
}
