// Values that PowerPoint cannot read: fractions and words where whole numbers stand.
import { descendants, type ReadPackage, type XmlElement } from './read.ts';

/** Attributes of DrawingML and PresentationML that are whole numbers wherever they stand. */
const WHOLE = new Set(
  'x y cx cy w marL marR indent lvl sz spc baseline kern lIns tIns rIns bIns rot ang dist blurRad startAt gridSpan rowSpan idx spid rad st end l t r b pos'.split(
    ' ',
  ),
);

/** Whole numbers have 32 bits; places may have more, and none that makes sense does. */
const LARGEST = 2147483648;

/** Elements whose coordinates may be the name of a guide (ECMA-376 part 1, 20.1.10.2). */
const GUIDED = new Set(['a:pt', 'a:gd', 'a:pos', 'a:rect', 'a:cxn', 'a:ahXY', 'a:ahPolar']);

/** Numbers are whole, in every part and every alternative. */
export function* values({ trees }: ReadPackage): Generator<string> {
  for (const [name, tree] of trees) {
    if (!/^ppt\/.*[^/]\.xml$/.test(name)) continue;
    for (const element of descendants(tree)) yield* fractions(name, element);
  }
}

function* fractions(part: string, { name, attributes }: XmlElement): Generator<string> {
  // The size of a placeholder is a word.
  if (!/^[ap]:/.test(name) || GUIDED.has(name) || name === 'p:ph') return;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!WHOLE.has(attribute)) continue;
    if (Math.abs(Number(value)) > LARGEST) yield `${part}: <${name} ${attribute}="${value}"> is out of range`;
    if (!/^-?\d+$/.test(value)) yield `${part}: <${name} ${attribute}="${value}"> is no whole number`;
  }
}
