import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../src/page/types.ts';
import { inlineAssets } from '../../../src/write/html/inline-assets.ts';

const asset = (name: string, size: number, mediaType: string): readonly [string, Asset] => {
  const url = `https://triptych.invalid/asset/${name}`;
  return [url, { url, bytes: new Uint8Array(size).fill(65), mediaType }];
};
const BIG = asset('big.png', 3000, 'image/png');
const SMALL = asset('small.png', 3, 'image/png');
const FONT = asset('font.woff2', 3000, 'font/woff2');
const assets = new Map([BIG, SMALL, FONT]);
const count = (text: string, part: string): number => text.split(part).length - 1;
const BIG_DATA = 'QUFB'.repeat(1000);

describe('inlineAssets', () => {
  it('repeats small pictures, and lets large ones share their data', () => {
    const [big] = BIG;
    const [small] = SMALL;
    const { html, css, script } = inlineAssets(
      `<img src="${big}" alt="1"><img src="${big}" alt="2"><img src="${small}"><img src="${small}">` +
        `<figure style="background-image:url(&quot;${big}&quot;);color:red"></figure>`,
      `a{background:url("${big}") red}b{background:url('${small}')}`,
      assets,
    );
    expect(count(html, BIG_DATA)).toBe(1);
    expect(html).toContain('alt="2" data-same-as="1"');
    expect(count(html, 'data:image/png;base64,QUFB"')).toBe(2);
    expect(html).toContain('style="background-image:var(--asset-1);color:red"');
    expect(css).toContain('a{background:var(--asset-1) red}b{background:url("data:image/png;base64,QUFB")}');
    expect(count(css, BIG_DATA)).toBe(1);
    expect(script).toContain('data-same-as');
  });

  it('puts fonts where they are named, for custom properties do not work there', () => {
    const { css } = inlineAssets(
      '',
      `@font-face{font-family:A;src:url("${FONT[0]}") format("woff2")}`,
      assets,
    );
    expect(css).toContain(`src:url("data:font/woff2;base64,${BIG_DATA}") format("woff2")`);
  });

  it('leaves no address that would load something from elsewhere, and links alone', () => {
    const { html, css, script } = inlineAssets(
      '<img src="https://example.com/a.png"><video src="b.mp4"></video><a href="https://example.com/">x</a>' +
        '<p style="background:url(http://example.com/c.png)"></p><svg><image xlink:href="d.png"/><use href="#e"/></svg>',
      'p{background:url(//example.com/f.png)}q{fill:url(#g)}',
      assets,
    );
    expect(html + css).toBe(
      '<img src="data:,"><video src="data:,"></video><a href="https://example.com/">x</a>' +
        '<p style="background:url(&quot;data:,&quot;)"></p><svg><image xlink:href="data:," /><use href="#e"/></svg>' +
        'p{background:url("data:,")}q{fill:url(#g)}',
    );
    expect(script).toBe('');
  });
});
