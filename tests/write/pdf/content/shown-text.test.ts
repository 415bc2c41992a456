import { describe, expect, it } from 'vitest';
import { shownText } from '../../../../src/write/pdf/content/shown-text.ts';
import { readUnicodeMap } from '../../../../src/write/pdf/content/unicode-map.ts';

const map = readUnicodeMap(`
  1 begincodespacerange <0000> <FFFF> endcodespacerange
  2 beginbfchar <0003> <0020> <0010> <00660066> endbfchar
  2 beginbfrange <0041> <005A> <0041> <0061> <0062> [<0627> <D83DDE00>] endbfrange`);

const read = (stream: string): Record<string, string> =>
  Object.fromEntries(shownText(Buffer.from(stream), () => ({ bytesPerCode: 2, text: map })));

describe('readUnicodeMap', () => {
  it('reads characters, ranges that count and ranges that list', () => {
    expect([3, 0x10, 0x41, 0x5a, 0x61, 0x62, 0x99].map(map)).toEqual([
      ' ',
      'ff',
      'A',
      'Z',
      'ا',
      '😀',
      undefined,
    ]);
  });
});

describe('shownText', () => {
  it('gives the words of each mark', () => {
    expect(
      read(
        '/P <</MCID 0>>BDC BT /F1 9 Tf <00410042> Tj [<0010> 3 <0043>] TJ ET EMC /P <</MCID 1>>BDC BT <0044> Tj ET EMC',
      ),
    ).toEqual({
      0: 'ABffC',
      1: 'D',
    });
  });

  it('sets lines apart where Chrome leaves the space out', () => {
    expect(
      read(
        '/P <</MCID 0>>BDC BT /F1 9 Tf 1 0 0 1 5 90 Tm <0041> Tj ET BT 1 0 0 1 5 80 Tm <0042> Tj ET BT 1 0 0 1 9 80 Tm <0043> Tj ET EMC',
      ),
    ).toEqual({ 0: 'A BC' });
  });

  it('takes actual text for glyphs, and turns runs round that are set backwards', () => {
    expect(
      read(
        '/P <</MCID 0>>BDC BT /F1 9 Tf /ReversedChars BMC /Span<</ActualText <FEFF06440627>>>BDC <0041> Tj EMC <0061> Tj /Span<</ActualText <FEFF0628>>>BDC <0042> Tj EMC EMC ET EMC',
      ),
    ).toEqual({ 0: 'بالا' });
  });
});
