import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations } from '../../../../src/write/pdf/content/operations.ts';
import { paintUnits } from '../../../../src/write/pdf/content/paint-units.ts';
import { type Owner, rewriteMarks } from '../../../../src/write/pdf/content/rewrite-marks.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const artifact: Owner = { kind: 'artifact', properties: 'BMC' };

/** The stream with every unit its own mark's content, or an artifact where it had none. */
function rewritten(text: string): string {
  const stream = bytes(text);
  const result = rewriteMarks(stream, paintUnits(stream), ({ mark }) =>
    typeof mark === 'number' ? { kind: 'content', slot: mark, rank: 0, tag: 'P' } : artifact,
  );
  return Buffer.from(result.bytes).toString('latin1').replace(/\s+/g, ' ').trim();
}

describe('rewriteMarks', () => {
  it('numbers marks anew, and makes what nothing marks an artifact', () => {
    expect(rewritten('0 0 9 9 re f /P <</MCID 7 >>BDC BT (a) Tj ET EMC q /X1 Do Q')).toBe(
      '/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 0>>BDC BT (a) Tj ET EMC q /Artifact BMC /X1 Do EMC Q',
    );
  });

  it('leaves paths whole, and clips alone', () => {
    expect(rewritten('0 0 9 9 re W* n 1 1 m 2 2 l 3 3 4 4 re h f')).toBe(
      '0 0 9 9 re W* n /Artifact BMC 1 1 m 2 2 l 3 3 4 4 re h f EMC',
    );
  });

  it('joins what one owner paints in a row', () => {
    expect(rewritten('/P <</MCID 1>>BDC BT (a) Tj ET EMC q /P <</MCID 1>>BDC BT (b) Tj ET EMC Q')).toBe(
      '/P <</MCID 0>>BDC BT (a) Tj ET q BT (b) Tj ET EMC Q',
    );
  });

  it('parts what is read around something that is painted later, but for drawings', () => {
    // The digit of H₂O is raised over the line, so that browsers paint it when the line is done.
    const stream = bytes('BT (H) Tj ET BT (O) Tj ET BT (2) Tj ET');
    const ranks = [0, 2, 1];
    const runs = (graphic: boolean): number[] =>
      rewriteMarks(stream, paintUnits(stream), (_, index) => ({
        kind: 'content',
        slot: 0,
        rank: ranks[index] ?? 0,
        tag: 'P',
        graphic,
      })).runs.map(({ rank }) => rank);
    expect(runs(false)).toEqual([0, 2, 1]);
    expect(runs(true)).toEqual([0, 1]);
  });

  it('stays within a text object where its parts are of several owners', () => {
    expect(rewritten('BT /P <</MCID 1>>BDC (a) Tj EMC 0 -9 Td /P <</MCID 2>>BDC (b) Tj EMC ET')).toBe(
      'BT /P <</MCID 0>>BDC (a) Tj EMC 0 -9 Td /P <</MCID 1>>BDC (b) Tj EMC ET',
    );
  });

  it('keeps actual text, and what it encloses together', () => {
    expect(rewritten('/P <</MCID 1>>BDC BT /Span<</ActualText <FEFF0041>>>BDC <01> Tj EMC ET EMC')).toBe(
      '/P <</MCID 0>>BDC BT /Span<</ActualText <FEFF0041>>>BDC <01> Tj EMC ET EMC',
    );
  });

  it('goes by property lists, and takes artifacts that are there for such', () => {
    const stream = bytes('/P /M3 BDC BT (a) Tj ET EMC /Artifact BMC 0 0 1 1 re f EMC');
    const { units } = paintUnits(stream, (name) => (name === 'M3' ? 3 : undefined));
    expect(units.map(({ mark }) => mark)).toEqual([3, 'artifact']);
  });

  const painted = fc.constantFrom(
    'BT (a) Tj (b) Tj ET',
    '0 0 1 1 re f',
    '/X1 Do',
    '1 1 m 2 2 l S',
    '0 0 1 1 re W n',
  );
  const piece = fc.oneof(
    painted,
    fc
      .tuple(fc.nat(9), fc.array(painted, { maxLength: 3 }))
      .map(([mark, inner]) => `/P <</MCID ${mark}>>BDC ${inner.join(' ')} EMC`),
    fc.array(painted, { maxLength: 3 }).map((inner) => `q 1 0 0 1 0 0 cm ${inner.join(' ')} Q`),
    fc.constantFrom(
      'BT /P <</MCID 1>>BDC (a) Tj EMC (b) Tj ET',
      'BT /Span<</ActualText <FEFF>>>BDC (a) Tj (b) Tj EMC ET',
    ),
  );

  it('marks all that is painted, balances, never crosses a text object, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const before = bytes(pieces.join('\n'));
        const after = bytes(rewritten(pieces.join('\n')));
        const plain = (stream: Uint8Array): string[] =>
          operations(stream).flatMap(({ name }) => (/^(?:BDC|BMC|EMC)$/.test(name) ? [] : [name]));
        expect(plain(after)).toEqual(plain(before));
        let depth = 0;
        let inText = false;
        const opened: boolean[] = [];
        for (const { name } of operations(after)) {
          if (name === 'BT' || name === 'ET') inText = name === 'BT';
          if (name === 'BDC' || name === 'BMC') opened.push(inText);
          if (name === 'EMC') expect(opened.pop()).toBe(inText);
          depth = opened.length;
          if (/^(?:Tj|f|S|Do)$/.test(name)) expect(depth).toBeGreaterThan(0);
        }
        expect(depth).toBe(0);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
