// HTML that runs to the end of the file because its end is missing (a comment, a `<style>`) would take the rest of the
// article with it. It is taken to end with its paragraph.
import type { Html, Nodes } from 'mdast';
import type { Report } from '../message.ts';
import { type Parsed, parse } from '../source/parse.ts';
import type { Source } from '../source/types.ts';

/** What CommonMark reads to its end, blank lines or not (spec, HTML blocks, kinds 1 and 2), with that end. */
const RUNS_ON: readonly (readonly [start: RegExp, end: RegExp, closing: string])[] = [
  [/^\s*<!--/, /-->/, '-->'],
  ...['script', 'style', 'pre', 'textarea'].map(
    (name) => [new RegExp(`^\\s*<${name}\\b`, 'i'), new RegExp(`</${name}>`, 'i'), `</${name}>`] as const,
  ),
];

/** Far more than anybody forgets; each one costs a parse. */
const MOST = 20;

/** Parses the body of an article with such ends put in, each with a warning; lines stay where they are. */
export function parseClosed({ text, bodyLine, file }: Source, report: Report): Parsed {
  let parsed = parse(text, bodyLine);
  for (let count = 0; count < MOST; count += 1) {
    const found = unclosed(parsed.tree);
    const at = found?.node.position?.start;
    if (!found || !at) break;
    const lines = parsed.text.split('\n');
    const blank = lines.findIndex((line, index) => index >= at.line && line.trim() === '');
    const last = (blank === -1 ? lines.length : blank) - 1;
    lines[last] = `${lines[last]} ${found.closing}`;
    report({
      severity: 'warning',
      code: 'html-unclosed',
      text: `${found.closing === '-->' ? 'a comment' : `a ${found.closing.replace('/', '')}`} is never closed, so it is taken to end with its paragraph`,
      file,
      line: at.line,
      column: at.column,
      hint: `write ${found.closing} where it ends`,
    });
    parsed = parse(lines.join('\n'), bodyLine);
  }
  return parsed;
}

function unclosed(node: Nodes): { node: Html; closing: string } | undefined {
  if (node.type === 'html') {
    const kind = RUNS_ON.find(([start]) => start.test(node.value));
    return kind && !kind[1].test(node.value) ? { node, closing: kind[2] } : undefined;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = unclosed(child);
    if (found) return found;
  }
  return undefined;
}
