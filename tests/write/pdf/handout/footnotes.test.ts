// Footnotes of an article, as they come in speaker notes and as they stand on paper.
import { describe, expect, it } from 'vitest';
import { notesHtml } from '../../../../src/write/notes-html.ts';
import { raisedFootnotes } from '../../../../src/write/pdf/handout/footnotes.ts';

const raised = (markdown: string): string => raisedFootnotes(notesHtml(markdown));

describe('raisedFootnotes', () => {
  it('raises references, also behind a quotation mark or a word in bold, and sets the notes apart', () => {
    expect(
      raised('The speed is **high**\\[1], and “known”\\[2].\n\n\\[1] In brine.\n\n\\[2] See the almanac.'),
    ).toBe(
      '<p>The speed is <strong>high</strong><sup>1</sup>, and “known”<sup>2</sup>.</p>\n' +
        '<p class="handout-footnote"><sup>1</sup> In brine.</p>\n' +
        '<p class="handout-footnote"><sup>2</sup> See the almanac.</p>',
    );
  });

  it('leaves brackets that no footnote stands for, and those in code', () => {
    const code = '<pre><code>depth[1] = 48\n</code></pre>';
    expect(raised('Read depth[2] and `depth[1]` here[1].\n\n```\ndepth[1] = 48\n```\n\n[1] In metres.')).toBe(
      `<p>Read depth[2] and <code>depth[1]</code> here<sup>1</sup>.</p>\n${code}\n` +
        '<p class="handout-footnote"><sup>1</sup> In metres.</p>',
    );
    expect(raised('The list[1] goes on.')).toBe('<p>The list[1] goes on.</p>');
  });
});
