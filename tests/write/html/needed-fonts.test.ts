import { describe, expect, it } from 'vitest';
import { weightDistance } from '../../../src/write/html/fonts/font-weights.ts';
import { keepNeededFonts } from '../../../src/write/html/fonts/needed-fonts.ts';

const face = (name: string, descriptors: string): string =>
  `@font-face{${descriptors};src:url("${name}.woff2")}`;

/** Names of the files that stay. */
const kept = (css: string, html: string): readonly string[] =>
  [...keepNeededFonts(css, html).matchAll(/url\("([\w-]+)\.woff2"\)/g)].map(([, name]) => name ?? '');

describe('keepNeededFonts', () => {
  it('keeps the parts of a font whose characters occur, in text, in capitals or as CSS content', () => {
    const css = [
      face('latin', 'font-family:A;unicode-range:U+0-FF'),
      face('cyrillic', 'font-family:A;unicode-range:U+4??'),
      face('greek', 'font-family:A;unicode-range:U+370-3FF'),
      face('arrows', 'font-family:A;unicode-range:U+2190-21FF'),
      face('georgian', 'font-family:A;unicode-range:U+10A0-10FF'),
      'p{font-family:A}p::before{content:"\\2192 "}',
    ].join('');
    expect(kept(css, '<p>привет &#945;</p>')).toEqual(['latin', 'cyrillic', 'greek', 'arrows']);
  });

  it('drops families that no rule for this deck asks for', () => {
    const css = [
      face('used', 'font-family:"Used One"'),
      face('unused', 'font-family:Unused'),
      face('inline', 'font-family:Inline'),
      face('classy', 'font-family:Classy'),
      face('other', 'font-family:Other'),
      'p{font:700 1em/1.2 "Used One",serif}.there .fancy{font-family:Classy}.fancy .absent{font-family:Other}',
    ].join('');
    const html = '<p class="there" style="font-family: Inline">x <b class="fancy">y</b></p>';
    expect(kept(css, html)).toEqual(['used', 'inline', 'classy']);
  });

  it('keeps a later family of a list only for characters that the earlier ones lack', () => {
    const css = [
      face('first', 'font-family:First;unicode-range:U+0-FF'),
      face('second', 'font-family:Second;unicode-range:U+0-FF'),
      face('arabic', 'font-family:Third;unicode-range:U+600-6FF'),
      'p{font-family:First,Second,Third}',
    ].join('');
    expect(kept(css, '<p>plain</p>')).toEqual(['first']);
    expect(kept(css, '<p>سلام</p>')).toEqual(['first', 'arabic']);
  });

  it('takes no notice of rules for elements and directions that do not occur', () => {
    const css = [
      face('text', 'font-family:Text'),
      face('code', 'font-family:Code'),
      face('complex', 'font-family:Complex'),
      'div#\\:\\$p>svg>foreignObject>section{font-family:Text}section :is(pre,code) code::before{font-family:Code}',
      'section:dir(rtl) h1:not(.x),section:dir(rtl){font-family:Complex}',
    ].join('');
    const deck = (content: string, attributes = ''): string =>
      `<div id=":$p"><svg><foreignObject><section${attributes}>${content}</section></foreignObject></svg></div>`;
    expect(kept(css, deck('<p>x</p>'))).toEqual(['text']);
    expect(kept(css, deck('<p><code>x</code></p>'))).toEqual(['text', 'code']);
    expect(kept(css, deck('<p>x</p>', ' dir="rtl"'))).toEqual(['text', 'complex']);
  });

  it('brings no font of signs for what KaTeX draws with its own', () => {
    const css = [
      face('text', 'font-family:Text;unicode-range:U+0-FF'),
      face('signs', 'font-family:Signs;unicode-range:U+2200-22FF'),
      face('katex', 'font-family:KaTeX_Main'),
      'p{font-family:Text,Signs}.katex{font-family:KaTeX_Main}',
    ].join('');
    const formula = '<span class="katex"><math><mo>∑</mo></math><span>∑<br></span></span>';
    expect(kept(css, `<p>${formula} x</p>`)).toEqual(['text', 'katex']);
    expect(kept(css, `<p>${formula} ∑</p>`)).toEqual(['text', 'signs', 'katex']);
  });

  it('looks into variables, and at nothing that only they name', () => {
    const css = [
      face('body', 'font-family:Body'),
      face('print', 'font-family:Print'),
      face('fallback', 'font-family:Fallback'),
      face('unasked', 'font-family:Unasked'),
      ':root{--a:var(--b);--b:Body;--c:Unasked;--loop:var(--loop)}.dark{--b:Print}',
      'p{font-family:var(--a),var(--none, Fallback)}b{font-family:var(--loop)}',
    ].join('');
    expect(kept(css, '<p>x</p>')).toEqual(['body']);
    expect(kept(css, '<p class="dark">x</p>')).toEqual(['body', 'print']);
    expect(kept(css.replace('--b:Body', '--z:Body').replace('--a:var(--b);', ''), '<p>x</p>')).toEqual([
      'fallback',
    ]);
  });

  it('keeps italics where something is slanted, and the weights that are asked for', () => {
    const faces = [
      face('regular', 'font-family:A;font-weight:400'),
      face('medium', 'font-family:A;font-weight:500'),
      face('bold', 'font-family:A;font-weight:700'),
      face('black', 'font-family:A;font-weight:900'),
      face('italic', 'font-family:A;font-style:italic'),
    ].join('');
    expect(kept(`${faces}p{font-family:A}`, '<p>x</p>')).toEqual(['regular', 'bold']);
    expect(kept(`${faces}p{font-family:A}`, '<p><em>x</em></p>')).toEqual(['regular', 'bold', 'italic']);
    expect(kept(`${faces}p{font-family:A}h1{font-weight:800}`, '<p>x</p><h1>y</h1>')).toEqual([
      'regular',
      'bold',
      'black',
    ]);
  });

  it('keeps italics of one family where a rule slants that family alone', () => {
    const css = [
      face('text', 'font-family:Text'),
      face('text-italic', 'font-family:Text;font-style:italic'),
      face('math', 'font-family:Math'),
      face('math-italic', 'font-family:Math;font-style:italic'),
      'p{font-family:Text}b{font-family:Math;font-style:italic}',
    ].join('');
    expect(kept(css, '<p>x <b>y</b></p>')).toEqual(['text', 'math', 'math-italic']);
    expect(kept(css, '<p style="font-style: italic">x</p>')).toEqual(['text', 'text-italic']);
  });

  it('keeps one file a face', () => {
    const css =
      '@font-face{font-family:A;src:local("A"),url(a.woff) format("woff"),url(a.woff2) format("woff2")}p{font-family:A}';
    expect(keepNeededFonts(css, '<p>x</p>')).toContain('src:url(a.woff2) format("woff2")');
    expect(keepNeededFonts(css, '<p>x</p>')).not.toContain('local');
  });
});

describe('weightDistance', () => {
  const nearest = (wanted: number, weights: readonly number[]): number | undefined =>
    [...weights].sort((a, b) => weightDistance(wanted, [a, a]) - weightDistance(wanted, [b, b]))[0];

  it.each([
    [400, [300, 500], 500],
    [400, [300, 700], 300],
    [500, [400, 600], 400],
    [300, [200, 400], 200],
    [300, [400, 700], 400],
    [600, [500, 900], 900],
    [600, [400, 500], 500],
  ])('for %d takes of %j the one that browsers take', (wanted, weights, expected) => {
    expect(nearest(wanted, weights)).toBe(expected);
  });
});
