// Groups hold blocks, blocks hold lines (ISO 32000-1, 14.8.4): boxes that mean nothing are opened, and text that stands
// bare in a group becomes a paragraph.
import { isGroup, isInline, isKnown } from './roles.ts';
import {
  element,
  isElement,
  mapElements,
  type StructureElement,
  type StructureNode,
  withChildren,
} from './structure.ts';

export function paragraphs(root: StructureElement): StructureElement {
  const shaped = mapElements(root, (one) => {
    if (one.role === 'LBody' || one.role === 'TD' || one.role === 'TH')
      return [withChildren(one, one.children.some(holdsBlock) ? flow(one.children) : line(one.children))];
    if (isGroup(one.role)) return unwrap(withChildren(one, flow(one.children)));
    if (one.role === 'Link') return linkAround(one);
    if (isKnown(one.role) && !STRUCTURED.has(one.role)) return [withChildren(one, line(one.children))];
    return [one];
  });
  return withChildren(shaped, flow(shaped.children));
}

/** Hold elements of their own kinds, which other stages have put in order. */
const STRUCTURED = new Set([
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TFoot',
  'TR',
  'Ruby',
  'Artifact',
  'NonStruct',
]);

/** A Div says nothing but its language. */
const unwrap = (one: StructureElement): readonly StructureNode[] =>
  one.role === 'Div' && one.lang === undefined ? one.children : [one];

const isBlock = (node: StructureNode): boolean =>
  isElement(node) && isKnown(node.role) && !isInline(node.role) && !/^(?:Figure|Artifact)$/.test(node.role);

const holdsBlock = (node: StructureNode): boolean =>
  isBlock(node) || (isElement(node) && node.children.some(holdsBlock));

/** Chrome's text node: a box with nothing but marked content. */
const isText = (node: StructureNode): boolean =>
  isElement(node) && node.role === 'NonStruct' && node.children.every(({ kind }) => kind === 'content');

const isWords = (node: StructureNode): boolean => isText(node) || (isElement(node) && isInline(node.role));

/** A group's children as blocks. */
function flow(children: readonly StructureNode[]): StructureNode[] {
  const blocks: StructureNode[] = [];
  let open: StructureNode[] = [];
  const close = (): void => {
    const [only] = open;
    // A picture by itself is a block; a background of the group is no text.
    if (open.length === 1 && isElement(only) && (only.role === 'Figure' || only.role === 'Artifact'))
      blocks.push(only);
    else if (open.some(isElement)) blocks.push(element('P', line(open)));
    else blocks.push(...open);
    open = [];
  };
  const mixed = children.some(isWords);
  for (const child of children) {
    if (isElement(child) && child.role === 'NonStruct' && !isText(child)) {
      if (holdsBlock(child) || !child.children.some(isWords)) {
        close();
        blocks.push(...flow(child.children));
      } else if (mixed) open.push(child);
      else {
        close();
        open.push(child);
        close();
      }
    } else if (isElement(child) && child.role === 'Artifact' && child.artifact !== 'Decoration') {
      close();
      blocks.push(child);
    } else if (isBlock(child) || (isElement(child) && child.role === 'Caption')) {
      close();
      blocks.push(child);
    } else open.push(child);
  }
  close();
  return blocks.map((block, index) => (captionless(block, blocks, index) ? { ...block, role: 'P' } : block));
}

/** A caption of nothing: a picture, which it may stand above or below, is decoration or is no picture. */
const captionless = (
  block: StructureNode,
  blocks: readonly StructureNode[],
  index: number,
): block is StructureElement =>
  isElement(block) &&
  block.role === 'Caption' &&
  ![blocks[index - 1], blocks[index + 1]].some((beside) => isElement(beside) && beside.role === 'Figure');

/** Children of a line of text: boxes and paragraphs in it are opened. */
function line(children: readonly StructureNode[]): StructureNode[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return [child];
    if (child.role === 'NonStruct' || child.role === 'P' || child.role === 'Div') return line(child.children);
    return [child];
  });
}

/** A link around one block becomes the block around the link; a link to nowhere is text. */
function linkAround(link: StructureElement): readonly StructureNode[] {
  const leads = link.children.some(({ kind }) => kind === 'object');
  if (!leads) return [{ ...link, role: 'NonStruct' }];
  const blocks = link.children.filter(isBlock);
  const [block] = blocks;
  if (blocks.length !== 1 || !isElement(block) || !/^(?:P|H[1-6])$/.test(block.role))
    return [{ ...link, children: line(link.children).map(asSpan) }];
  const rest = link.children.flatMap((child) => (child === block ? block.children : [child]));
  return [{ ...block, children: [{ ...link, children: line(rest) }] }];
}

const asSpan = (node: StructureNode): StructureNode =>
  isBlock(node) && isElement(node) ? { ...node, role: 'Span' } : node;
