// Comments of an article that steer its slides: `<!-- layout: quote -->` and Marp's directives.

import { closest } from 'fastest-levenshtein';
import type { Html, RootContent } from 'mdast';
import { parse } from 'yaml';
import type { Report } from '../message.ts';
import { LAYOUTS, type Layout } from './types.ts';

/** Marp's directives for one slide or from one slide on; each also as `_name`, for one slide alone. */
const LOCAL = [
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'class',
  'color',
  'footer',
  'header',
  'paginate',
  'transition',
];

/** Marp's directives for a whole deck that an article may set; `headingDivider` is the plan's own business. */
const GLOBAL = ['theme', 'style', 'size', 'math', 'lang'];

/** Where the next block goes, if not where its kind goes. */
export type Only = 'notes' | 'slide';
const ONLY: readonly Only[] = ['notes', 'slide'];

export interface Steering {
  readonly layout?: Layout;
  readonly directives: Readonly<Record<string, string>>;
  /** `<!-- only: notes -->`: of the block behind the comment. */
  readonly only?: Only;
  /** `<!-- break -->`: a new slide begins. */
  readonly breaks: boolean;
  /** `<!-- point: … -->`: the author's own words, in inline Markdown, for the paragraph behind the comment. */
  readonly points: readonly string[];
}

export function isComment(node: RootContent | undefined): node is Html {
  return node?.type === 'html' && /^\s*(<!--[\s\S]*?(?:-->|$)\s*)+$/.test(node.value);
}

/** What a comment says about its slide; an ordinary remark says nothing and is left out of the deck. */
export function readSteering(node: Html, file: string, report: Report): Steering {
  let layout: Layout | undefined;
  let only: Only | undefined;
  let breaks = false;
  const points: string[] = [];
  const directives: Record<string, string> = {};
  for (const body of bodiesOf(node)) {
    const point = POINT.exec(body)?.[1]?.trim();
    if (point) points.push(unquoted(point));
    else if (isBreak(body)) breaks = true;
    for (const [key, value] of point ? [] : entries(body)) {
      if (key === 'layout') layout = readOne(value, LAYOUTS, LAYOUT_WORDS, node, file, report) ?? layout;
      else if (key === 'only') only = readOne(value, ONLY, ONLY_WORDS, node, file, report) ?? only;
      else if (isDirective(key)) directives[key] = value;
    }
  }
  return { ...(layout && { layout }), ...(only && { only }), breaks, points, directives };
}

const bodiesOf = (node: Html): readonly string[] =>
  [...node.value.matchAll(/<!--([\s\S]*?)-->/g)].map(([, body = '']) => body);

const isBreak = (body: string): boolean => body.trim() === 'break';

/** `<!-- break -->`, alone or among other comments. */
export const breaksSlide = (node: Html): boolean => bodiesOf(node).some(isBreak);

const isDirective = (key: string): boolean => LOCAL.includes(key.replace(/^_/, '')) || GLOBAL.includes(key);

function entries(body: string): [string, string][] {
  try {
    // As Marp reads them, a colour needs no quotes, though YAML takes `#` for a comment.
    const quoted = body.replace(/^([ \t]*[\w-]+[ \t]*:[ \t]*)(#[^\n"]*?)[ \t]*$/gm, '$1"$2"');
    const data: unknown = parse(quoted, { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 0 });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
    return Object.entries(data).flatMap(([key, value]): [string, string][] => {
      if (Array.isArray(value)) return [[key, value.join(' ')]];
      return typeof value === 'string' ? [[key, value]] : [];
    });
  } catch {
    return [];
  }
}

/** A point is prose, with colons and quotes as prose has them, so it is not read as YAML. */
const POINT = /^\s*point\s*:([\s\S]*)$/;

const unquoted = (text: string): string =>
  (/^"([^"]*)"$|^'([^']*)'$/.exec(text)?.slice(1).find(Boolean) ?? text).replace(/\s+/g, ' ');

interface Wording {
  readonly code: string;
  /** What is wrong, behind the value. */
  readonly fault: string;
}

const LAYOUT_WORDS: Wording = {
  code: 'layout-unknown',
  fault: 'is no layout, the slide gets the one that fits its content',
};
const ONLY_WORDS: Wording = {
  code: 'only-unknown',
  fault: 'is no place that "only" knows, the block goes where its kind goes',
};

function readOne<T extends string>(
  value: string,
  known: readonly T[],
  { code, fault }: Wording,
  node: Html,
  file: string,
  report: Report,
): T | undefined {
  const found = known.find((name) => name === value);
  if (found === undefined) {
    report({
      severity: 'warning',
      code,
      text: `"${value}" ${fault}`,
      file,
      ...(node.position && { line: node.position.start.line, column: node.position.start.column }),
      hint: `did you mean "${closest(value, [...known])}"?`,
    });
  }
  return found;
}
