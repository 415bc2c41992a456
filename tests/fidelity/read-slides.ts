// The slides of a PPTX in the order they are shown, read from the package alone, whoever wrote it: ours, LibreOffice's
// after a save, marp-cli's. Of `mc:AlternateContent` only the first choice counts, which is what PowerPoint shows, so that
// a shape with a fallback for older programs is one shape.
import { settled } from '../../src/ooxml/audit/alternatives.ts';
import {
  child,
  descendants,
  type ReadPackage,
  readPackage,
  type XmlElement,
} from '../../src/ooxml/audit/read.ts';

export interface ReadSlide {
  /** The slide part, alternatives settled. */
  readonly tree: XmlElement;
  /** The same with every alternative in place: what some other program may show. */
  readonly whole: XmlElement;
  readonly layout: string | undefined;
  /** Text of the notes, a string a paragraph. */
  readonly notes: readonly string[];
}

export interface ReadDeck {
  readonly slides: readonly ReadSlide[];
  readonly size: { readonly width: number; readonly height: number };
  /** Name of the first theme. */
  readonly theme: string;
}

const SHAPES = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp', 'p:contentPart']);

/** Throws where `bytes` is no presentation. */
export function readSlides(bytes: Uint8Array): ReadDeck {
  const read = readPackage(bytes);
  const presentation = treeOf(read, 'ppt/presentation.xml');
  const related = new Map(
    (read.relationships.get('ppt/presentation.xml') ?? []).map(({ id, target }) => [id, target]),
  );
  const size = child(presentation, 'p:sldSz')?.attributes;
  const theme = read.trees.get('ppt/theme/theme1.xml')?.attributes.name ?? '';
  return {
    slides: [...descendants(presentation, 'p:sldId')].map(({ attributes }) =>
      readSlide(read, related.get(attributes['r:id'] ?? '') ?? ''),
    ),
    size: { width: Number(size?.cx), height: Number(size?.cy) },
    theme,
  };
}

function treeOf({ trees }: ReadPackage, name: string): XmlElement {
  const found = trees.get(name);
  if (found === undefined) throw new Error(`${name} is missing or not well-formed`);
  return found;
}

function readSlide(read: ReadPackage, name: string): ReadSlide {
  const related = (type: string): string | undefined =>
    read.relationships.get(name)?.find((one) => one.type === type)?.target;
  const notes = related('notesSlide');
  const whole = treeOf(read, name);
  return {
    tree: settled(whole, 'choice'),
    whole,
    layout: related('slideLayout'),
    notes: notes === undefined ? [] : notesOf(settled(treeOf(read, notes), 'choice')),
  };
}

function notesOf(notes: XmlElement): string[] {
  const bodies = [...descendants(notes, 'p:sp')].filter((shape) => placeholderType(shape) === 'body');
  return bodies.flatMap(paragraphTexts);
}

/** Shapes that stand directly on the slide. */
export function topShapes({ tree }: ReadSlide): XmlElement[] {
  const shapes = child(child(tree, 'p:cSld'), 'p:spTree');
  return (shapes?.children ?? []).filter((element) => SHAPES.has(element.name));
}

/** The non-visual properties of a text shape or picture. */
export const headOf = (shape: XmlElement): XmlElement | undefined =>
  child(shape, 'p:nvSpPr') ?? child(shape, 'p:nvPicPr');

/** The placeholder's type, `obj` where the file leaves it out; absent for a shape that is no placeholder. */
export function placeholderType(shape: XmlElement): string | undefined {
  const placeholder = child(child(headOf(shape), 'p:nvPr'), 'p:ph');
  return placeholder === undefined ? undefined : (placeholder.attributes.type ?? 'obj');
}

/** Text of the title placeholder, empty where there is none. */
export function titleOf({ tree }: ReadSlide): string {
  const titles = [...descendants(tree, 'p:sp')].filter((shape) =>
    ['title', 'ctrTitle'].includes(placeholderType(shape) ?? ''),
  );
  return titles.flatMap(paragraphTexts).join(' ').trim();
}

/** Text of each paragraph below `element`, breaks as spaces. */
export function paragraphTexts(element: XmlElement): string[] {
  return [...descendants(element, 'a:p')].map((paragraph) =>
    [...descendants(paragraph)]
      .map((one) => (one.name === 'a:t' ? one.text : one.name === 'a:br' ? ' ' : ''))
      .join(''),
  );
}
