import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/ooxml/audit/read.ts';
import { all, el, text, whole, xmlDocument } from '../../src/ooxml/xml.ts';

describe('el', () => {
  it('writes attributes in order, leaves out undefined ones, and closes what is empty', () => {
    expect(el('a:off', { x: 1, y: undefined, z: 'q', on: true, off: false })).toBe(
      '<a:off x="1" z="q" on="1" off="0"/>',
    );
  });

  it('nests children, lists and conditions', () => {
    expect(el('p', {}, false, undefined, [el('a'), [el('b')]], text('c'))).toBe('<p><a/><b/>c</p>');
  });

  it('writes numbers whole, and 0 for what is no number', () => {
    expect(el('x', { a: 1.6, b: Number.NaN, c: Number.POSITIVE_INFINITY, d: -0.2 })).toBe(
      '<x a="2" b="0" c="0" d="0"/>',
    );
    expect(Object.is(whole(-0.2), 0)).toBe(true);
    expect([whole(1e300), whole(-3e9)]).toEqual([2147483647, -2147483648]);
  });

  it('keeps what XML cannot hold out of text and attributes', () => {
    const hostile = 'a\u0000\u0008\uFFFE\uD800b\uDC00<&>"]]>';
    expect(text(hostile)).toBe('ab&lt;&amp;&gt;&quot;]]&gt;');
    expect(el('t', { v: hostile })).toBe('<t v="ab&lt;&amp;&gt;&quot;]]&gt;"/>');
  });

  it('keeps emoji, and white space that a parser would otherwise change', () => {
    expect(text('👩‍💻\t\n')).toBe('👩‍💻&#9;&#10;');
  });

  it('gives back any text that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const tree = parseXml(xmlDocument(all(el('r', { v: value }, text(value)))));
        expect(tree).toMatchObject({ attributes: { v: value }, text: value });
      }),
    );
  });

  it('is well formed for any sequence of code units', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const value = String.fromCharCode(...units);
        expect(typeof parseXml(el('r', { v: value }, text(value)))).toBe('object');
      }),
    );
  });
});
