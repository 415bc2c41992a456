import { describe, expect, it } from 'vitest';
import { loadNotesMath, notesHtml } from '../../src/write/notes-html.ts';

describe('notesHtml', () => {
  it('keeps the form of notes', () => {
    expect(
      notesHtml('Say **this** first:\n\n1. the *harbour*\n2. [the map](https://example.org/map)\n'),
    ).toBe(
      '<p>Say <strong>this</strong> first:</p>\n<ol>\n<li>the <em>harbour</em></li>\n' +
        '<li><a href="https://example.org/map">the map</a></li>\n</ol>',
    );
    expect(notesHtml('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<th>a</th>');
    expect(notesHtml('  \n')).toBe('');
  });

  it('keeps the words of raw HTML, and none of its tags', () => {
    expect(notesHtml('Wait <b onclick="x()">here</b><br>then go')).toBe('<p>Wait here<br>then go</p>');
    expect(notesHtml('<div onmouseover="x()">Slowly &amp; clearly</div>')).toBe('Slowly &amp; clearly');
    expect(notesHtml('<script>alert(1)</script>')).not.toContain('<script');
    expect(notesHtml('a <img src=x onerror=alert(1)> b')).toBe('<p>a  b</p>');
  });

  it('numbers footnotes without links, so that notes of several slides can stand on one page', () => {
    expect(notesHtml('One[^a], two[^a].\n\n[^a]: The *note*.')).toBe(
      '<p>One<sup>1</sup>, two<sup>1</sup>.</p>\n<ol>\n<li>\n<p>The <em>note</em>.</p>\n</li>\n</ol>',
    );
  });

  it('follows no dangerous address and loads no picture', () => {
    expect(notesHtml('[go](javascript:alert(1))')).toBe('<p><a href="">go</a></p>');
    expect(notesHtml('![The "quay", at dawn](quay.png "x")')).toBe('<p>The &quot;quay&quot;, at dawn</p>');
    expect(notesHtml('<a href="javascript:x()">go</a> & `<b>`')).toBe(
      '<p>go &amp; <code>&lt;b&gt;</code></p>',
    );
  });

  it('draws formulas, and leaves prices alone', async () => {
    const notes = 'Say $x_1 < 2$, which costs $5 or $6.\n\n$$\n\\frac{1}{2}\n$$';
    await loadNotesMath([notes]);
    const html = notesHtml(notes);
    expect(html).toMatch(
      /<p>Say <span class="math math-inline"><span class="katex"><math .*<msub><mi>x<\/mi><mn>1<\/mn><\/msub>/,
    );
    expect(html).toContain('which costs $5 or $6.</p>');
    expect(html).toContain('<mfrac><mn>1</mn><mn>2</mn></mfrac>');
    expect(notesHtml('From $5 to $6')).toBe('<p>From $5 to $6</p>');
    expect(notesHtml('$\\href{javascript:x()}{a}$')).not.toContain('href="javascript');
  });
});
