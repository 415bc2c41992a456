// Parsing part by part must give the tree of the whole, whatever stands open where a part begins.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTree } from '../../src/source/parse.ts';
import { parseInParts } from '../../src/source/parse-in-parts.ts';

function same(text: string): void {
  expect(JSON.stringify(parseInParts(text, toTree))).toBe(JSON.stringify(toTree(text)));
}

/** Beginnings and ends of what may reach over a heading, and what stands between. */
const LINES = [
  '# Salt',
  '## Where it comes from',
  '###### Depth six #',
  '#',
  '#no heading',
  '  ## Indented heading',
  '\t# Code, or a heading',
  'Sea water holds **thirty-five grams** a litre.',
  'See https://example.com/salt and mail salt@example.com ==today==.',
  '- pans',
  '- mines\n  - deep\n\n    ## In the item',
  '1. dry\n2. rake',
  '> the sun\n> does the work',
  '> ```\n> rake',
  '- ```\n  rake',
  '| Pan | Yield |\n|---|---|\n| east | 3 t |',
  '```sh',
  '````',
  '```',
  '~~~',
  '$$',
  '$$\nm = cV\n$$',
  '$$$',
  '<!-- a remark',
  '-->',
  '<!-- whole -->',
  '<style>',
  '</style>',
  '<?php',
  '?>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE html',
  '<div>',
  '</div>',
  '<pre',
  '    indented = code',
  'Title\n---',
  '---',
  '***',
  'a line that ends in two spaces  ',
  'half \\',
  '[salt][pan]',
  'A note.[^1]',
  '',
  '   ',
  '\t',
];
const DEFINITIONS = ['[pan]: https://example.com/pan "Pan"', '[^1]: Said in passing.', '> [pan]: /pan'];

describe('parsing in parts', () => {
  it('gives the tree of every article and deck that we have', () => {
    const root = join(import.meta.dirname, '..');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8').slice(0, 12_000);
      same(text);
      // As it is while its beginning is all there is.
      same(text.slice(0, Math.min(text.length / 2, 2000)));
    }
  });

  it('gives the tree of texts that nobody would write', () => {
    const line = fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...LINES) },
      { weight: 10, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...DEFINITIONS) },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\n', '\n\n'), (lines, between) =>
        same(lines.join(between)),
      ),
      { seed: 7, numRuns: Number(process.env.PARTS_RUNS ?? 400) },
    );
  });

  it('gives a tree that may be changed', () => {
    const text = '# Salt\n\nFrom the **sea**.\n\n## Pans\n\n- east\n';
    const tree = parseInParts(text, toTree);
    for (const node of tree.children) if ('children' in node) node.children.length = 0;
    same(text);
  });

  it('parses again what changed, and little more', () => {
    const section = (n: number, words: string) => `## Pan ${n}\n\n${words}\n\n`;
    const text = Array.from({ length: 50 }, (_, n) => section(n, `It is ${n} metres long.`)).join('');
    parseInParts(text, toTree);
    const parsed: string[] = [];
    parseInParts(text.replace('It is 20 metres', 'It is 21 metres'), (part) => {
      parsed.push(part);
      return toTree(part);
    });
    expect(parsed).toEqual([section(20, 'It is 21 metres long.')]);
  });
});
