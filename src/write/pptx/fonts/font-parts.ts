// Embedded fonts as parts of the package, and the list of them in the presentation (ECMA-376 part 1, 19.2.1.9 and 19.2.1.10).
import type { Package, Part } from '../../../ooxml/package.ts';
import { el, type Xml } from '../../../ooxml/xml.ts';
import { CONTENT_TYPE, RELATION } from '../vocabulary.ts';
import type { EmbeddedFamily } from './embed-fonts.ts';

/**
 * `p:embeddedFontLst`; undefined where there is nothing to list. `p:font` names no panose: PowerPoint drops a font whose
 * own differs from it, and those of a family's styles do.
 */
export function embeddedFontList(
  file: Package,
  presentation: Part,
  families: readonly EmbeddedFamily[],
): Xml | undefined {
  if (families.length === 0) return undefined;
  let count = 0;
  const relate = (data: Uint8Array): string => {
    count += 1;
    return presentation.relate(
      RELATION.font,
      file.add(`ppt/fonts/font${count}.fntdata`, CONTENT_TYPE.font, data),
    );
  };
  return el(
    'p:embeddedFontLst',
    {},
    families.map(({ typeface, styles }) =>
      el(
        'p:embeddedFont',
        {},
        el('p:font', { typeface }),
        styles.map(({ slot, data }) => el(`p:${slot}`, { 'r:id': relate(data) })),
      ),
    ),
  );
}
