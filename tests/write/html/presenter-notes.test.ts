// Notes keep their form and lose whatever could run or load.
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { presenterNotes } from '../../../src/write/html/presenter-notes.ts';

const AWAY = 'target="_blank" rel="noopener noreferrer"';

describe('presenterNotes', () => {
  it.each([
    ['', ''],
    [
      'Plain words,\nwrapped in the source.\n\nA second paragraph.',
      '<p dir="auto">Plain words,\nwrapped in the source.</p><p dir="auto">A second paragraph.</p>',
    ],
    [
      'Some **strong**, *slanted*, ~~gone~~ and `coded` words',
      '<p dir="auto">Some <strong>strong</strong>, <em>slanted</em>, <del>gone</del> and <code>coded</code> words</p>',
    ],
    [
      'See [the *site*](https://example.com/a?b=1&c=2).',
      `<p dir="auto">See <a href="https://example.com/a?b=1&amp;c=2" ${AWAY}>the <em>site</em></a>.</p>`,
    ],
    ['See [slide three](#three)', '<p dir="auto">See <a href="#three">slide three</a></p>'],
    ['www.example.com', `<p dir="auto"><a href="http://www.example.com" ${AWAY}>www.example.com</a></p>`],
    ['[gone](javascript:x)', '<p dir="auto"><a>gone</a></p>'],
    ['- one\n  - two\n- three', '<ul dir="auto"><li>one<ul><li>two</li></ul></li><li>three</li></ul>'],
    ['3. three\n4. four', '<ol start="3" dir="auto"><li>three</li><li>four</li></ol>'],
    ['- [x] done\n- [ ] open', '<ul dir="auto"><li>☑ done</li><li>☐ open</li></ul>'],
    ['> quoted\n> words', '<blockquote dir="auto"><p>quoted\nwords</p></blockquote>'],
    ['```\na < b;\n```', '<pre dir="ltr"><code>a &lt; b;</code></pre>'],
    [
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<table dir="auto"><thead><tr><th>a</th><th align="right">b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table>',
    ],
    ['# Heading\nwords', '<h1 dir="auto">Heading</h1><p dir="auto">words</p>'],
    ['<b>bold</b> and ![a picture](x.png)', '<p dir="auto">bold and a picture</p>'],
  ])('turns %j into %j', (markdown, html) => {
    expect(presenterNotes(markdown).replace(/(?<=>|one|;)\n(?=<)/g, '')).toBe(html);
  });

  it('gives footnotes no ids, which two slides might share', () => {
    const html = presenterNotes('Text[^a]\n\n[^a]: The source');
    expect(html).toContain('The source');
    expect(html).not.toMatch(/ id=| href=/);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <svg onload=alert(1)> b',
    '<scr<script>ipt>alert(1)</script>',
    '<<b>img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '[click](JaVaScRiPt:alert(1))',
    '[click](<java\tscript:alert(1)>)',
    '[click](&#106;avascript:alert(1))',
    '[click](data:text/html,<script>alert(1)</script>)',
    '[click](vbscript:x)',
    '[click][1]\n\n[1]: javascript:alert(1)',
    '[a](https://example.com/"onmouseover="alert(1))',
    '<javascript:alert(1)>',
    '![x](x" onerror="alert(1))',
    '`</code><script>alert(1)</script>`',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |',
    '&lt;script&gt;alert(1)&lt;/script&gt; *x*',
    '[^<script>]: x',
    '</div><iframe src="//example.com">',
  ])('lets nothing of %j run or load', (markdown) => {
    const open: string[] = [];
    const parser = new Parser({
      onopentag(name, attributes) {
        open.push(name);
        expect(name).toMatch(
          /^(?:a|blockquote|br|code|del|div|em|h[1-6]|hr|li|ol|p|pre|strong|sup|t[dhr]|table|tbody|thead|ul)$/,
        );
        for (const [key, value] of Object.entries(attributes)) {
          expect(['dir', 'class', 'start', 'align', 'href', 'title', 'target', 'rel']).toContain(key);
          if (key === 'href') expect(value).toMatch(/^(?:https?:|mailto:|tel:|#)/);
        }
      },
      onclosetag: (name) => expect(open.pop()).toBe(name),
    });
    parser.end(presenterNotes(`Words *before*.\n\n${markdown}`));
    expect(open).toEqual([]);
  });
});
