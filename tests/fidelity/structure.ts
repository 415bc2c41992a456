// What somebody who edits the PPTX gets: read from the package, not from how it looks.
import { child, descendants, type XmlElement } from '../../src/ooxml/audit/read.ts';
import { headOf, paragraphTexts, placeholderType, readSlides, titleOf, topShapes } from './read-slides.ts';
import { quantile } from './statistics.ts';
import type { Area } from './words.ts';

export interface Structure {
  readonly theme: string;
  readonly slides: number;
  /** Of each slide, whether its title placeholder has words. */
  readonly titled: readonly boolean[];
  readonly words: number;
  /** Words in placeholders or native tables, what a change of layout or theme reaches; code counts in neither figure. */
  readonly structuredWords: number;
  /** Placeholders, and those of them that take their frame from the layout. */
  readonly placeholders: number;
  readonly inheriting: number;
  /** Top-level shapes of each slide. */
  readonly shapes: readonly number[];
  readonly shapesMedian: number;
  readonly shapesMax: number;
  readonly tables: number;
  readonly pictures: number;
  /** Pictures that cover the whole slide: a slide nobody can edit. */
  readonly fullPictures: number;
  /** Pictures with alt text, ornaments counted among them. */
  readonly picturesWithAlt: number;
  /** Text of each slide's notes. */
  readonly notes: readonly string[];
  readonly layoutsUsed: number;
  /** Colours that follow the theme, of all colours on slides. */
  readonly themeColours: number;
  readonly colours: number;
}

/** What the writer calls code blocks: text that must not follow the theme's levels. */
const CODE = /^Code \d+$/;

/** Throws where `bytes` is no presentation. */
export function readStructure(bytes: Uint8Array): Structure {
  const { slides, size, theme } = readSlides(bytes);
  const all = (name: string): XmlElement[] => slides.flatMap(({ tree }) => [...descendants(tree, name)]);
  const shapes = slides.map((slide) => topShapes(slide).length);
  const texts = all('p:sp').filter((shape) => !CODE.test(nameOf(shape)));
  const placed = [...texts, ...all('p:pic')].filter((shape) => placeholderType(shape) !== undefined);
  const tables = all('a:tbl');
  const pictures = all('p:pic');
  const inTables = countWords(tables);
  const layouts = slides.flatMap(({ layout }) => (layout === undefined ? [] : [layout]));
  return {
    theme,
    slides: slides.length,
    titled: slides.map((slide) => titleOf(slide) !== ''),
    words: countWords(texts) + inTables,
    structuredWords: countWords(texts.filter((shape) => placeholderType(shape) !== undefined)) + inTables,
    placeholders: placed.length,
    inheriting: placed.filter((shape) => child(child(shape, 'p:spPr'), 'a:xfrm') === undefined).length,
    shapes,
    shapesMedian: quantile(shapes, 0.5),
    shapesMax: Math.max(0, ...shapes),
    tables: tables.length,
    pictures: pictures.length,
    fullPictures: pictures.filter((picture) => covers(picture, size)).length,
    picturesWithAlt: pictures.filter((picture) =>
      [...descendants(picture, 'p:cNvPr')].some(
        (one) => one.attributes.descr || [...descendants(one, 'adec:decorative')].length > 0,
      ),
    ).length,
    notes: slides.map(({ notes }) => notes.join('\n')),
    layoutsUsed: new Set(layouts).size,
    themeColours: all('a:schemeClr').length,
    colours: all('a:schemeClr').length + all('a:srgbClr').length,
  };
}

const nameOf = (shape: XmlElement): string => child(headOf(shape), 'p:cNvPr')?.attributes.name ?? '';

/** Words as an editor counts them: runs of a paragraph joined, then cut at white space. */
function countWords(elements: readonly XmlElement[]): number {
  const texts = elements.flatMap(paragraphTexts);
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

/** Where each slide, in the deck's order, shows pictures, those of any alternative too; ornaments aside. */
export function pictureAreas(bytes: Uint8Array): Area[][] {
  const { slides, size } = readSlides(bytes);
  const share = (emu: string | undefined): number => (Number(emu ?? 0) / size.width) * 100;
  return slides.map(({ whole }) =>
    [...descendants(whole, 'p:pic')].flatMap((picture) => {
      const transform = child(child(picture, 'p:spPr'), 'a:xfrm');
      const [at, extent] = [child(transform, 'a:off')?.attributes, child(transform, 'a:ext')?.attributes];
      if (!at || !extent || [...descendants(picture, 'adec:decorative')].length > 0) return [];
      const [left, top] = [share(at.x), share(at.y)];
      return [{ left, top, right: left + share(extent.cx), bottom: top + share(extent.cy) }];
    }),
  );
}

function covers(picture: XmlElement, size: { readonly width: number; readonly height: number }): boolean {
  const extent = child(child(child(picture, 'p:spPr'), 'a:xfrm'), 'a:ext')?.attributes;
  return Number(extent?.cx ?? 0) >= 0.98 * size.width && Number(extent?.cy ?? 0) >= 0.98 * size.height;
}
