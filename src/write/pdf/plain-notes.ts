// Speaker notes for annotations of the PDF, which hold plain text: Markdown without its marks, but with its meaning.
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Signs that anything but plain paragraphs may be meant; most notes have none and need no parser. */
const MARKUP = /[\\`*_[\]<>#~|&]|^ {0,3}(?:[-+]|\d+[.)])\s|^ {4}|^\s*(?:=+|-+)\s*$|https?:|www\.|@| {2}$/m;

/** Signs of GitHub's additions (tables, strikethrough, bare addresses, footnotes, tasks), which double the work. */
const GITHUB_MARKUP = /[~|@]|(?<![(<])https?:|www\.|\[[\^ x]/i;

const GITHUB = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** The paragraphs of a slide's notes. Lines inside a paragraph (of a list, of code) are kept apart by `\n`. */
export function plainNotes(markdown: string): readonly string[] {
  const text = markdown.trim();
  if (text === '') return [];
  if (!MARKUP.test(text)) return text.split(/\n[ \t]*\n\s*/).map(unwrap);
  const root = fromMarkdown(text, GITHUB_MARKUP.test(text) ? GITHUB : null);
  return root.children.map(block).filter((paragraph) => paragraph !== '');
}

const unwrap = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inline(node.children);
    case 'list':
      return list(node);
    case 'blockquote':
      return node.children.map(block).join('\n');
    case 'table':
      return table(node);
    case 'code':
      return node.value;
    case 'html':
      return withoutTags(node.value);
    case 'thematicBreak':
      return '* * *';
    case 'footnoteDefinition':
      return `[${node.identifier}] ${node.children.map(block).join('\n')}`;
    case 'definition':
    case 'yaml':
      return '';
    default:
      return inline([node as PhrasingContent]);
  }
}

function list(node: List): string {
  const first = node.start ?? 1;
  const items = node.children.map((item, index) => {
    const mark = node.ordered ? `${first + index}. ` : '- ';
    const done = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const text = item.children.map(block).join('\n');
    return mark + done + text.replace(/\n/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join('\n');
}

const table = (node: Table): string =>
  node.children.map((row) => row.children.map((cell) => inline(cell.children)).join(' | ')).join('\n');

const inline = (nodes: readonly PhrasingContent[]): string => nodes.map(phrase).join('').trim();

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return unwrap(node.value);
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return withoutTags(node.value);
    case 'footnoteReference':
      return `[${node.identifier}]`;
    case 'link':
      return withAddress(node.children.map(phrase).join(''), node.url);
    case 'delete':
    case 'emphasis':
    case 'linkReference':
    case 'strong':
      return node.children.map(phrase).join('');
    default:
      return fallback(node);
  }
}

/** Kinds that no extension in use here makes. */
const fallback = (node: Nodes): string => ('value' in node ? node.value : '');

/** An address that the reader already sees, or one inside the deck, is not said twice. */
function withAddress(text: string, url: string): string {
  const shown = url.replace(/^(?:mailto:|https?:\/\/)/, '');
  return url.startsWith('#') || text === url || text === shown ? text : `${text} (${url})`;
}

const withoutTags = (html: string): string =>
  html.replace(/<!--[\s\S]*?-->|<br\s*\/?>|<\/?[a-z][^>]*>/gi, '');
