// A heading's content as stretches, the points of each chosen together: between the borders that the author drew, behind a
// quote, and apart from a table, a list or code where the prose before or behind it fills a slide by itself.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { breaksSlide, isComment } from './comments.ts';
import type { Prose } from './paragraph-points.ts';
import { countWords } from './sentences.ts';

export interface Stretch {
  readonly nodes: readonly RootContent[];
  /** Whether it begins a slide that its author did not ask for. */
  readonly apart: boolean;
}

/** Words of prose that make a slide of four points or more. */
const WORDS_OF_A_SLIDE = 90;
/** One long paragraph belongs to the block beside it. */
const PARAGRAPHS_OF_A_SLIDE = 2;

/** The stretches in order. `announces` tells whether a paragraph only leads to the node behind it. */
export function stretchesOf(
  nodes: readonly RootContent[],
  prose: ReadonlyMap<RootContent, Prose>,
  announces: (node: RootContent) => boolean,
): Stretch[] {
  return bordered(nodes).flatMap((own) => parted(own, prose, announces));
}

/** Between thematic breaks and comments that break; what stands behind a quote mostly speaks of the quote. */
function bordered(nodes: readonly RootContent[]): RootContent[][] {
  const stretches: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'thematicBreak' || (isComment(node) && breaksSlide(node))) stretches.push([]);
    else if (node.type === 'blockquote' && stretches.at(-1)?.some(isProse)) stretches.push([node]);
    else stretches.at(-1)?.push(node);
  }
  return stretches;
}

/** What stands before the first block and behind the last one, each by itself where it is enough. */
function parted(
  nodes: readonly RootContent[],
  prose: ReadonlyMap<RootContent, Prose>,
  announces: (node: RootContent) => boolean,
): Stretch[] {
  const whole: Stretch[] = [{ nodes, apart: false }];
  const first = nodes.findIndex(isBlock);
  // Steering says what stands where; then the author has the word.
  if (first === -1 || nodes.some(isComment)) return whole;
  const leading = nodes[first - 1];
  const start = leading && announces(leading) ? first - 1 : first;
  const last = nodes.findLastIndex(isBlock) + 1;
  const before = nodes.slice(0, start);
  const behind = nodes.slice(last);
  const fills = (some: readonly RootContent[]): boolean => {
    const read = some.flatMap((node) => prose.get(node) ?? []);
    const words = read.reduce((sum, { flow }) => sum + countWords(flow.text), 0);
    return read.length === some.length && read.length >= PARAGRAPHS_OF_A_SLIDE && words >= WORDS_OF_A_SLIDE;
  };
  const [from, to] = [fills(before) ? start : 0, fills(behind) ? last : nodes.length];
  return [
    { nodes: nodes.slice(0, from), apart: false },
    { nodes: nodes.slice(from, to), apart: from > 0 },
    { nodes: nodes.slice(to), apart: true },
  ].filter((part) => part.nodes.length > 0);
}

const isBlock = ({ type }: RootContent): boolean =>
  type === 'table' || type === 'code' || type === 'list' || type === 'math';
