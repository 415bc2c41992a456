import { expect, test } from 'vitest';
import { replaceAddresses } from '../../../src/page/assets/html-addresses.ts';

const visit = (html: string): string[] => {
  const found: string[] = [];
  replaceAddresses(html, ({ element, address }) => {
    found.push(`${element}:${address}`);
    return undefined;
  });
  return found;
};

test('visits what loads and leaves links alone', () => {
  expect(
    visit(
      `<a href="page.html">l</a><img src="a.png"><VIDEO poster=p.jpg src='v.mp4'></VIDEO>
       <svg><image xlink:href="i.png"/><use href="#local"/></svg>
       <figure style="background-image:url(&quot;bg.png&quot;)"></figure><style>p{background:url(s.png)}</style>`,
    ),
  ).toEqual(['img:a.png', 'video:v.mp4', 'video:p.jpg', 'image:i.png', 'figure:bg.png', 'style:s.png']);
});

test('rewrites addresses in place and nothing else', () => {
  const html = `<p class="x">1 &lt; 2</p><img alt="a &amp; b" src="a&amp;b.png" srcset="big.png 2x">`;
  expect(replaceAddresses(html, () => ({ address: 'https://o.invalid/"x"' }))).toBe(
    `<p class="x">1 &lt; 2</p><img alt="a &amp; b" src="https://o.invalid/&quot;x&quot;">`,
  );
});

test('puts text in place of an element', () => {
  expect(replaceAddresses('a<img alt="<" src="x">b', ({ alt }) => ({ text: alt }))).toBe('a&lt;b');
});

test('drops imports of style elements inside pictures', () => {
  expect(
    replaceAddresses('<svg><style>@import url("https://fonts.invalid/x");p{}</style></svg>', () => undefined),
  ).toBe('<svg><style>p{}</style></svg>');
});
