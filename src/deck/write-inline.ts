// Inline Markdown from parts of a flow, escaped so that Marp shows the characters that the author meant.
import type { Flow, Range, Span, Wrapper } from './inline-flow.ts';

export interface InlineOptions {
  /** Makes the first word start with a capital, as a point does; only where it is a plain word in small letters. */
  readonly capitalize?: string;
  /** Markup that is not written: a mark's own `**` or `==`. */
  readonly without?: (wrapper: Wrapper) => boolean;
  /** False where the line cannot start a block: inside a heading or after other text. */
  readonly startsLine?: boolean;
}

/** Writes the kept ranges of a flow as one line. */
export function writeInline(flow: Flow, ranges: readonly Range[], options: InlineOptions = {}): string {
  const pieces = keptPieces(flow, ranges, options);
  if (options.capitalize !== undefined) capitalizeFirst(pieces, options.capitalize);
  const inline = writePieces(pieces, 0, '');
  return options.startsLine === false ? inline : escapeLineStart(inline);
}

interface KeptPiece {
  text: string;
  readonly span: Span;
  readonly wrappers: readonly Wrapper[];
}

function keptPieces(flow: Flow, ranges: readonly Range[], options: InlineOptions): KeptPiece[] {
  const pieces: KeptPiece[] = [];
  let at = 0;
  for (const range of ranges) {
    while (at < flow.spans.length && (flow.spans[at]?.end ?? 0) <= range.start) at += 1;
    for (let index = at; index < flow.spans.length; index += 1) {
      const span = flow.spans[index];
      if (!span || span.start >= range.end) break;
      const text = flow.text.slice(Math.max(span.start, range.start), Math.min(span.end, range.end));
      const wrappers = options.without
        ? span.wrappers.filter((wrapper) => !options.without?.(wrapper))
        : span.wrappers;
      if (text !== '') pieces.push({ text, span, wrappers });
    }
  }
  return trimmed(pieces);
}

function trimmed(pieces: KeptPiece[]): KeptPiece[] {
  let space = true;
  for (const piece of pieces) {
    if (piece.span.atom && piece.span.atom.kind !== 'break') {
      space = false;
      continue;
    }
    if (space) piece.text = piece.text.trimStart();
    piece.text = piece.text.replace(/ {2,}/g, ' ');
    if (piece.text !== '') space = piece.text.endsWith(' ');
  }
  for (const piece of [...pieces].reverse()) {
    if (piece.span.atom && piece.span.atom.kind !== 'break') break;
    piece.text = piece.text.trimEnd();
    if (piece.text !== '') break;
  }
  return pieces.filter((piece) => piece.text !== '');
}

function capitalizeFirst(pieces: readonly KeptPiece[], lang: string): void {
  const first = pieces[0];
  if (!first || first.span.atom) return;
  // `iPhone` and `pH` are names and stay as they are; the name in `l’État` is the word behind the apostrophe.
  const word = /^\p{Ll}[\p{L}\p{M}-]*/u.exec(first.text)?.[0];
  if (word === undefined || /\p{Lu}/u.test(word)) return;
  const [letter = ''] = first.text;
  first.text = letter.toLocaleUpperCase(lang) + first.text.slice(letter.length);
}

function writePieces(pieces: readonly KeptPiece[], depth: number, before: string): string {
  let result = '';
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (!piece) break;
    const wrapper = piece.wrappers[depth];
    if (!wrapper) {
      result += writeLeaf(piece, wrapperKinds(piece));
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < pieces.length && pieces[end]?.wrappers[depth] === wrapper) end += 1;
    const inside = writePieces(pieces.slice(index, end), depth + 1, '');
    const next = pieces[end]?.text[0] ?? '';
    result += wrap(wrapper, inside, (before + result).at(-1) ?? '', next);
    index = end;
  }
  return result;
}

const wrapperKinds = (piece: KeptPiece): boolean => piece.wrappers.some(({ kind }) => kind === 'link');

