// Speaker notes: Markdown to paragraphs that a notes page can hold.
import type { Blockquote, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { NoteParagraph, NoteRun } from './types.ts';

type Style = Omit<NoteRun, 'text'>;

const PLAIN: Style = { bold: false, italic: false, strike: false, code: false };

/** The same for all notes: putting the syntax together takes longer than reading a sentence. */
const MARKDOWN = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** No paragraphs for notes that say nothing. Tables become a paragraph a row, headings bold paragraphs. */
export function parseNotes(markdown: string): readonly NoteParagraph[] {
  if (markdown.trim() === '') return [];
  const tree = fromMarkdown(markdown, MARKDOWN);
  return tree.children.flatMap((node) => paragraphs(node, 0, 'none')).filter((one) => one.runs.length > 0);
}

function paragraphs(node: RootContent, level: number, bullet: NoteParagraph['bullet']): NoteParagraph[] {
  switch (node.type) {
    case 'paragraph':
      return [{ runs: merged(runs(node.children, PLAIN)), level, bullet }];
    case 'heading':
      return [{ runs: merged(runs(node.children, { ...PLAIN, bold: true })), level, bullet }];
    case 'list':
      return listParagraphs(node, level + (bullet === 'none' ? 0 : 1));
    case 'blockquote':
      return inside(node, level);
    case 'code':
      return node.value.split('\n').map((line) => ({
        runs: line === '' ? [] : [{ ...PLAIN, text: line, code: true }],
        level,
        bullet: 'none',
      }));
    case 'table':
      return node.children.map((row) => ({
        runs: merged(
          row.children.flatMap((cell, index) => [
            ...(index > 0 ? [{ ...PLAIN, text: ' | ' }] : []),
            ...runs(cell.children, PLAIN),
          ]),
        ),
        level,
        bullet: 'none',
      }));
    case 'thematicBreak':
    case 'definition':
      return [];
    default: {
      // HTML and the rest: their words, without tags.
      const text = ('value' in node ? node.value.replace(/<[^>]*>/g, '') : textOf(node)).trim();
      return text === '' ? [] : [{ runs: [{ ...PLAIN, text }], level, bullet }];
    }
  }
}

const inside = (node: Blockquote, level: number): NoteParagraph[] =>
  node.children.flatMap((child) => paragraphs(child, level, 'none'));

/**
 * Only the first paragraph of an item carries its bullet. Programs count numbered paragraphs that follow each other; what
 * stands between two items ends the count, so that the next one says its number.
 */
function listParagraphs(list: List, level: number): NoteParagraph[] {
  const bullet = list.ordered ? 'number' : 'char';
  const first = list.ordered ? (list.start ?? 1) : 1;
  let start = first;
  return list.children.flatMap((item, number) => {
    const before = list.children[number - 1]?.children ?? [];
    if (list.ordered && before.slice(1).some(({ type }) => type !== 'list')) start = first + number;
    return item.children.flatMap((child, index) => {
      if (child.type === 'list') return paragraphs(child, level, bullet);
      const made = paragraphs(child, level, index === 0 ? bullet : 'none');
      return index === 0 && start > 1 ? made.map((one) => ({ ...one, start })) : made;
    });
  });
}

function runs(nodes: readonly PhrasingContent[], style: Style): NoteRun[] {
  return nodes.flatMap((node): NoteRun[] => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'strong':
        return runs(node.children, { ...style, bold: true });
      case 'emphasis':
        return runs(node.children, { ...style, italic: true });
      case 'delete':
        return runs(node.children, { ...style, strike: true });
      case 'inlineCode':
        return [{ ...style, text: node.value, code: true }];
      case 'link':
        return runs(node.children, { ...style, href: node.url });
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'image':
        return node.alt ? [{ ...style, text: node.alt }] : [];
      case 'html':
        return /^<br\b/i.test(node.value) ? [{ ...style, text: '\n' }] : [];
      default:
        return [{ ...style, text: textOf(node) }];
    }
  });
}

function merged(parts: readonly NoteRun[]): NoteRun[] {
  const result: NoteRun[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = result.at(-1);
    const { text: _, ...style } = part;
    const { text: __, ...before } = last ?? { text: '' };
    if (last && JSON.stringify(before) === JSON.stringify(style)) {
      result[result.length - 1] = { ...last, text: last.text + part.text };
    } else result.push(part);
  }
  return result;
}
