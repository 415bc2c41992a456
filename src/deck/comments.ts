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

export interface Steering {
  readonly layout?: Layout;
  readonly directives: Readonly<Record<string, string>>;
}

export function isComment(node: RootContent | undefined): node is Html {
  return node?.type === 'html' && /^\s*(<!--[\s\S]*?(?:-->|$)\s*)+$/.test(node.value);
}

/** What a comment says about its slide; an ordinary remark says nothing and is left out of the deck. */
export function readSteering(node: Html, file: string, report: Report): Steering {
  let layout: Layout | undefined;
  const directives: Record<string, string> = {};
  for (const [, body = ''] of node.value.matchAll(/<!--([\s\S]*?)-->/g)) {
    for (const [key, value] of entries(body)) {
      if (key === 'layout') layout = readLayout(value, node, file, report) ?? layout;
      else if (isDirective(key)) directives[key] = value;
    }
  }
  return { ...(layout && { layout }), directives };
}

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

function readLayout(value: string, node: Html, file: string, report: Report): Layout | undefined {
  const layout = LAYOUTS.find((name) => name === value);
  if (!layout) {
    report({
      severity: 'warning',
      code: 'layout-unknown',
      text: `"${value}" is no layout, the slide gets the one that fits its content`,
      file,
      ...(node.position && { line: node.position.start.line, column: node.position.start.column }),
      hint: `did you mean "${closest(value, [...LAYOUTS])}"?`,
    });
  }
  return layout;
}
