import { describe, expect, it } from 'vitest';
import { slideContents } from '../../../src/write/pdf/slide-contents.ts';

const title = (content: string): string | undefined =>
  slideContents(`<div><svg data-marpit-svg=""><section id="1">${content}</section></svg></div>`)[0]?.title;

describe('slideContents', () => {
  it.each([
    ['<p>x</p><h2>First <em>of</em>\n all</h2><h1>Second</h1>', 'First of all'],
    ['<h1>Broken<br>line<br />twice</h1>', 'Broken line twice'],
    ['<h1>R&amp;D &lt;3 <img alt="😄" src="x"> yes</h1>', 'R&D <3 😄 yes'],
    ['<h1>Un<strong>broken</strong> word</h1>', 'Unbroken word'],
    [
      '<h1>Say <span class="katex"><span class="katex-mathml"><math><mi>x</mi><annotation>x^2</annotation></math></span>' +
        '<span class="katex-html"><span>x</span></span></span> now</h1>',
      'Say x now',
    ],
    ['<h1></h1><h2>Later</h2>', 'Later'],
    ['<p>none</p>', ''],
  ])('reads %j as %j', (content, expected) => {
    expect(title(content)).toBe(expected);
  });

  it('tells which ids stand on which slide', () => {
    const slides = slideContents(
      '<svg data-marpit-svg=""><section id="1"><h1 id="a">A</h1><svg id="b"></svg></section></svg>' +
        '<svg data-marpit-svg=""><section id="2"></section></svg>',
    );
    expect(slides.map(({ ids }) => ids)).toEqual([['1', 'a', 'b'], ['2']]);
  });
});
