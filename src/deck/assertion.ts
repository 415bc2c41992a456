// Titles that say something (`slides.titles: assertion`): a page's strongest short sentence stands as its title, the
// heading as a small line above it.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import type { Page } from './pages.ts';
import { drawPoints, readProse } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { countWords } from './sentences.ts';
import { topicOf } from './topic.ts';
import type { Point } from './types.ts';

/** A title is read at a glance. */
const MOST_WORDS = 12;
const FEWEST_WORDS = 4;
/** Points that stay below the title. */
const FEWEST_LEFT = 1;

export interface Asserted {
  /** Inline Markdown. */
  readonly title: string;
  /** The page without the point that has become its title. */
  readonly page: Page;
}

/** The page under an assertion of its own; undefined where no point of it makes a title. */
export function asserted(
  page: Page,
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
): Asserted | undefined {
  const { blocks } = page;
  // A sentence that leads over belongs to what follows it; so only points that stand for themselves rise.
  const list = blocks.find((block) => block.kind === 'points');
  if (list?.kind !== 'points' || blocks.some(({ kind }) => kind === 'lead')) return undefined;
  if (list.points.length <= FEWEST_LEFT && blocks.length === 1) return undefined;
  const fitting = list.points.filter(({ markdown }) => {
    const words = countWords(markdown);
    return words >= FEWEST_WORDS && words <= MOST_WORDS && !/[:;,…]$/u.test(markdown);
  });
  const strongest = fitting.length > 1 ? strongestOf(fitting, content, heading, planning) : fitting[0];
  if (!strongest) return undefined;
  const points = list.points.filter((point) => point !== strongest);
  return {
    title: strongest.markdown,
    page: {
      ...page,
      blocks: blocks.flatMap((block) =>
        block !== list ? [block] : points.length > 0 ? [{ ...list, points }] : [],
      ),
    },
  };
}

/** The one that is chosen first when ever more points are asked for. */
function strongestOf(
  fitting: readonly Point[],
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
): Point | undefined {
  const prose = content.filter(isProse).map((node) => readProse(node, planning.references));
  const topic = topicOf(
    heading,
    prose.map(({ flow }) => flow.text),
  );
  for (let quota = 1; quota <= fitting.length + 2; quota += 1) {
    const drawn = drawPoints(prose, { quota, least: quota }, topic, planning).flat();
    const found = fitting.find(({ markdown }) => drawn.some((point) => point.markdown === markdown));
    if (found) return found;
  }
  return fitting[0];
}
