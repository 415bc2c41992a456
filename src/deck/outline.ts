// The article's shape: which heading names the deck, which open sections, which further slides inside a section.
import type { Heading, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Report } from '../message.ts';
import type { Source } from '../source/types.ts';
import { withBoldHeadings } from './bold-headings.ts';
import { isComment } from './comments.ts';
import { humanName } from './human-name.ts';

/** A heading with what stands below it, up to the next heading. */
export interface Part {
  readonly heading: Heading;
  readonly content: RootContent[];
}

export interface Section extends Part {
  /** Deeper headings in order, however deep. */
  readonly parts: Part[];
}

export interface Outline {
  /** The heading that names the deck, where there is one. */
  readonly titleHeading?: Heading;
  /** The deck's title as plain text. */
  readonly title: string;
  /** What stands before the first section. */
  readonly intro: readonly RootContent[];
  readonly sections: readonly Section[];
}

/** First headings that open a paper rather than name it. */
const OPENING_NAMES =
  /^(\d+\.?\s*)?(introduction|background|abstract|overview|preface|foreword|summary|contents)$/i;

export function outlineOf(written: Root, source: Source, report: Report): Outline {
  const { tree, count } = withBoldHeadings(written);
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const titleHeading = findTitle(headings, source);
  const title = source.settings.title ?? (titleHeading ? plainText(titleHeading) : '');
  if (isEmpty(tree)) reportEmpty(headings, source, report);
  else if (count > 0 || headings.length === 0) reportNoHeading(count, source, report);
  reportShape(headings, titleHeading, title, source, report);
  return {
    ...(titleHeading && { titleHeading }),
    title: title.trim() || humanName(source.file),
    ...divide(tree.children, titleHeading),
  };
}

function findTitle(headings: readonly Heading[], source: Source): Heading | undefined {
  const [first, ...rest] = headings;
  if (!first) return undefined;
  const name = plainText(first).trim();
  const others = rest.filter((heading) => heading.depth <= first.depth);
  // A single topmost heading in front of all others names the deck, whatever its level.
  if (others.length === 0)
    return first.depth === 1 || source.settings.title === undefined ? first : undefined;
  if (first.depth !== 1) return undefined;
  if (source.settings.title !== undefined) return name === source.settings.title ? first : undefined;
  return OPENING_NAMES.test(name) ? undefined : first;
}

function reportShape(
  headings: readonly Heading[],
  titleHeading: Heading | undefined,
  title: string,
  source: Source,
  report: Report,
): void {
  const { file } = source;
  const topmost = headings.filter(({ depth }) => depth === 1);
  if (topmost.length > 1 && titleHeading?.depth === 1 && source.settings.title === undefined) {
    report({
      severity: 'info',
      code: 'heading-several-titles',
      text: 'of several # headings the first names the deck and the others open sections',
      file,
      line: titleHeading.position?.start.line ?? 1,
      hint: 'write "title: …" in the front matter if the first is a section too',
    });
  }
  const [blank] = headings.filter((heading) => plainText(heading).trim() === '');
  if (blank) {
    report({
      severity: 'warning',
      code: 'heading-blank',
      text: 'a heading has no words, so that its slide has no title',
      file,
      line: blank.position?.start.line ?? source.bodyLine,
      hint: 'write the heading, or the alternative text of its picture',
    });
  }
  if (title.trim() === '') {
    report({
      severity: 'warning',
      code: 'title-missing',
      text: `nothing names the deck, so it is called "${humanName(file)}" after its file`,
      file,
      line: source.bodyLine,
      hint: 'write "# Title" at the start, or "title: …" in the front matter',
    });
  }
}

/** Whether there is nothing to show below the headings. */
const isEmpty = (tree: Root): boolean =>
  tree.children.every((node) => node.type === 'heading' || node.type === 'definition' || isComment(node));

function reportEmpty(headings: readonly Heading[], { file, bodyLine }: Source, report: Report): void {
  report({
    severity: 'warning',
    code: 'article-empty',
    text:
      headings.length > 0
        ? 'below its headings the article has no text, so each slide shows a heading alone'
        : 'the article has no text, so the deck is its title slide',
    file,
    line: headings[0]?.position?.start.line ?? bodyLine,
    hint: 'write what there is to say: points, notes and layouts come from it',
  });
}

function reportNoHeading(bold: number, { file, bodyLine }: Source, report: Report): void {
  report({
    severity: 'warning',
    code: 'heading-none',
    text:
      bold > 0
        ? `the article has no heading, so its ${bold} lines in bold are taken as headings`
        : 'the article has no heading, so its slides follow its paragraphs',
    file,
    line: bodyLine,
    hint: 'write "# Title" at the start and "## Section" where a new thought begins',
  });
}

function divide(
  nodes: readonly RootContent[],
  titleHeading: Heading | undefined,
): { intro: RootContent[]; sections: Section[] } {
  const depths = nodes.flatMap((node) =>
    node.type === 'heading' && node !== titleHeading ? [node.depth] : [],
  );
  const sectionDepth = Math.min(...depths);
  const intro: RootContent[] = [];
  const sections: Section[] = [];
  let content = intro;
  for (const node of nodes) {
    if (node === titleHeading) continue;
    if (node.type !== 'heading') {
      content.push(node);
      continue;
    }
    // Directives right before a heading are meant for the slide that it opens.
    const leading = takeTrailingComments(content);
    content = leading;
    const section = sections.at(-1);
    if (node.depth === sectionDepth || !section) sections.push({ heading: node, content, parts: [] });
    else section.parts.push({ heading: node, content });
  }
  return { intro, sections };
}

function takeTrailingComments(content: RootContent[]): RootContent[] {
  let first = content.length;
  while (first > 0 && isComment(content[first - 1])) first -= 1;
  return content.splice(first);
}
