// A node's own Markdown, taken from the source and changed only where Marp would read it differently than the article
// means it: soft line breaks (Marp breaks lines there), `*` and `1)` lists (Marp makes them appear on clicks),
// references whose definitions stay behind, footnotes, single tildes, task boxes, comments.
import type { Nodes } from 'mdast';
import type { Parsed } from '../source/parse.ts';
import { groupedIn } from './html-groups.ts';
import { codeSpan } from './inline-flow.ts';
import type { References } from './references.ts';
import { isVerse } from './verse.ts';
import { escapeText, protectAddress, protectText, writeDestination } from './write-inline.ts';

export interface SliceOptions {
  /** What becomes of `==marked==`: a `<mark>` on slides, plain words in notes. */
  readonly marks: 'mark' | 'plain';
  /** Pictures stay, or give way to their alternative text (notes cannot show them). */
  readonly images: 'keep' | 'alt';
  /** Footnote references vanish from slides; in notes they become `[1]`. */
  readonly footnotes: 'drop' | 'number';
  /** Leading spaces to take off each line after the first; the node's own column without it. */
  readonly indent?: number;
  /** Lines end where the source ends them: verse. */
  readonly lines?: true;
}

export const ON_SLIDE: SliceOptions = { marks: 'mark', images: 'keep', footnotes: 'drop' };
export const IN_NOTES: SliceOptions = { marks: 'plain', images: 'alt', footnotes: 'number' };

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Slices one node that stands at the top of the article (or of a footnote) out of the source. */
export function sliceSource(
  node: Nodes,
  parsed: Parsed,
  references: References,
  options: SliceOptions,
): string {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const edits: Edit[] = [];
  collect(node, parsed.text, references, options, edits);
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = from;
  for (const edit of edits) {
    if (edit.start < at) continue;
    result += parsed.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  result += parsed.text.slice(Math.min(at, to), to);
  return dedent(result, options.indent ?? (node.position?.start.column ?? 1) - 1);
}

function dedent(markdown: string, columns: number): string {
  return columns > 0 ? markdown.replace(new RegExp(`\\n {1,${columns}}`, 'g'), '\n') : markdown;
}

function collect(
  node: Nodes,
  source: string,
  references: References,
  options: SliceOptions,
  edits: Edit[],
): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const raw = (): string => source.slice(start, end);
  const replace = (text: string): void => {
    edits.push({ start, end, text });
  };
  switch (node.type) {
    case 'text': {
      const protect = options.images === 'alt' ? protectAddress : protectText;
      const changed = textEdit(source, start, end, protect, options.lines);
      if (changed) edits.push(changed);
      return;
    }
    case 'blockquote':
      for (const child of node.children) {
        const verse = child.type === 'paragraph' && isVerse(rawOf(child, source));
        collect(child, source, references, verse ? { ...options, lines: true } : options, edits);
      }
      return;
    case 'highlight':
      edits.push({ start, end: start + 2, text: options.marks === 'mark' ? '<mark>' : '' });
      edits.push({ start: end - 2, end, text: options.marks === 'mark' ? '</mark>' : '' });
      break;
    case 'delete':
      if (raw().startsWith('~~')) break;
      edits.push({ start, end: start, text: '~' }, { start: end, end, text: '~' });
      break;
    case 'listItem':
      edits.push(...itemEdits(node.checked ?? undefined, raw(), start));
      break;
    case 'linkReference': {
      const target = references.definition(node.identifier);
      const last = node.children.at(-1)?.position?.end.offset ?? end - 1;
      if (target) edits.push({ start: last, end, text: `](${destination(target.url, target.title)})` });
      break;
    }
    case 'link':
      // An address that is its own text: nothing in it may be escaped.
      if (/^(?:<|https?:|mailto:)/i.test(raw())) return;
      // A bare `www.…` is a link for GitHub, but not for Marp.
      if (/^www\./i.test(raw())) {
        replace(`[${escapeText(raw(), true)}](${destination(node.url, node.title)})`);
        return;
      }
      break;
    case 'image':
      if (options.images === 'alt') edits.push(saidPicture(node.alt ?? '', source, start, end));
      return;
    case 'imageReference': {
      const target = references.definition(node.identifier);
      if (options.images === 'alt') edits.push(saidPicture(node.alt ?? '', source, start, end));
      else if (target)
        replace(`![${escapeText(node.alt ?? '', true)}](${destination(target.url, target.title)})`);
      return;
    }
    case 'footnoteReference':
      replace(options.footnotes === 'number' ? `\\[${references.footnoteNumber(node.identifier)}\\]` : '');
      return;
    case 'footnoteDefinition':
      replace('');
      return;
    case 'thematicBreak':
      // `* ---` in a list whose marker becomes `-` would be a break of the slide.
      replace('***');
      return;
    case 'inlineCode':
      if (raw().includes('\n')) replace(codeSpan(node.value));
      return;
    case 'html':
      for (const comment of raw().matchAll(/<!--[\s\S]*?(?:-->|$)/g)) {
        edits.push({
          start: start + comment.index,
          end: start + comment.index + comment[0].length,
          text: '',
        });
      }
      for (const child of groupedIn(node)) collect(child, source, references, options, edits);
      return;
    default:
      break;
  }
  if ('children' in node)
    for (const child of node.children) collect(child, source, references, options, edits);
}

