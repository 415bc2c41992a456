// A comment or style element without its end takes every slide after it along, in Marp as in HTML; its author should
// hear of it.
import type { MarkdownIt } from './markdown-it.ts';
import type { Complaint } from './protocol.ts';

/** What Marpit reads to the end of the file where its end is missing, by token. */
const RUNS_ON: Readonly<Record<string, readonly [name: string, end: string]>> = {
  marpit_comment: ['a comment', '-->'],
  marpit_style: ['a <style>', '</style>'],
};

export function unclosedBlocks(md: MarkdownIt, complain: (complaint: Complaint) => void): void {
  md.core.ruler.push('triptych_unclosed_blocks', ({ tokens }) => {
    for (const { type, map, markup } of tokens) {
      const [name, end = ''] = RUNS_ON[type] ?? [];
      if (name === undefined || markup.includes(end)) continue;
      complain({
        kind: 'html',
        text: `${name} is never closed, so everything after it is left out`,
        ...(map && { line: map[0] + 1 }),
      });
    }
  });
}
