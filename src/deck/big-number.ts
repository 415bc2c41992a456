// A page whose one point is carried by a figure: the figure stands large, the sentence below it.
import { countPieces } from './block-pieces.ts';
import type { Block, Point } from './types.ts';

const NUMBER = String.raw`\p{Nd}{1,3}(?:[,.\u00A0\u202F’٬]\p{Nd}{3})+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,٫]\p{Nd}+)?`;
const SPACE = String.raw`[ \u00A0\u202F]?`;
const SCALE =
  'million(?:s|en)?|billion(?:s|en)?|trillion|milliards?|Milliarden?|Mrd\\.|Mio\\.|millones|mil millones|milhões|milioni|miliardi|juta|milyon|milyar|مليون|ملايين|مليارات|مليار|آلاف|ألف|[mkb]n';
const MONEY = 'euros?|dollars?|pounds?|Euro|francs?|guilders?|USD|EUR|GBP|ريال|دولار|يورو|liras?|[€$£¥₹]';
const MEASURE =
  '%|٪|per ?cent|Prozent|pour cent|por ciento|por cento|yüzde|persen|بالمئة|في المئة|times|fois|veces|mal|kali|مرة|مرات';

/** Money, shares, millions and multiples: what a talk would write large without being asked. */
const TELLING = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(?:[€$£¥₹]${SPACE}(?:${NUMBER})(?:${SPACE}(?:${SCALE})(?!\\p{L})|[mkb](?!\\p{L}))?` +
    `|(?:${NUMBER})(?:${SPACE}(?:${SCALE})(?!\\p{L}))(?: (?:d['’]|of |de )?(?:${MONEY})(?!\\p{L}))?` +
    `|(?:${NUMBER})${SPACE}(?:(?:${MEASURE}|${MONEY})(?!\\p{L})))`,
  'u',
);
/** Any figure, with the word behind it. */
const ANY = new RegExp(`(?<![\\p{L}\\p{N}.,/])(?:${NUMBER})(?: \\p{Ll}[\\p{L}\\p{M}-]*)?`, 'u');
/** A sum of one or two digits carries nothing unless its author says so. */
const SMALL_CHANGE = /^(?:[€$£¥₹]\s?\d{1,2}|\d{1,2}\s?[€$£¥₹])$/u;
/** Wider figures do not fit a line at their size. */
const LONGEST_FIGURE = 24;

/** The figure of a point; `any` where its author has asked for one, else only one with a telling unit. */
function figureIn(markdown: string, any: boolean): string | undefined {
  const telling = TELLING.exec(markdown)?.[0];
  if (!any && telling !== undefined && SMALL_CHANGE.test(telling)) return undefined;
  const found = telling ?? (any ? ANY.exec(markdown)?.[0] : undefined);
  return found !== undefined && found.length <= LONGEST_FIGURE ? found : undefined;
}

/** Whether a page is one point with a telling figure. */
export function isBigNumber(blocks: readonly Block[]): boolean {
  const [only] = blocks;
  return (
    blocks.length === 1 &&
    only?.kind === 'points' &&
    countPieces(only) === 1 &&
    figureIn(only.points[0]?.markdown ?? '', false) !== undefined
  );
}

/** The page with the figure of its first point that has one above it; undefined where no point has any. */
export function asBigNumber(blocks: readonly Block[]): Block[] | undefined {
  const telling = firstWithFigure(blocks, false) ?? firstWithFigure(blocks, true);
  if (!telling) return undefined;
  const { block, point, figure } = telling;
  const { source } = point;
  const lead = (markdown: string): Block => ({ kind: 'lead', markdown, source });
  return blocks.flatMap((one): Block[] => {
    if (one !== block) return [one];
    const rest = one.kind === 'points' ? one.points.filter((other) => other !== point) : [];
    const others: Block[] = rest.length > 0 ? [{ kind: 'points', points: rest }] : [];
    return [lead(`**${figure}**`), lead(point.markdown), ...others];
  });
}

function firstWithFigure(
  blocks: readonly Block[],
  any: boolean,
): { readonly block: Block; readonly point: Point; readonly figure: string } | undefined {
  for (const block of blocks) {
    const points = block.kind === 'points' ? block.points : block.kind === 'lead' ? [block] : [];
    for (const point of points) {
      const figure = figureIn(point.markdown, any);
      if (figure !== undefined) return { block, point, figure };
    }
  }
  return undefined;
}
