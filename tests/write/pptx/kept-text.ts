// The text of a Scene and of the file written from it, in a form that can be compared: a string a paragraph, without what
// XML cannot hold and without white space, which PowerPoint keeps in other ways (breaks, tabs as blanks, gaps).
import { descendants, readPackage, type XmlElement } from '../../../src/ooxml/audit/read.ts';
import type { Paragraph, Scene, SceneItem } from '../../../src/scene/types.ts';
import { paragraphs } from './read-back.ts';

// Production 2 of XML 1.0, and half pairs, which are no characters.
const UNSPEAKABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const plain = (words: string): string => words.replace(UNSPEAKABLE, '').replace(/\s/g, '');

/** Sorted, since reading order is another matter; empty paragraphs are none. */
const compared = (words: readonly string[]): string[] =>
  words
    .map(plain)
    .filter((each) => each !== '')
    .sort();

export interface SlideText {
  readonly shown: readonly string[];
  readonly notes: readonly string[];
}

/** What each slide says. */
export const textOfScene = (scene: Scene): SlideText[] =>
  scene.slides.map(({ items, notes }) => ({
    shown: compared(items.flatMap(textsOf)),
    notes: compared(notes.map(({ runs }) => runs.map((run) => run.text).join(''))),
  }));

function textsOf(item: SceneItem): string[] {
  switch (item.kind) {
    case 'text':
      return item.paragraphs.map(words);
    case 'table':
      return item.rows.flatMap((row) => row.cells.flatMap((one) => one.paragraphs.map(words)));
    case 'group':
      return item.items.flatMap(textsOf);
    case 'image':
    case 'shape':
      return [];
    default:
      return item satisfies never;
  }
}

const words = ({ runs }: Paragraph): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');

/** The same of a file. */
export function textOfFile(bytes: Uint8Array): SlideText[] {
  const { trees, relationships } = readPackage(bytes);
  const names = [...trees.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  return names.map((name) => {
    const notes = relationships.get(name)?.find(({ type }) => type === 'notesSlide')?.target ?? '';
    return { shown: textsIn(trees.get(name)), notes: textsIn(trees.get(notes)) };
  });
}

/** Words of all text bodies. A notes page shows its number too, which nobody wrote. */
function textsIn(tree: XmlElement | undefined): string[] {
  if (tree === undefined) return [];
  const numbers = [...descendants(tree, 'p:sp')].filter((shape) =>
    [...descendants(shape, 'p:ph')].some(({ attributes }) => attributes.type === 'sldNum'),
  );
  const left = new Set(tree.name === 'p:notes' ? numbers.flatMap((shape) => [...descendants(shape)]) : []);
  return compared(
    [...descendants(tree, 'p:txBody'), ...descendants(tree, 'a:txBody')]
      .filter((body) => !left.has(body))
      .flatMap(paragraphs),
  );
}