const rawOf = ({ position }: Nodes, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset);

const destination = (url: string, title: string | null | undefined): string =>
  writeDestination(url) + (title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : '');

/** A picture as it can be said: its alternative text, set apart where it stands in a sentence. */
function saidPicture(alt: string, source: string, start: number, end: number): Edit {
  const said = escapeText(alt.trim());
  const inside = /[^\s>]/.test(lineBefore(source, start)) || /^[ \t]*[^\s!]/.test(source.slice(end));
  if (said !== '') return { start, end, text: inside ? `(${said})` : said };
  // Without one, the space before it goes too.
  const from = /[ \t]$/.test(source.slice(0, start)) && /^[ \t]/.test(source.slice(end)) ? start - 1 : start;
  return { start: from, end, text: '' };
}

const lineBefore = (source: string, at: number): string =>
  source.slice(source.lastIndexOf('\n', at - 1) + 1, at);

/** A soft break goes together with the quote marks and indents that continue its paragraph on the next line. */
const SOFT_BREAK = /[ \t]*\n[ \t]*(?:>[ \t]*)*/g;

/** What a line says, and the break behind it with what continues the quote. */
const LINE = /([^\n]*?)(?:[ \t]*(\n[ \t]*(?:>[ \t]*)*)|$)/g;

function textEdit(
  source: string,
  start: number,
  end: number,
  protect: (text: string) => string,
  lines = false,
): Edit | undefined {
  const raw = source.slice(start, end);
  const continued = raw.endsWith('\n')
    ? (/^[ \t]*(?:>[ \t]*)*/.exec(source.slice(end, end + 256))?.[0].length ?? 0)
    : 0;
  const broken = source.slice(start, end + continued);
  const text = lines
    ? [...broken.matchAll(LINE)]
        .map(([, words = '', pause = '']) => protect(words) + (pause && `\\${pause}`))
        .join('')
    : protect(broken.replace(SOFT_BREAK, ' '));
  return text === raw ? undefined : { start, end: end + continued, text };
}

function itemEdits(checked: boolean | undefined, raw: string, start: number): Edit[] {
  const edits: Edit[] = [];
  if (raw.startsWith('*') || raw.startsWith('+')) edits.push({ start, end: start + 1, text: '-' });
  const parenthesis = /^\d+\)/.exec(raw)?.[0].length;
  if (parenthesis) edits.push({ start: start + parenthesis - 1, end: start + parenthesis, text: '.' });
  const box = checked === undefined ? -1 : raw.slice(0, 32).search(/\[[ \txX]\]/);
  if (box >= 0) edits.push({ start: start + box, end: start + box + 3, text: checked ? '☑' : '☐' });
  return edits;
}
