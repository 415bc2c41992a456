// An article as the evaluator reads it: sections of passages, by the Markdown parser alone.
import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { sentencesOf } from './sentences.ts';

/** `paragraph` is prose that a planner draws points from; `block` is what stands on a slide as it is. */
export interface Passage {
  readonly kind: 'paragraph' | 'block';
  readonly text: string;
  readonly sentences: readonly string[];
  /** First and last line in the file, from 1. */
  readonly start: number;
  readonly end: number;
}

export interface ArticleSection {
  /** Empty for what stands before the first section. */
  readonly heading: string;
  readonly passages: readonly Passage[];
}

export interface Article {
  readonly lang: string;
  readonly title: string;
  readonly sections: readonly ArticleSection[];
}

export function readArticle(markdown: string, lang: string): Article {
  const tree = parseMarkdown(markdown);
  const headings = tree.children.filter((node) => node.type === 'heading');
  const title = headings.find(({ depth }) => depth === 1);
  const depth = Math.min(...headings.filter((node) => node !== title).map((node) => node.depth));
  const sections: { heading: string; passages: Passage[] }[] = [{ heading: '', passages: [] }];
  for (const node of tree.children) {
    if (node === title) continue;
    if (node.type === 'heading' && node.depth === depth)
      sections.push({ heading: plainText(node), passages: [] });
    else sections.at(-1)?.passages.push(...passagesOf(node, lang));
  }
  return { lang, title: title ? plainText(title) : '', sections };
}

/** The tree, with lines counted in the whole file: front matter becomes empty lines. */
export function parseMarkdown(markdown: string): Root {
  const body = markdown.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---(?=\r?\n)/, (block) =>
    block.replaceAll(/[^\n]/g, ''),
  );
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function passagesOf(node: RootContent | List['children'][number], lang: string): Passage[] {
  switch (node.type) {
    case 'paragraph':
      return [passage('paragraph', plainText(node), node, lang)];
    case 'list':
    case 'listItem':
    case 'blockquote':
      return node.children
        .flatMap((child) => passagesOf(child, lang))
        .map((own) => ({ ...own, kind: 'block' as const }));
    case 'table':
      return rowsOf(node).map((row) => ({ ...passage('block', row, node, lang), sentences: [row] }));
    default:
      return []; // headings are titles; code, pictures and comments have no sentences
  }
}

const rowsOf = (table: Table): string[] =>
  table.children.map(({ children }) => children.map(plainText).join(' '));

function passage(kind: Passage['kind'], text: string, node: Nodes, lang: string): Passage {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return { kind, text, sentences: sentencesOf(text, lang), start: start.line, end: end.line };
}

/** What a reader sees: no footnote marks, comments, tags or `==`. */
export function plainText(node: Nodes): string {
  const text = visible(node);
  return text.replaceAll('==', '').replaceAll(/\s+/gu, ' ').trim();
}

function visible(node: Nodes): string {
  if (node.type === 'html') return node.value.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, '');
  if (node.type === 'footnoteReference' || node.type === 'definition') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const block =
    node.type !== 'paragraph' &&
    node.children.some(
      ({ type }) =>
        type === 'paragraph' || type === 'listItem' || type === 'tableCell' || type === 'tableRow',
    );
  return node.children.map(visible).join(block || node.type === 'root' ? ' ' : '');
}

/** Letters and digits alone: how headings are compared. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
