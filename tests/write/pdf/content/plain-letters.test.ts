// Arabic and Hebrew in the text layer: letters in place of their forms, and words in one piece.
import { describe, expect, it } from 'vitest';
import { withoutNeedlessActualText } from '../../../../src/write/pdf/content/needless-actual-text.ts';
import { withPlainLetters } from '../../../../src/write/pdf/content/plain-letters.ts';
import { readUnicodeMap } from '../../../../src/write/pdf/content/unicode-map.ts';

const map = (body: string): string => `begincmap\n${body}\nendcmap`;

describe('withPlainLetters', () => {
  it('names letters in place of their forms, in lists and in ranges', () => {
    const plain = withPlainLetters(
      map(
        '3 beginbfchar\n<0008> <0621>\n<0029> <FE92>\n<0030> <FE77>\nendbfchar\n' +
          '2 beginbfrange\n<0100> <0103> <FE8D>\n<0110> <0111> [<FB2A> <0041>]\nendbfrange',
      ),
    );
    const read = readUnicodeMap(plain ?? '');
    expect([0x08, 0x29, 0x30].map(read)).toEqual(['ء', 'ب', '\u064e']);
    // Two forms of alef, then the isolated and the final one of beh.
    expect([0x100, 0x101, 0x102, 0x103].map(read)).toEqual(['ا', 'ا', 'ب', 'ب']);
    expect([0x110, 0x111].map(read)).toEqual(['ש\u05c1', 'A']);
  });

  it('spells ligatures out but for lam with alef', () => {
    const read = readUnicodeMap(
      withPlainLetters(map('2 beginbfchar\n<0001> <FC70>\n<0002> <FEFB>\nendbfchar')) ?? '',
    );
    expect([1, 2].map(read)).toEqual(['تر', 'ﻻ']);
  });

  it('names no glyph U+0000: what it is says the actual text around it', () => {
    const read = readUnicodeMap(
      withPlainLetters(map('2 beginbfchar\n<0001> <0000>\n<0002> <0041>\nendbfchar')) ?? '',
    );
    expect([1, 2].map(read)).toEqual(['\ufffd', 'A']);
  });

  it('leaves maps alone that have no forms', () => {
    expect(
      withPlainLetters(
        map('1 beginbfrange\n<0001> <0002> <0041>\nendbfrange\n1 beginbfchar\n<0003> <FB01>\nendbfchar'),
      ),
    ).toBeUndefined();
  });
});

describe('withoutNeedlessActualText', () => {
  const meanings: Readonly<Record<number, string>> = { 1: 'س', 2: 'ل', 3: 'ﻻ', 4: 'م', 5: 'x' };
  const fontOf = () => ({ bytesPerCode: 2, text: (code: number) => meanings[code] }) as const;
  const rest = (stream: string): string | undefined => {
    const bytes = withoutNeedlessActualText(Buffer.from(stream, 'latin1'), fontOf);
    return bytes && Buffer.from(bytes).toString('latin1').replace(/\s+/g, ' ').trim();
  };

  it('takes out what the font says as well, letter by letter', () => {
    expect(
      rest(
        '/P <</MCID 0>>BDC BT /ReversedChars BMC /F1 9 Tf ' +
          '/Span<</ActualText <FEFF0645> >> BDC <0004> Tj EMC ' +
          '/Span<</ActualText <FEFF06440627> >> BDC 3 0 Td <0003> Tj EMC ' +
          '/Span<</ActualText <FEFF0633> >> BDC <0001> Tj EMC EMC ET EMC',
      ),
    ).toBe(
      '/P <</MCID 0>>BDC BT /ReversedChars BMC /F1 9 Tf <0004> Tj 3 0 Td <0003> Tj <0001> Tj EMC ET EMC',
    );
  });

  it('keeps what says more, and what says it in another order', () => {
    expect(rest('/F1 9 Tf /Span<</ActualText <FEFF00660069> >> BDC <0005> Tj EMC')).toBeUndefined();
    const two = '/Span<</ActualText <FEFF06330644> >> BDC <00020001> Tj EMC';
    expect(rest(`/F1 9 Tf ${two}`)).toBeUndefined();
    expect(rest(`/F1 9 Tf /ReversedChars BMC ${two} EMC`)).toBe(
      '/F1 9 Tf /ReversedChars BMC <00020001> Tj EMC',
    );
    expect(rest('/F1 9 Tf /Span<</ActualText <FEFF0633> >> BDC <0009> Tj EMC')).toBeUndefined();
  });

  it('keeps marks that the structure tree knows by their number', () => {
    expect(rest('/F1 9 Tf /P<</MCID 2 /ActualText <FEFF0633> >> BDC <0001> Tj EMC')).toBeUndefined();
  });
});
