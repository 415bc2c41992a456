// The fonts that a PPTX carries, as PowerPoint would take them out: LibreOffice 7.4 ignores them, so they are put before
// it. Decks whose fonts agree are drawn by one process.
import { child, descendants, readPackage } from '../../src/ooxml/audit/read.ts';
import { readEot } from '../write/pptx/fonts/read-eot.ts';

export interface EmbeddedFont {
  readonly typeface: string;
  /** `regular`, `bold`, `italic` or `boldItalic`. */
  readonly slot: string;
  readonly ttf: Uint8Array;
}

/** Flags of Embedded OpenType for what is compressed (0x4) or masked (W3C member submission of 2008). */
const COMPRESSED_OR_MASKED = 0x10000004;

/** The font in an EOT container; throws where it is not plain inside. */
export function unpackEot(eot: Uint8Array): Uint8Array {
  const { flags, font } = readEot(eot);
  if ((flags & COMPRESSED_OR_MASKED) !== 0) throw new Error('an embedded font that is compressed');
  return font;
}

/** The fonts of `pptx` in the order that the presentation lists them. */
export function embeddedFonts(pptx: Uint8Array): EmbeddedFont[] {
  const read = readPackage(pptx);
  const presentation = read.trees.get('ppt/presentation.xml');
  if (presentation === undefined) return [];
  const targets = new Map(
    (read.relationships.get('ppt/presentation.xml') ?? []).map(({ id, target }) => [id, target]),
  );
  return [...descendants(presentation, 'p:embeddedFont')].flatMap((family) => {
    const typeface = child(family, 'p:font')?.attributes.typeface ?? '';
    return ['regular', 'bold', 'italic', 'boldItalic'].flatMap((slot) => {
      const id = child(family, `p:${slot}`)?.attributes['r:id'];
      const eot = read.entries.get(targets.get(id ?? '') ?? '');
      return eot === undefined ? [] : [{ typeface, slot, ttf: unpackEot(eot) }];
    });
  });
}

/** Files that one process can draw: they embed the same fonts, so that none finds one that only another carries. */
export interface FontGroup<T> {
  readonly members: readonly T[];
  readonly fonts: readonly EmbeddedFont[];
}

/** `files` in as few groups as taking each into the first that fits gives. */
export function groupByFonts<T>(
  files: readonly { readonly file: T; readonly fonts: readonly EmbeddedFont[] }[],
): FontGroup<T>[] {
  const groups: { members: T[]; fonts: Map<string, EmbeddedFont> }[] = [];
  for (const { file, fonts } of files) {
    const fits = groups.find(
      (group) =>
        group.fonts.size === fonts.length &&
        fonts.every((font) => {
          const known = group.fonts.get(styleOf(font));
          return known !== undefined && Buffer.compare(known.ttf, font.ttf) === 0;
        }),
    );
    const group = fits ?? { members: [] as T[], fonts: new Map<string, EmbeddedFont>() };
    if (fits === undefined) groups.push(group);
    group.members.push(file);
    for (const font of fonts) group.fonts.set(styleOf(font), font);
  }
  return groups.map(({ members, fonts }) => ({ members, fonts: [...fonts.values()] }));
}

const styleOf = ({ typeface, slot }: EmbeddedFont): string => `${typeface}\t${slot}`;
