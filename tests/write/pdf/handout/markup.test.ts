// Slides cut out of the deck's markup, and what they say without their looks.
import { describe, expect, it } from 'vitest';
import { slideMarkup } from '../../../../src/page/slide-markup.ts';
import { plainPieces } from '../../../../src/write/pdf/handout/plain-markup.ts';

const slide = (content: string): string =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject><section>${content}</section></foreignObject></svg>`;

describe('slideMarkup', () => {
  it('gives each slide whole, drawings within it included', () => {
    const one = slide('<p>A <svg viewBox="0 0 1 1"><path d="M0 0"/></svg> drawing</p>');
    const two = slide('<p>&lt;svg&gt;</p>');
    expect(slideMarkup(`<div id=":$p">${one}\n${two}</div>`)).toEqual([one, two]);
  });
});

describe('plainPieces', () => {
  it('parts headings from blocks and keeps their lines', () => {
    const markup = slide(
      '<h2 id="a" data-line="3-3" class="x">The <em>weir</em></h2><ul class="y" data-line="5-6"><li data-line="5-5">cut &amp; dry</li></ul>' +
        '<p data-line="8-8" style="color:red">Then <a href="https://example.org" class="z">this</a></p>',
    );
    expect(plainPieces(markup, 'said')).toEqual([
      { kind: 'heading', level: 2, text: 'The weir', html: 'The <em>weir</em>', line: 3 },
      { kind: 'block', html: '<ul><li>cut &amp; dry</li></ul>', line: 5 },
      { kind: 'block', html: '<p>Then <a href="https://example.org">this</a></p>', line: 8 },
    ]);
  });

  it('says pictures by their alternative text, or keeps them', () => {
    const markup = slide(
      '<p data-line="1-1"><img src="a.png" alt="A quay" style="width:1px"> and<svg><title>x</title></svg></p>',
    );
    expect(plainPieces(markup, 'said')).toEqual([{ kind: 'block', html: '<p>A quay and</p>', line: 1 }]);
    expect(plainPieces(markup, 'kept')).toEqual([
      {
        kind: 'block',
        html: '<p><img src="a.png" alt="A quay"> and<svg><title>x</title></svg></p>',
        line: 1,
      },
    ]);
  });

  it('sets apart what it says in place of pictures, where it is told what those are called', () => {
    const markup = slide(
      '<p><img src="a.png" alt="A quay"></p><p><img src="line.png" alt=""></p><svg><text>Flood</text><text>Ebb</text></svg>',
    );
    expect(plainPieces(markup, { called: 'Picture: ' })).toEqual([
      { kind: 'block', html: '<p><em>Picture: A quay</em></p><p></p><p><em>Picture: Flood, Ebb</em></p>' },
    ]);
  });

  it('keeps the sides that columns of tables are set to', () => {
    const markup = slide(
      '<table><tr><th>Oil</th><th style="text-align:right">Pence</th></tr><tr><td style="color:red;text-align: center">x</td></tr></table>',
    );
    expect(plainPieces(markup, 'kept')).toEqual([
      {
        kind: 'block',
        html: '<table><tr><th>Oil</th><th align="right">Pence</th></tr><tr><td align="center">x</td></tr></table>',
      },
    ]);
  });

  it('keeps emoji, which text faces do not have', () => {
    const emoji = '<img class="emoji" alt="🎉" src="a.svg" data-marp-twemoji="" draggable="false">';
    const kept = '<img alt="🎉" src="a.svg" data-marp-twemoji="">';
    expect(plainPieces(slide(`<h2>Done ${emoji}</h2><p>Thanks ${emoji}</p>`), 'said')).toEqual([
      { kind: 'heading', level: 2, text: 'Done 🎉', html: `Done ${kept}` },
      { kind: 'block', html: `<p>Thanks ${kept}</p>` },
    ]);
  });

  it('reads formulas once', () => {
    const markup = slide(
      '<p><span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation>x</annotation></semantics></math></span><span class="katex-html"><span>x</span></span></span></p>',
    );
    expect(plainPieces(markup, 'said')).toEqual([
      { kind: 'block', html: '<p><math><semantics><mi>x</mi></semantics></math></p>' },
    ]);
  });

  it('keeps languages, readings, counting and formulas, in headings too', () => {
    const kept =
      '<p>A <span lang="nl">sluis</span> or <ruby>水門<rt>すいもん</rt></ruby></p>' +
      '<ol type="a" reversed=""><li data-task="done">Dug</li></ol>';
    const heading = 'Loss <math><msup><mi>v</mi><mn>2</mn></msup></math> at a <span lang="nl">sluis</span>';
    const markup = slide(`<h2>${heading}</h2><div>${kept.replace('or', '<span class="x">or</span>')}</div>`);
    expect(plainPieces(markup, 'said')).toEqual([
      { kind: 'heading', level: 2, text: 'Loss v2 at a sluis', html: heading },
      { kind: 'block', html: kept },
    ]);
  });

  it('leaves what repeats on every slide', () => {
    expect(plainPieces(slide('<header>Top</header><p>Middle</p><footer>Foot</footer>'), 'said')).toEqual([
      { kind: 'block', html: '<p>Middle</p>' },
    ]);
  });
});
