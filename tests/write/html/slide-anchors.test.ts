import { describe, expect, it } from 'vitest';
import { anchorSlides } from '../../../src/write/html/slide-anchors.ts';

const slide = (content: string, attributes = ''): string =>
  `<svg data-marpit-svg="" viewBox="0 0 9 9"><foreignObject><section${attributes}>${content}</section></foreignObject></svg>`;
const slides = ['intro', 'end%20'].map((id) => ({ id, range: { start: 1, end: 1 }, notes: '' }));

describe('anchorSlides', () => {
  it('gives slides their ids, where no element has them, and leaves links within the deck alone', () => {
    const html =
      slide('<h1 id="intro">A</h1><a href="#end%20" title="&quot;x&quot; &amp; y">e</a>') +
      slide('<a href="#intro">i</a><a href="#else">o</a><a href="x.html#intro">f</a>');
    expect(anchorSlides({ html, slides }).html).toBe(
      '<svg data-marpit-svg="" viewBox="0 0 9 9"><foreignObject><section data-slide-id="intro"><h1 id="intro">A</h1>' +
        '<a href="#end%20" title="&quot;x&quot; &amp; y">e</a></section></foreignObject></svg>' +
        '<svg data-marpit-svg="" viewBox="0 0 9 9" id="end%20"><foreignObject><section data-slide-id="end%20">' +
        '<a href="#intro">i</a><a href="#else">o</a>' +
        '<a href="x.html#intro" target="_blank" rel="noopener noreferrer">f</a></section></foreignObject></svg>',
    );
  });

  it('lets links to other pages open apart from the deck, and those that other programs take as they are', () => {
    const apart = (href: string): boolean =>
      anchorSlides({ html: slide(`<a href="${href}">l</a>`), slides }).html.includes('target="_blank"');
    for (const href of [
      'https://example.org',
      ' HTTP://example.org',
      '//example.org',
      'notes/a:b.pdf',
      '?f=2',
    ])
      expect([href, apart(href)]).toEqual([href, true]);
    for (const href of ['', '#end', 'mailto:a@example.org', 'tel:+4930', 'x-help:open'])
      expect([href, apart(href)]).toEqual([href, false]);
  });

  it('takes the transitions off the slides', () => {
    const { html, transitions } = anchorSlides({
      html: slide('', ' data-transition="fade 1s"') + slide(''),
      slides,
    });
    expect(transitions).toEqual(['fade 1s', null]);
    expect(html).not.toContain('data-transition');
  });
});
