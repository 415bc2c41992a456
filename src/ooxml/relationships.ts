// Relationships of a part (ECMA-376 part 2, 9.3): numbered in the order they are asked for, never two for one target.
import { el, type Xml } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The path from the folder of part `from` to part `to`, both as names in the zip (`ppt/slides/slide1.xml`). */
export function relativeTarget(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folder.length && folder[shared] === target[shared]) shared += 1;
  return [...folder.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** Where the relationships of part `name` are kept; of the package itself for an empty name. */
export function relationshipsName(name: string): string {
  const cut = name.lastIndexOf('/') + 1;
  return `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`;
}

export class Relationships {
  readonly #of: string;
  readonly #known = new Map<string, Relationship>();

  /** `of` is the part's name in the zip, empty for the package. */
  constructor(of: string) {
    this.#of = of;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Id of the relationship of `type` to the part named `target`. */
  toPart(type: string, target: string): string {
    return this.#add(type, relativeTarget(this.#of, target), false);
  }

  /** Id of the relationship of `type` to an address outside the package; `href` must be a valid URI. */
  toAddress(type: string, href: string): string {
    return this.#add(type, href, true);
  }

  #add(type: string, target: string, external: boolean): string {
    const key = `${type} ${external} ${target}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known.id;
    const id = `rId${this.#known.size + 1}`;
    this.#known.set(key, { id, type, target, external });
    return id;
  }

  toXml(): Xml {
    return el(
      'Relationships',
      { xmlns: NAMESPACE },
      [...this.#known.values()].map(({ id, type, target, external }) =>
        el('Relationship', {
          Id: id,
          Type: type,
          Target: target,
          TargetMode: external ? 'External' : undefined,
        }),
      ),
    );
  }
}
