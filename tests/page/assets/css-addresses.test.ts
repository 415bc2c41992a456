import { expect, test } from 'vitest';
import { removeImports, replaceUrls, urlsOf } from '../../../src/page/assets/css-addresses.ts';

test('finds addresses in every way that CSS writes them', () => {
  expect(
    urlsOf(
      `a{b:url(x.png)} c{d:url( "y z.png" )} e{f:URL('q\\'.svg')} g{h:url(#local)} i{j:url(\\66oo.png)}`,
    ),
  ).toEqual(['x.png', 'y z.png', "q'.svg", 'foo.png']);
});

test('replaces addresses without letting them leave their quotes', () => {
  expect(replaceUrls('a{b:url(x)}', () => 'y"){}')).toBe('a{b:url("y\\"){}")}');
  expect(replaceUrls('a{b:url(x)}', () => undefined)).toBe('a{b:url(x)}');
});

test('removes every @import and tells where it pointed', () => {
  expect(
    removeImports(`@import "a.css";@import url(b.css) screen; p{color:red}@import url('c.css')`),
  ).toEqual({
    css: ' p{color:red}',
    imports: ['a.css', 'b.css', 'c.css'],
  });
});
