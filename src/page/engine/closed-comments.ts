// A comment without its end takes every slide after it along, in Marp as in HTML; its author should hear of it.
import type { MarkdownIt } from './markdown-it.ts';
import type { Complaint } from './protocol.ts';

export function closedComments(md: MarkdownIt, complain: (complaint: Complaint) => void): void {
  md.core.ruler.push('triptych_closed_comments', ({ tokens }) => {
    for (const { type, map, markup } of tokens) {
      if (type !== 'marpit_comment' || markup.includes('-->')) continue;
      complain({
        kind: 'html',
        text: 'a comment is never closed, so everything after it is left out',
        ...(map && { line: map[0] + 1 }),
      });
    }
  });
}
