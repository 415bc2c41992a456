import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operandText, operations } from '../../../../src/write/pdf/content/operations.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const read = (text: string): [string, string][] =>
  operations(bytes(text)).map((one) => [one.name, operandText(bytes(text), one).trim()]);

describe('operations', () => {
  it('tells operators from operands of every kind', () => {
    expect(read('q 1 0 0 -1 .5 -7.25 cm /F1 12 Tf (a) Tj <00 41> Tj [(b) -20 <43>]TJ Q')).toEqual([
      ['q', ''],
      ['cm', '1 0 0 -1 .5 -7.25'],
      ['Tf', '/F1 12'],
      ['Tj', '(a)'],
      ['Tj', '<00 41>'],
      ['TJ', '[(b) -20 <43>]'],
      ['Q', ''],
    ]);
  });

  it('is not misled by what strings, names, comments and dictionaries hold', () => {
    expect(
      read('(BT \\) ( nested ET ) \\\\) Tj % EMC\n/Tj gs /P <</MCID 3/A[(BDC) true null]>>BDC EMC'),
    ).toEqual([
      ['Tj', '(BT \\) ( nested ET ) \\\\)'],
      ['gs', '/Tj'],
      ['BDC', '/P <</MCID 3/A[(BDC) true null]>>'],
      ['EMC', ''],
    ]);
  });

  it('takes an inline image for one operation, whatever its data are', () => {
    expect(
      read('q BI /W 2/H 1/BPC 8/EI/CS/ID /G ID \u0001EI\u0002 Q EMC\nEI Q').map(([name]) => name),
    ).toEqual(['q', 'BI', 'Q']);
  });

  it('ends with the stream where that is cut off', () => {
    for (const cut of ['(never closed Tj', '<0041 Tj', 'BI /W 1 ID x', '/Name'])
      expect(() => operations(bytes(cut))).not.toThrow();
  });

  const word = fc.constantFrom('q', 'Q', 'BT', 'ET', 're', 'f*', 'Tj', "'", '"', 'EMC', 'T*', 'd0');
  const string = fc
    .string({ unit: fc.constantFrom('a', ' ', '(', ')', '\\', '\n', '<', '/', '%', 'ET') })
    .map((text) => `(${text.replace(/[()\\]/g, '\\$&')})`);
  const operand = fc.oneof(
    string,
    fc.integer().map(String),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
      .map((number) => number.toFixed(4)),
    fc.string({ unit: fc.constantFrom(...'0123456789aF '), maxLength: 8 }).map((hex) => `<${hex}>`),
    fc.constantFrom('/F1', '/', '/ET#20', 'true', 'null', '[1 (Q) /n]', '<</MCID 1/D<</a(b)>>>>'),
  );
  const operation = fc.tuple(fc.array(operand, { maxLength: 4 }), word);
  const gap = fc.constantFrom(' ', '\n', '\r\n', '\t ', ' % Q ET\n');

  it('reads back what was written, with any white space and comments between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(operation, gap), { maxLength: 30 }), (written) => {
        const text = written
          .map(([[operands, name], space]) => [...operands, name].join(space) + space)
          .join('');
        const found = operations(bytes(text));
        expect(found.map(({ name }) => name)).toEqual(written.map(([[, name]]) => name));
        found.forEach((one, index) => {
          const [first] = written[index]?.[0][0] ?? [];
          if (first !== undefined) expect(operandText(bytes(text), one).startsWith(first)).toBe(true);
          expect(one.from).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
