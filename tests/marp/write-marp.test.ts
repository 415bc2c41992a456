// What the written deck says to Marp itself: slides, titles, points, notes and directives come out as they were planned.
import { Marp } from '@marp-team/marp-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteComment, safeNotes } from '../../src/marp/comment.ts';
import { yamlText } from '../../src/marp/front-matter.ts';
import { writeMarp } from '../../src/marp/write-marp.ts';
import { letters, lettersOf, plan } from '../deck/article.ts';

const marp = new Marp({ script: false, emoji: { unicode: false } });
Object.assign(marp.customDirectives.local, {
  slideId: (value: string) => ({ slideId: value }),
  section: (value: string) => ({ section: value }),
});

function render(markdown: string): { html: string[]; comments: string[][] } {
  return marp.render(markdown, { htmlAsArray: true });
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const note = (text: string): string => `# T\n\n## S\n\n==a point==\n\n${text}\n`;

describe('notes', () => {
  it.each([
    'class: foo',
    'theme: x',
    '"class": foo',
    '_slideId: mine',
    'section: other',
    'paginate: false\n\nclass: bar',
    '\\{class: foo}',
    'An arrow --> ends a comment, and --!> does too.',
    'Code such as `a --> b` ends it as well.',
    'lint disable this',
    'prettier-ignore',
    '&anchor class: foo',
    '? class: foo',
    '--- class: foo',
    'A <!-- is no end',
  ])('keeps “%s” a note', (text) => {
    const deck = plan(note(text));
    const { html, comments } = render(writeMarp(deck).text);
    expect(html).toHaveLength(deck.slides.length);
    const last = comments.at(-1) ?? [];
    expect(last).toHaveLength(1);
    expect(lettersOf(last[0] ?? '')).toContain(lettersOf(text));
    expect(html.at(-1)).toContain('class="content"');
    expect(textOf(html.at(-1) ?? '')).toBe('S A point');
  });

  it.each([
    '[A link](https://example.org) leads to more.',
    '![A picture](boat.png) stands first.',
    '[one, two]',
  ])('keeps "%s" as it is written', (text) => {
    const { html, comments } = render(`# T\n\n${noteComment([text]).join('\n')}\n`);
    expect(html).toHaveLength(1);
    expect(comments).toEqual([[text]]);
  });

  it('keeps any text a note', () => {
    const part = fc.constantFrom(
      'class:',
      'theme: x',
      '\n\n',
      '-->',
      '<!--',
      '{',
      '}',
      '"',
      "'",
      '?',
      '- ',
      '`',
      '--',
      ' ',
      'word',
      '&a',
      '!b',
      '|',
      '>',
      '---',
      '_class:',
      'lang :',
      '%',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = `${parts.join('').trim()} word`.trim();
        const { comments, html } = render(`# T\n\n<!--\n${safeNotes(text)}\n-->\n`);
        expect(comments[0]).toHaveLength(1);
        expect(textOf(html[0] ?? '')).toBe('T');
      }),
      { numRuns: 150, seed: 2 },
    );
  });
});

describe('slides', () => {
  it('shows each point as the words that were planned', () => {
    const special = [
      '*a',
      'b*',
      '_c_',
      '`d`',
      '[e]',
      '<f>',
      '&amp;',
      '$5',
      '$6',
      '1. g',
      '# h',
      '- i',
      '~j~',
      '==k',
      '1:100:2',
      '\\\\',
      'http://l.org',
      'm&lt;n',
      '+ o',
      '> p',
      '| q |',
      '**r s t**',
      '!',
      'www.u.org',
      'v@w.org',
      '“x.”',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...special), { minLength: 1, maxLength: 8 }), (words) => {
        const deck = plan(`# T\n\n## S\n\nWord ${words.join(' ')} word.\n`);
        const { html } = render(writeMarp(deck).text);
        expect(html).toHaveLength(deck.slides.length);
        const points =
          deck.slides[1]?.blocks.flatMap((block) => (block.kind === 'points' ? block.points : [])) ?? [];
        const planned = points.map(({ markdown }) => lettersOf(markdown)).join('');
        expect(letters(textOf(html[1] ?? ''))).toBe(`s${planned}`);
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('joins soft line breaks, which Marp would show', () => {
    const { html } = render(
      writeMarp(plan('# T\n\n## S\n\n- one\n  two\n- three\n\n> four\n> *five*\n> six\n')).text,
    );
    expect(html[1]).not.toContain('<br');
    expect(textOf(html[1] ?? '')).toBe('S one two three four five six');
  });

  it('makes no list appear on clicks, and no slide of a break after a few words', () => {
    const { html } = render(writeMarp(plan('# T\n\n## S\n\n* one\n\n1) a\n\n***\n\nEnd of it.\n')).text);
    expect(html.join('')).not.toContain('data-marpit-fragment');
    expect(html).toHaveLength(2);
  });

  it('repeats directives on the slide they belong to', () => {
    const { html } = render(
      writeMarp(
        plan(
          '---\nclass: lead\n---\n# T\n\n<!-- class: invert -->\n\n## A\n\nText here.\n\n## B\n\nText there.\n',
        ),
      ).text,
    );
    expect(html.map((slide) => /<section[^>]* class="([^"]*)"/.exec(slide)?.[1])).toEqual([
      'title lead',
      'content lead invert',
      'content lead invert',
    ]);
  });

  it('puts two columns into the frame that themes lay out', () => {
    const { html } = render(
      writeMarp(plan('# T\n\n## S\n\n<!-- layout: two-columns -->\n\n- a\n\n1. b\n')).text,
    );
    expect(html[1]?.replace(/\s+/g, '')).toContain(
      '<divclass="columns"><div><ul><li>a</li></ul></div><div><ol><li>b</li></ol></div></div>',
    );
  });
});

describe('the map back', () => {
  const article =
    '# T\n\n## S\n\nFirst sentence stands here.\n\nSecond one\nstands here.\n\n| a |\n|---|\n| b |\n| c |\n\n```\nx\ny\n```\n';
  const marp = writeMarp(plan(article));
  const lines = marp.text.split('\n');
  const lineOf = (text: string): number => lines.indexOf(text) + 1;

  it('knows the piece of each line', () => {
    expect(marp.pieceAt(lineOf('| a |'))).toMatchObject({ piece: 0 });
    expect(marp.pieceAt(lineOf('| c |'))).toMatchObject({ piece: 2 });
    expect(marp.pieceAt(lineOf('y'))).toMatchObject({ piece: 1 });
    expect(marp.pieceAt(lineOf('## S'))).toBeUndefined();
  });

  it('knows the place of each line', () => {
    expect(marp.placeOf(lineOf('| c |'))).toEqual({ file: 'talk.md', line: 13 });
    expect(marp.placeOf(lineOf('First sentence stands here'))).toEqual({ file: 'talk.md', line: 5 });
    expect(marp.placeOf(lineOf('## S'))).toEqual({ file: 'talk.md', line: 3 });
    expect(marp.placeOf(10_000).line).toBeGreaterThan(1);
  });
});

describe('front matter', () => {
  it('is read back by Marp as it was', () => {
    const title = 'One: "two" # three \\ four --> five';
    const { text } = writeMarp(
      plan(`---\ntitle: ${JSON.stringify(title)}\nfooter: 'a: b'\n---\n## S\n\nText.\n`),
    );
    expect(text).toContain(`title: ${yamlText(title)}`);
    expect(render(text).html[0]).toContain('a: b');
  });
});
