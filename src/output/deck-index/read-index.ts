// Reads a list of decks back: the page itself is where its entries are kept from one build to the next.
import { Parser } from 'htmlparser2';
import { DECK_MARK, INDEX_MARK } from './render-index.ts';
import { type IndexEntry, LISTED_EXTENSIONS, type ListedExport } from './types.ts';

const PICTURE = /^data:image\/webp;base64,([A-Za-z\d+/=]+)$/;

/** The entries of a page that `renderIndex` made; undefined for any other page. An entry that was damaged is left out. */
export function readIndex(page: string): readonly IndexEntry[] | undefined {
  const entries: IndexEntry[] = [];
  let ours = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') ours = INDEX_MARK in attributes;
      const text = attributes[DECK_MARK];
      const entry = text === undefined ? undefined : readEntry(text);
      if (entry) entries.push(entry);
      if (name === 'img') addPicture(entries, attributes);
    },
  });
  parser.end(page);
  return ours ? entries : undefined;
}

/** A picture belongs to the entry that it stands in. */
function addPicture(entries: IndexEntry[], { src, width, height }: Readonly<Record<string, string>>): void {
  const entry = entries.pop();
  if (!entry) return;
  const data = PICTURE.exec(src ?? '')?.[1];
  if (data === undefined) {
    entries.push(entry);
    return;
  }
  const bytes = Buffer.from(data, 'base64');
  const picture = { mediaType: 'image/webp', bytes, width: Number(width), height: Number(height) } as const;
  entries.push({ ...entry, picture });
}

function readEntry(text: string): IndexEntry | undefined {
  const data = parsed(text);
  if (!isRecord(data) || !isPath(data.name) || !isText(data.title) || !isTag(data.lang)) return undefined;
  const { name, title, lang, author, date, slides, seconds, exports } = data;
  if (!isCount(slides) || !isCount(seconds) || !Array.isArray(exports)) return undefined;
  return {
    name,
    title,
    ...(isText(author) && { author }),
    ...(isText(date) && { date }),
    lang,
    dir: data.dir === 'rtl' ? 'rtl' : 'ltr',
    slides,
    seconds,
    exports: exports.flatMap(readExport),
  };
}

function readExport(data: unknown): ListedExport[] {
  if (!isRecord(data)) return [];
  const extension = LISTED_EXTENSIONS.find((known) => known === data.extension);
  if (extension === undefined) return [];
  return [{ extension, ...(isCount(data.bytes) && { bytes: data.bytes }) }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

const isTag = (value: unknown): value is string => {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** A path below the page, as we write them: the files it names are looked for on disk. */
const isPath = (value: unknown): value is string =>
  isText(value) &&
  !/[\\\0]/.test(value) &&
  value.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
