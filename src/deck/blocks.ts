// Blocks that stand on a slide as they stand in the article: lists, tables, figures, code, quotes, math, HTML.
import type { Code, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { type Planning, rangeOf } from './planning.ts';
import { ON_SLIDE, sliceSource } from './slice-source.ts';
import type { Block } from './types.ts';

/** A block of the article, its text from the source. */
export type SourceBlock = Extract<
  Block,
  { kind: 'list' | 'table' | 'figure' | 'code' | 'quote' | 'math' | 'html' }
>;

/** The node as a block; undefined for what is no block of its own (paragraphs, headings, definitions, breaks). */
export function blockOf(node: RootContent, planning: Planning): SourceBlock | undefined {
  const source = rangeOf(node);
  const slice = (): string => sliceSource(node, planning.parsed, planning.references, ON_SLIDE);
  switch (node.type) {
    case 'list':
      return { kind: 'list', markdown: slice(), source };
    case 'table':
      return { kind: 'table', markdown: slice(), source };
    case 'blockquote':
      return { kind: 'quote', markdown: slice(), source };
    case 'code':
      return { kind: isDiagram(node) ? 'figure' : 'code', markdown: fenced(node), source };
    case 'math':
      return { kind: 'math', markdown: `$$\n${node.value}\n$$`, source };
    case 'html': {
      const markdown = slice().trim();
      return markdown === '' ? undefined : { kind: 'html', markdown, source };
    }
    case 'paragraph':
      return paragraphBlock(node, planning);
    default:
      return undefined;
  }
}

/** A paragraph that is no prose: a formula alone (`$$…$$` on one line), pictures, pictures with a caption below them. */
function paragraphBlock(node: Paragraph, planning: Planning): SourceBlock | undefined {
  const source = rangeOf(node);
  const slice = (part: Paragraph | PhrasingContent): string =>
    sliceSource(part, planning.parsed, planning.references, ON_SLIDE);
  const formula = loneFormula(node);
  if (formula) return { kind: 'math', markdown: `$$\n${formula.value}\n$$`, source };
  if (!isFigure(node)) return undefined;
  const caption = captionIn(node);
  if (!caption) return { kind: 'figure', markdown: slice(node), source };
  const pictures = node.children.slice(0, -1).filter(({ type }) => type !== 'text' && type !== 'break');
  // A line of its own: Marp breaks the line there, and themes look for it.
  return { kind: 'figure', markdown: `${pictures.map(slice).join(' ')}\n${slice(caption)}`, source };
}

/** `$$…$$` alone on a line, which Marp sets as a block and mdast reads as a formula in a paragraph. */
function loneFormula({ children }: Paragraph): InlineMath | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'inlineMath') return undefined;
  const { start, end } = only.position ?? {};
  const written = (end?.offset ?? 0) - (start?.offset ?? 0);
  return written >= only.value.length + 4 ? only : undefined;
}

/** A paragraph of text, as against one of pictures or a formula alone. */
export const isProse = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' && !isFigure(node) && loneFormula(node) === undefined;

/** The caption of a paragraph of pictures: words in italics on a line of their own at its end. */
function captionIn(node: Paragraph): PhrasingContent | undefined {
  const last = node.children.at(-1);
  const before = node.children.at(-2);
  if (last?.type !== 'emphasis' || !before) return undefined;
  return before.type === 'break' || (before.type === 'text' && /^\s*\n\s*$/.test(before.value))
    ? last
    : undefined;
}

/** Mermaid code is drawn as a diagram, and cannot be cut by lines. */
const isDiagram = (node: Code): boolean => /^mermaid$/i.test(node.lang ?? '');

function fenced({ lang, meta, value }: Code): string {
  const longest = Math.max(2, ...(value.match(/^\s*`{3,}/gm) ?? []).map((run) => run.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang ?? ''}${meta ? ` ${meta}` : ''}\n${value}\n${fence}`;
}

/** A paragraph of pictures and nothing else, but for a caption on its last line. */
export function isFigure(node: Paragraph): boolean {
  let pictures = 0;
  const onlyPictures = (children: readonly PhrasingContent[]): boolean =>
    children.every((child) => {
      if (child.type === 'image' || child.type === 'imageReference') {
        pictures += 1;
        return true;
      }
      if (child.type === 'text') return child.value.trim() === '';
      if (child.type === 'link') return onlyPictures(child.children);
      return child.type === 'break' || (child.type === 'html' && child.value.startsWith('<!--'));
    });
  return onlyPictures(captionIn(node) ? node.children.slice(0, -1) : node.children) && pictures > 0;
}

/** A paragraph wholly in italics, as captions are written below figures and tables. */
export function isCaption(node: RootContent | undefined): node is Paragraph {
  return (
    node?.type === 'paragraph' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'emphasis' &&
    (node.position?.end.line ?? 0) - (node.position?.start.line ?? 0) < 3
  );
}

/** Pictures inside a paragraph's text, each as a figure of its own. */
export function inlineFigures(node: Paragraph, planning: Planning): SourceBlock[] {
  const figures: SourceBlock[] = [];
  const visit = (children: readonly PhrasingContent[]): void => {
    for (const child of children) {
      if (child.type === 'image' || child.type === 'imageReference') {
        const markdown = sliceSource(child, planning.parsed, planning.references, { ...ON_SLIDE, indent: 0 });
        if (markdown.startsWith('![')) figures.push({ kind: 'figure', markdown, source: rangeOf(child) });
      } else if ('children' in child) visit(child.children);
    }
  };
  visit(node.children);
  return figures;
}