function writeLeaf({ text, span }: KeptPiece, insideLink: boolean): string {
  if (!span.atom || span.atom.kind === 'break') return escapeText(text, insideLink);
  return span.atom.markdown;
}

const DELIMITERS = { strong: '**', emphasis: '*', delete: '~~' } as const;
const TAG_NAMES = { strong: 'strong', emphasis: 'em', delete: 's' } as const;

function wrap(wrapper: Wrapper, inside: string, before: string, next: string): string {
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? [];
  if (core === '') return inside;
  switch (wrapper.kind) {
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const mark = DELIMITERS[wrapper.kind];
      const flanks = opens(lead || before, core) && closes(core, tail || next);
      if (flanks && !(core.startsWith('*') || core.endsWith('*')))
        return `${lead}${mark}${core}${mark}${tail}`;
      const tag = TAG_NAMES[wrapper.kind];
      return `${lead}<${tag}>${core}</${tag}>${tail}`;
    }
    case 'highlight':
      return `${lead}<mark>${core}</mark>${tail}`;
    case 'link':
      return `${lead}${writeLink(core, wrapper.url, wrapper.title)}${tail}`;
    case 'html':
      return `${lead}${wrapper.open}${core}</${wrapper.tag}>${tail}`;
    default:
      return wrapper satisfies never;
  }
}

const isWordChar = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);

/** CommonMark's left-flanking rule, on the safe side: a mark before punctuation must not follow a word. */
const opens = (before: string, core: string): boolean =>
  isWordChar(core[0] ?? '') ? !isWordChar(before.at(-1) ?? '') : !/\S/.test(before.at(-1) ?? '');

const closes = (core: string, next: string): boolean =>
  isWordChar(core.at(-1) ?? '') ? !isWordChar(next[0] ?? '') : !isWordChar(next[0] ?? '');

/** `[text](url "title")`; an address whose text is itself is written as an autolink. */
export function writeLink(text: string, url: string, title: string | undefined): string {
  if (title === undefined && /^(https?|mailto):[^\s<>]*$/.test(url) && text === escapeText(url, true))
    return `<${url}>`;
  return `[${text}](${writeDestination(url)}${title === undefined ? '' : ` "${title.replace(/["\\]/g, '\\$&')}"`})`;
}

/** A link destination that ends where it should. */
export function writeDestination(url: string): string {
  return /^[^\s<>()\\]+$/.test(url) ? url : `<${url.replace(/[<>\\]/g, '\\$&').replaceAll('\n', ' ')}>`;
}

/** Characters of plain text that would be markup, links or emoji codes in Marp. */
export function escapeText(text: string, insideLink = false): string {
  const escaped = text
    .replace(/[\\`*[\]<$~]/g, '\\$&')
    .replace(/_/g, (mark, at: number) =>
      isWordChar(text[at - 1] ?? '') && isWordChar(text[at + 1] ?? '') ? mark : `\\${mark}`,
    )
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/==/g, '\\=\\=')
    .replace(/!(?=\\\[)/g, '\\!');
  return insideLink ? escaped : protectText(escaped);
}

/**
 * Keeps Marp from reading more into text than the article does: `a:100:b` is no emoji code, `http:` in text that was
 * not a link is none. Text may be escaped already.
 */
export function protectText(text: string): string {
  return protectAddress(text).replace(
    /(?<=[\p{L}\p{N}]):(?=[\w+-]+:)|(?<![\p{L}\p{N}:]):(?=[\w+-]+:[\p{L}\p{N}])/gu,
    ':<b></b>',
  );
}

/** The same for notes, in which nothing becomes an emoji. */
export const protectAddress = (text: string): string => text.replace(ADDRESS, '\\:');

const ADDRESS = /(?<=\b(?:https?|ftp|mailto)):(?=\/\/)/gi;

/** Escapes what would open a block at the start of a line: `# `, `- `, `1. `, `> `. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+>=]|:::)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
