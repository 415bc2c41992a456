// A paragraph's points: what its author marked, else the sentences that carry it.
import type { Paragraph } from 'mdast';
import type { Picked } from './candidates.ts';
import { type Flow, flowOf, linesOf, type Range } from './inline-flow.ts';
import { type Mark, marksOf } from './marked-points.ts';
import type { Planning } from './planning.ts';
import type { References } from './references.ts';
import { type Quota, selectPoints } from './select-points.ts';
import { countWords, trimRange } from './sentences.ts';
import type { Topic } from './topic.ts';
import type { Point } from './types.ts';
import { writeInline } from './write-inline.ts';

/** A paragraph read once for its marks and its text. */
export interface Prose {
  readonly node: Paragraph;
  readonly flow: Flow;
  readonly marks: readonly Mark[];
}

/** A label is completed by the sentence behind it up to this many words of both. */
const LONGEST_LABELLED = 20;

export function readProse(node: Paragraph, references: References): Prose {
  const known = read.get(node);
  if (known) return known;
  const flow = flowOf(node.children, references);
  const prose = { node, flow, marks: marksOf(flow) };
  read.set(node, prose);
  return prose;
}

/** A paragraph is looked at for its points, its quotations and its dates; its tree never changes in between. */
const read = new WeakMap<Paragraph, Prose>();

/** How often the authors of the paragraphs chose a point themselves. */
export const marksIn = (prose: readonly Prose[]): number =>
  prose.reduce((sum, { marks }) => sum + marks.length, 0);

/** A point as drawn; a lead announces those behind it. */
export interface DrawnPoint extends Point {
  readonly role: Picked['role'];
}

/** Up to `quota` points drawn from an unmarked paragraph, or a series that it holds; every mark of a marked one. */
export function pointsOf(prose: Prose, quota: number, topic: Topic, planning: Planning): DrawnPoint[] {
  const { flow, marks } = prose;
  const { lang } = planning.settings;
  const [first, second, ...others] = marks;
  if (first?.label && second) {
    // `**Damp.** … ==We lost 4,300 books== …`: the author has marked what stands behind the label.
    const labelled = pointAt(
      flow,
      [first.range, { start: first.range.end, end: first.range.end + 1 }, second.range],
      lang,
      second,
    );
    return [labelled, ...others.map((mark) => markedPoint(flow, mark, topic, lang))].map((point) => ({
      role: 'point',
      ...point,
    }));
  }
  if (marks.length > 0) {
    return marks.map((mark) => ({ role: 'point', ...markedPoint(flow, mark, topic, lang) }));
  }
  return [...(drawPoints([prose], { quota, least: 1 }, topic, planning)[0] ?? [])];
}

/** The points that unmarked paragraphs give together, by paragraph; one that gives none has an empty list. */
export function drawPoints(
  paragraphs: readonly Prose[],
  quota: Quota,
  topic: Topic,
  planning: Planning,
): readonly (readonly DrawnPoint[])[] {
  const { lang } = planning.settings;
  const picked = selectPoints(
    paragraphs.map(({ flow }) => flow),
    quota,
    topic,
    lang,
  );
  return paragraphs.map(({ flow }, index) =>
    (picked[index] ?? []).map(({ role, ranges }) => ({ role, ...pointAt(flow, ranges, lang) })),
  );
}

function markedPoint(flow: Flow, mark: Mark, topic: Topic, lang: string): Point {
  if (mark.label) return labelledPoint(flow, mark, topic, lang);
  return pointAt(flow, [mark.range], lang, mark);
}

/** `**Trust.** Partners keep their word for years.` keeps its label in bold before the sentence. */
function labelledPoint(flow: Flow, mark: Mark, topic: Topic, lang: string): Point {
  const rest = trimRange(flow.text, { start: mark.range.end, end: flow.text.length });
  const label = countWords(flow.text.slice(mark.range.start, mark.range.end));
  const wanted = {
    quota: 1,
    least: 1,
    longest: LONGEST_LABELLED - label,
    openings: /[.!?]\s*$/u.test(flow.text.slice(mark.range.start, mark.range.end)),
  };
  const [[picked] = []] =
    rest.start < rest.end ? selectPoints([partOf(flow, rest)], wanted, topic, lang) : [];
  if (picked?.role !== 'point') return pointAt(flow, [withoutStop(flow, mark.range)], lang, mark);
  const sentence = picked.ranges;
  const space = { start: rest.start - 1, end: rest.start };
  const joined = /\s/.test(flow.text.slice(space.start, space.end))
    ? [mark.range, space, ...sentence]
    : [mark.range, ...sentence];
  return pointAt(flow, joined, lang);
}

/** A label alone ends as other points do. */
function withoutStop({ text }: Flow, { start, end }: Range): Range {
  const stop = /[.:]\s*$/u.exec(text.slice(start, end));
  return { start, end: stop ? start + stop.index : end };
}

/** The flow with nothing to read outside the range, offsets unchanged. */
export function partOf(flow: Flow, range: Range): Flow {
  const text = ' '.repeat(range.start) + flow.text.slice(range.start, range.end);
  return { ...flow, text, spans: flow.spans.filter(({ end }) => end <= flow.text.length) };
}

/** The paragraph with nothing to read in the range, offsets unchanged. */
export function withoutRange(prose: Prose, range: Range | undefined): Prose {
  if (!range) return prose;
  const { text } = prose.flow;
  const blank = ' '.repeat(range.end - range.start);
  return {
    ...prose,
    flow: { ...prose.flow, text: text.slice(0, range.start) + blank + text.slice(range.end) },
  };
}

/** The ranges of a paragraph as a point. */
export function pointAt(flow: Flow, ranges: readonly Range[], lang: string, mark?: Mark): Point {
  return {
    markdown: unitsBound(
      writeInline(flow, ranges, { capitalize: lang, without: (wrapper) => wrapper === mark?.wrapper }),
    ),
    source: linesOf(flow, ranges),
  };
}

/** `9 %` does not part at a line's end. */
const unitsBound = (markdown: string): string => markdown.replace(/(?<=\p{N}) (?=[%‰€£$°])/gu, '\u00A0');
