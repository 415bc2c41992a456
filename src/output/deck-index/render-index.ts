// The list of decks as one page that needs nothing else: no script, no request. What the decks say of themselves is
// text there, never markup; the page's policy holds even if that should fail.
import { createHash } from 'node:crypto';
import { readableDate } from '../../deck/readable-date.ts';
import { escapeHtml } from '../../page/escape-html.ts';
import { INDEX_STYLES } from './styles.ts';
import { type IndexEntry, LISTED_EXTENSIONS, type ListedExport } from './types.ts';
import { countSlides, type IndexWords, indexWordsFor, sayMinutes, saySize } from './words.ts';

/** On the root element: the page is one that may be written anew. */
export const INDEX_MARK = 'data-triptych-index';
/** On each entry: all that the page knows of the deck besides its picture, as JSON. */
export const DECK_MARK = 'data-deck';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(INDEX_STYLES).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface Speech {
  readonly lang: string;
  readonly words: IndexWords;
}

/** The same entries, in whatever order, give the same page. */
export function renderIndex(entries: readonly IndexEntry[]): string {
  const sorted = [...entries].sort(newestFirst);
  const speech = speechOf(sorted);
  const { lang, words } = speech;
  const dir = sorted.length > 0 && sorted.every((entry) => entry.dir === 'rtl') ? 'rtl' : 'ltr';
  const list = sorted.map((entry) => showEntry(entry, speech)).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}" dir="${dir}" ${INDEX_MARK}="1">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Triptych">
<title>${escapeHtml(words.title)}</title>
<style>${INDEX_STYLES}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
${sorted.length === 0 ? `<p>${escapeHtml(words.none)}</p>` : `<ul class="decks">\n${list}\n</ul>`}
</main>
</body>
</html>
`;
}

/** The language that all decks share, where the list speaks it; else English. */
function speechOf(entries: readonly IndexEntry[]): Speech {
  const [first, ...others] = entries.map(({ lang }) => lang);
  const primary = first?.split('-')[0];
  const shared = first !== undefined && others.every((lang) => lang.split('-')[0] === primary);
  const words = shared ? indexWordsFor(first) : undefined;
  const english = indexWordsFor('en');
  if (!english) throw new Error('The list of decks has lost its English');
  return words && first !== undefined ? { lang: first, words } : { lang: 'en', words: english };
}

/** Decks without a calendar date come last; what is equal stands in the order of names. */
const newestFirst = (a: IndexEntry, b: IndexEntry): number =>
  compare(day(b), day(a)) || compare(a.name, b.name);

const day = ({ date = '' }: IndexEntry): string => /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function showEntry(entry: IndexEntry, speech: Speech): string {
  const { picture, exports, ...known } = entry;
  const offered = LISTED_EXTENSIONS.flatMap((extension) =>
    exports.filter((each) => each.extension === extension),
  );
  const data = escapeHtml(JSON.stringify({ ...known, exports: offered }));
  const own = `lang="${escapeHtml(entry.lang)}" dir="${entry.dir}"`;
  const byline = [entry.author, entry.date && readableDate(entry.date, entry.lang)]
    .filter(Boolean)
    .join(' · ');
  const length = [
    // A deck that has not been built yet, in a server, has none.
    ...(entry.slides > 0 ? [countSlides(entry.slides, speech.lang, speech.words)] : []),
    ...(entry.seconds > 0 ? [sayMinutes(entry.seconds, speech.lang, speech.words)] : []),
  ].join(' · ');
  const title = escapeHtml(entry.title);
  const [main] = offered;
  return `<li class="deck" ${DECK_MARK}="${data}">
<div class="picture">${picture ? showPicture(picture) : ''}</div>
<div class="told">
<h2 ${own}>${main ? `<a href="${hrefOf(entry, main)}">${title}</a>` : title}</h2>
${byline === '' ? '' : `<p ${own}>${escapeHtml(byline)}</p>\n`}${length === '' ? '' : `<p>${escapeHtml(length)}</p>\n`}<ul class="exports">
${offered.map((each) => showExport(entry, each, speech)).join('\n')}
</ul>
</div>
</li>`;
}

const showPicture = ({ mediaType, bytes, width, height }: NonNullable<IndexEntry['picture']>): string =>
  `<img src="data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}" width="${width}" height="${height}" alt="">`;

function showExport(entry: IndexEntry, each: ListedExport, { lang, words }: Speech): string {
  const { name, use } = words.exports[each.extension];
  const size =
    each.bytes === undefined ? '' : ` · ${escapeHtml(saySize(each.bytes, lang).replaceAll(' ', '\u00a0'))}`;
  return `<li><a href="${hrefOf(entry, each)}"><b>${escapeHtml(name)}</b> <small>${escapeHtml(use)}${size}</small></a></li>`;
}

/** Each part is encoded whole, so that no name of a file can be an address of its own kind. */
const hrefOf = ({ name }: IndexEntry, { extension }: ListedExport): string =>
  `${name}${extension}`.split('/').map(encodeURIComponent).join('/');
