// Markdown to a syntax tree (CommonMark, GitHub's extensions, math, `==marks==`) whose positions agree with the file.
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { highlightSyntax, highlightToMdast } from './highlight-syntax.ts';
import { parseInParts } from './parse-in-parts.ts';

/** A parsed text: offsets of the tree's positions count in `text`, lines as in the file. */
export interface Parsed {
  readonly tree: Root;
  readonly text: string;
}

/** Parses a file's text from `bodyLine` on; the lines before it are blank in `text`. */
export function parse(text: string, bodyLine = 1): Parsed {
  const lines = text.split('\n');
  const body = '\n'.repeat(bodyLine - 1) + lines.slice(bodyLine - 1).join('\n');
  const standIn = freeCharacter(body);
  const tree = parseInParts(literalDollars(body, standIn), toTree);
  if (standIn) restoreDollars(tree, standIn);
  return { tree, text: body };
}

/** The whole of a text as one tree. */
export const toTree = (markdown: string): Root => fromMarkdown(markdown, SYNTAX);

const SYNTAX = {
  extensions: [gfm(), math(), highlightSyntax],
  mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), highlightToMdast],
};

/** Markdown in which the dollars that mean no formula are another character, and the way back. */
export interface FormulaMarkdown {
  readonly markdown: string;
  restore(text: string): string;
}

/** For other readers of Markdown that take any two dollars for a formula, as micromark does. */
export function markFormulas(markdown: string): FormulaMarkdown {
  const standIn = freeCharacter(markdown);
  return {
    markdown: literalDollars(markdown, standIn),
    restore: (text) => (standIn ? text.replaceAll(standIn, '$') : text),
  };
}

/** A character of the private use area that the text does not hold. */
function freeCharacter(text: string): string {
  for (let code = 0xf8f0; code < 0xf900; code += 1) {
    const char = String.fromCharCode(code);
    if (!text.includes(char)) return char;
  }
  return '';
}

/**
 * micromark pairs any two `$`, and would read “$5 and $6” as math. Marp's rule is Pandoc's: no space after the opening
 * `$`, none before the closing one, and no digit behind it. Dollars that break it are parsed as another character.
 */
function literalDollars(text: string, standIn: string): string {
  if (!standIn || !text.includes('$')) return text;
  return text
    .split(/(\n[ \t]*\n)/)
    .map((block) => (block.includes('$') ? literalInBlock(block, standIn) : block))
    .join('');
}

function literalInBlock(block: string, standIn: string): string {
  let result = '';
  let at = 0;
  while (at < block.length) {
    const dollar = block.indexOf('$', at);
    if (dollar === -1) break;
    result += block.slice(at, dollar);
    const run = /^\$+/.exec(block.slice(dollar, dollar + 64))?.[0].length ?? 1;
    const escaped = block[dollar - 1] === '\\';
    const close = run === 1 && !escaped ? closingDollar(block, dollar) : undefined;
    if (run > 1 || escaped) result += block.slice(dollar, dollar + run);
    else if (close === undefined) result += standIn;
    else result += block.slice(dollar, close + 1);
    at = close === undefined ? dollar + run : close + 1;
  }
  return result + block.slice(at);
}

function closingDollar(block: string, open: number): number | undefined {
  if (/\s/.test(block[open + 1] ?? ' ')) return undefined;
  let close = block.indexOf('$', open + 1);
  while (close !== -1 && block[close - 1] === '\\') close = block.indexOf('$', close + 1);
  if (close <= open + 1) return undefined;
  return /\s/.test(block[close - 1] ?? '') || /\d/.test(block[close + 1] ?? '') ? undefined : close;
}

function restoreDollars(node: Nodes, standIn: string): void {
  const restore = (value: string): string => value.replaceAll(standIn, '$');
  if ('value' in node) node.value = restore(node.value);
  if ('url' in node) node.url = restore(node.url);
  if ('alt' in node && node.alt) node.alt = restore(node.alt);
  if ('title' in node && node.title) node.title = restore(node.title);
  if (node.type === 'code') {
    if (node.meta) node.meta = restore(node.meta);
    if (node.lang) node.lang = restore(node.lang);
  }
  if ('children' in node) for (const child of node.children) restoreDollars(child, standIn);
}
