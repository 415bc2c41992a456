// What somebody who edits the PPTX gets: read from the package, not from how it looks.
import { child, descendants, readPackage, type XmlElement } from '../../src/ooxml/audit/read.ts';
import { quantile } from './statistics.ts';
import type { Area } from './words.ts';

export interface Structure {
  readonly slides: number;
  /** Slides whose title placeholder has words. */
  readonly titled: number;
  readonly words: number;
  /** Words in placeholders or native tables, what a change of layout or theme reaches; code counts in neither figure. */
  readonly structuredWords: number;
  /** Placeholders, and those of them that take their frame from the layout. */
  readonly placeholders: number;
  readonly inheriting: number;
  readonly shapesMedian: number;
  readonly shapesMax: number;
  readonly tables: number;
  readonly pictures: number;
  /** Pictures that cover the whole slide: a slide nobody can edit. */
  readonly fullPictures: number;
  /** Pictures with alt text, ornaments counted among them. */
  readonly picturesWithAlt: number;
  /** Slides with words in their notes. */
  readonly notes: number;
  readonly layoutsUsed: number;
  /** Colours that follow the theme, of all colours on slides. */
  readonly themeColours: number;
  readonly colours: number;
}

/** What the writer calls code blocks: text that must not follow the theme's levels. */
const CODE = /^Code \d+$/;

const SHAPES = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp']);

/** Throws where `bytes` is no presentation. */
export function readStructure(bytes: Uint8Array): Structure {
  const { trees, relationships } = readPackage(bytes);
  const tree = (name: string): XmlElement => {
    const found = trees.get(name);
    if (found === undefined) throw new Error(`${name} is missing or not well-formed`);
    return found;
  };
  const slideNames = [...trees.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  const related = (name: string, type: string): string[] =>
    (relationships.get(name) ?? []).filter((one) => one.type === type).map((one) => one.target);
  const slides = slideNames.map((name) => tree(name));
  const all = (name: string): XmlElement[] => slides.flatMap((slide) => [...descendants(slide, name)]);
  const size = all('p:sldSz')[0] ?? [...descendants(tree('ppt/presentation.xml'), 'p:sldSz')][0];
  const shapes = slides.map((slide) => topShapes(slide).length);
  const texts = all('p:sp').filter((shape) => !CODE.test(nameOf(shape)));
  const placed = [...texts, ...all('p:pic')].filter((shape) => placeholderType(shape) !== undefined);
  const tables = all('a:tbl');
  const pictures = all('p:pic');
  const inTables = countWords(tables);
  const notes = slideNames.flatMap((name) => related(name, 'notesSlide')).map((name) => tree(name));
  return {
    slides: slides.length,
    titled: slides.filter(hasTitle).length,
    words: countWords(texts) + inTables,
    structuredWords: countWords(texts.filter((shape) => placeholderType(shape) !== undefined)) + inTables,
    placeholders: placed.length,
    inheriting: placed.filter((shape) => child(child(shape, 'p:spPr'), 'a:xfrm') === undefined).length,
    shapesMedian: quantile(shapes, 0.5),
    shapesMax: Math.max(0, ...shapes),
    tables: tables.length,
    pictures: pictures.length,
    fullPictures: pictures.filter((picture) => size !== undefined && covers(picture, size)).length,
    picturesWithAlt: pictures.filter((picture) =>
      [...descendants(picture, 'p:cNvPr')].some(
        (one) => one.attributes.descr || [...descendants(one, 'adec:decorative')].length > 0,
      ),
    ).length,
    notes: notes.filter((note) => countWords([...descendants(note, 'p:sp')].filter(isNotesBody)) > 0).length,
    layoutsUsed: new Set(slideNames.flatMap((name) => related(name, 'slideLayout'))).size,
    themeColours: all('a:schemeClr').length,
    colours: all('a:schemeClr').length + all('a:srgbClr').length,
  };
}

function topShapes(slide: XmlElement): XmlElement[] {
  const tree = child(child(slide, 'p:cSld'), 'p:spTree');
  return (tree?.children ?? []).filter((element) => SHAPES.has(element.name));
}

const headOf = (shape: XmlElement): XmlElement | undefined =>
  child(shape, 'p:nvSpPr') ?? child(shape, 'p:nvPicPr');

const nameOf = (shape: XmlElement): string => child(headOf(shape), 'p:cNvPr')?.attributes.name ?? '';

/** The placeholder's type, `obj` where the file leaves it out; absent for a shape that is no placeholder. */
function placeholderType(shape: XmlElement): string | undefined {
  const placeholder = child(child(headOf(shape), 'p:nvPr'), 'p:ph');
  return placeholder === undefined ? undefined : (placeholder.attributes.type ?? 'obj');
}

function hasTitle(slide: XmlElement): boolean {
  return [...descendants(slide, 'p:sp')].some(
    (shape) => ['title', 'ctrTitle'].includes(placeholderType(shape) ?? '') && countWords([shape]) > 0,
  );
}

function isNotesBody(shape: XmlElement): boolean {
  return placeholderType(shape) === 'body';
}

/** Words as an editor counts them: runs of a paragraph joined, then cut at white space. */
function countWords(elements: readonly XmlElement[]): number {
  const paragraphs = elements.flatMap((element) => [...descendants(element, 'a:p')]);
  const texts = paragraphs.map((paragraph) =>
    [...descendants(paragraph, 'a:t')].map((run) => run.text).join(''),
  );
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

/** Where each slide, in the deck's order, shows pictures; ornaments aside. */
export function pictureAreas(bytes: Uint8Array): Area[][] {
  const { trees, relationships } = readPackage(bytes);
  const presentation = trees.get('ppt/presentation.xml');
  if (presentation === undefined) return [];
  const [size] = [...descendants(presentation, 'p:sldSz')];
  const related = new Map(
    (relationships.get('ppt/presentation.xml') ?? []).map(({ id, target }) => [id, target]),
  );
  const share = (emu: string | undefined): number => (Number(emu ?? 0) / Number(size?.attributes.cx)) * 100;
  return [...descendants(presentation, 'p:sldId')].map((slide) => {
    const tree = trees.get(related.get(slide.attributes['r:id'] ?? '') ?? '');
    const pictures = tree ? [...descendants(tree, 'p:pic')] : [];
    return pictures.flatMap((picture) => {
      const transform = child(child(picture, 'p:spPr'), 'a:xfrm');
      const [at, extent] = [child(transform, 'a:off')?.attributes, child(transform, 'a:ext')?.attributes];
      if (!at || !extent || [...descendants(picture, 'adec:decorative')].length > 0) return [];
      const [left, top] = [share(at.x), share(at.y)];
      return [{ left, top, right: left + share(extent.cx), bottom: top + share(extent.cy) }];
    });
  });
}

function covers(picture: XmlElement, size: XmlElement): boolean {
  const extent = child(child(child(picture, 'p:spPr'), 'a:xfrm'), 'a:ext');
  const share = (side: 'cx' | 'cy'): number =>
    Number(extent?.attributes[side] ?? 0) / Number(size.attributes[side]);
  return share('cx') >= 0.98 && share('cy') >= 0.98;
}
