// Leaves out of a deck's CSS the font faces that the deck cannot use: each is tens of kilobytes in the file.
// A face stays where its family, its characters, its style and its weight can all occur. In doubt it stays.
import { vocabularyOf } from './deck-vocabulary.ts';
import { type FontFace, familyName, filterFontFaces, fontFaces } from './font-faces.ts';
import { type FontUsage, fontUsage } from './font-usage.ts';
import { weightDistance } from './font-weights.ts';

/** `css` without the @font-face rules that `html` does not need; the others keep one file each. */
export function keepNeededFonts(css: string, html: string): string {
  const faces = fontFaces(css);
  if (faces.length === 0) return css;
  const needed = neededFaces(faces, fontUsage(css, vocabularyOf(html)));
  return filterFontFaces(css, (index) => {
    const face = faces[index];
    return face !== undefined && needed.has(face);
  });
}

function neededFaces(faces: readonly FontFace[], usage: FontUsage): ReadonlySet<FontFace> {
  const families = groupBy(faces, ({ family }) => family);
  const needed = new Set<FontFace>();
  for (const [value, { italic }] of usage.stacks) {
    let missing = [...usage.characters];
    for (const family of familiesIn(value, families)) {
      const offered = (families.get(family) ?? []).filter(({ covers }) => missing.some(covers));
      for (const face of chosen(offered, usage.weights, italic)) needed.add(face);
      missing = missing.filter((character) => !offered.some(({ covers }) => covers(character)));
    }
  }
  return needed;
}

/** The families of a value like `700 1em/1.2 "Lato", sans-serif` that there are faces for, in order. */
function familiesIn(value: string, families: ReadonlyMap<string, unknown>): readonly string[] {
  return value.split(',').flatMap((part) => {
    const name = familyName(part);
    if (families.has(name)) return [name];
    const last = [...families.keys()].filter((family) => endsWithName(name, family));
    return last.sort((a, b) => b.length - a.length).slice(0, 1);
  });
}

const endsWithName = (text: string, family: string): boolean =>
  [` ${family}`, `"${family}"`, `'${family}'`].some((ending) => text.endsWith(ending));

/** Of faces of one family, those that a browser would take for the weights and styles in use. */
function chosen(
  faces: readonly FontFace[],
  weights: Iterable<number>,
  italic: boolean,
): ReadonlySet<FontFace> {
  const taken = new Set<FontFace>();
  for (const parts of groupBy(faces, ({ range }) => range).values()) {
    for (const slanted of italic ? [false, true] : [false]) {
      const ofStyle = parts.filter((face) => face.italic === slanted);
      for (const weight of weights) {
        const face = nearest(ofStyle.length > 0 ? ofStyle : parts, weight);
        if (face) taken.add(face);
      }
    }
  }
  return taken;
}

const nearest = (faces: readonly FontFace[], weight: number): FontFace | undefined =>
  [...faces].sort((a, b) => weightDistance(weight, a.weight) - weightDistance(weight, b.weight))[0];

/** In the order of first appearance; `Map.groupBy` is not in Node 20. */
function groupBy<T>(things: readonly T[], key: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
