import { expect, test } from 'vitest';
import { supplyFonts } from '../../src/page/fonts.ts';

const faces = (css: string): string[] => css.match(/@font-face/g) ?? [];

test('supplies faces of the families that the styles name, and of no others', () => {
  const css = supplyFonts(`section{font-family:"IBM Plex Sans"}`, '<p>Hello</p>');
  expect(css).toContain('https://triptych.invalid/font/ibm-plex-sans/ibm-plex-sans-latin-400-normal.woff2');
  expect(css).toContain('ibm-plex-sans-latin-700-italic.woff2');
  expect(css).not.toContain('ibm-plex-mono');
});

test('leaves out faces whose characters the deck does not have', () => {
  const latin = supplyFonts(`section{font-family:"IBM Plex Sans"}`, '<p>Hello</p>');
  const both = supplyFonts(`section{font-family:"IBM Plex Sans"}`, '<p>Hello Привет &#1087;</p>');
  expect(latin).not.toContain('cyrillic');
  expect(both).toContain('ibm-plex-sans-cyrillic-400-normal.woff2');
  expect(faces(both).length).toBeGreaterThan(faces(latin).length);
});

test('takes only the weights that are asked for, besides regular and bold', () => {
  const css = supplyFonts(`h1{font-family:Inter;font-weight:600} p{font:300 1em/1 Inter}`, 'x');
  expect(css).toMatch(/inter-latin-600-normal/);
  expect(css).toMatch(/inter-latin-300-normal/);
  expect(css).not.toMatch(/inter-latin-500-normal/);
});

test('gives the generic families faces that every machine draws alike', () => {
  const css = supplyFonts(`a{font-family:sans-serif} b{font-family:Foo,serif} c{--code-font:monospace}`, 'x');
  expect(css).toMatch(/font-family:Arial, .*, sans-serif/);
  expect(css).toMatch(/font-family:Foo,"Times New Roman", .*, serif/);
  expect(css).toMatch(/--code-font:"Courier New", .*, monospace/);
  expect(css).toMatch(/font-family: "Arial";[^}]*arimo-latin-400-normal/);
});

test('signs that text faces lack come from faces of their own, only where the deck has them', () => {
  expect(supplyFonts('a{font-family:sans-serif}', 'no signs')).not.toContain('noto-sans-');
  expect(supplyFonts('a{font-family:sans-serif}', '✓')).toContain(
    'noto-sans-symbols-2-symbols-400-normal.woff2',
  );
});

test('interface fonts of single systems are left out, so that every machine draws the same', () => {
  const css = supplyFonts(
    `a{font-family:var(--stack, -apple-system, "Segoe UI", Roboto, "Open Sans", Helvetica, sans-serif)} b{font-family:"Segoe UI"}`,
    'x',
  );
  expect(css).toMatch(/a\{font-family:var\(--stack, {1,2}"?Helvetica/);
  expect(css).not.toMatch(/Open Sans|Roboto/);
  expect(css).toContain('b{font-family:"Segoe UI"}');
});
