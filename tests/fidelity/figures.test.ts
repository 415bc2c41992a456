// The measures themselves, without the programs that they are fed by.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { copyForLibreOffice } from './libreoffice-copy.ts';
import { readPgm } from './pgm.ts';
import { readWords } from './read-words.ts';
import { type GreyPicture, ssim } from './ssim.ts';
import { quantile } from './statistics.ts';
import { readStructure } from './structure.ts';
import { compareWords, placeWords, type Word, type WordBox } from './words.ts';

function picture(width: number, height: number, grey: (x: number, y: number) => number): GreyPicture {
  const pixels = Uint8Array.from({ length: width * height }, (_, i) =>
    grey(i % width, Math.floor(i / width)),
  );
  return { width, height, pixels };
}

/** The definition, window by window, for holding the fast way against. */
function slowSsim(a: GreyPicture, b: GreyPicture): number {
  const values: number[] = [];
  for (let top = 0; top + 7 <= a.height; top++) {
    for (let left = 0; left + 7 <= a.width; left++) {
      const cut = ({ pixels, width }: GreyPicture) =>
        Array.from({ length: 49 }, (_, i) => pixels[(top + Math.floor(i / 7)) * width + left + (i % 7)] ?? 0);
      const [x, y] = [cut(a), cut(b)];
      const mean = (row: number[]) => row.reduce((sum, value) => sum + value, 0) / 49;
      const [mx, my] = [mean(x), mean(y)];
      const spread = (p: number[], pm: number, q: number[], qm: number) =>
        p.reduce((sum, value, i) => sum + (value - pm) * ((q[i] ?? 0) - qm), 0) / 48;
      const luminance = (2 * mx * my + 6.5025) / (mx * mx + my * my + 6.5025);
      const structure =
        (2 * spread(x, mx, y, my) + 58.5225) / (spread(x, mx, x, mx) + spread(y, my, y, my) + 58.5225);
      values.push(luminance * structure);
    }
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('ssim', () => {
  const waves = picture(23, 17, (x, y) => 128 + 90 * Math.sin(x / 2) * Math.cos(y / 3));
  const shifted = picture(23, 17, (x, y) => 118 + 90 * Math.sin((x + 1) / 2) * Math.cos(y / 3));

  it('is one for equal pictures', () => {
    expect(ssim(waves, waves)).toBeCloseTo(1, 12);
  });

  it('agrees with its definition', () => {
    expect(ssim(waves, shifted)).toBeCloseTo(slowSsim(waves, shifted), 9);
    // What scikit-image 0.19 says of the same two pictures.
    expect(ssim(waves, shifted)).toBeCloseTo(0.8611608558, 9);
  });

  it('follows the formula for flat pictures', () => {
    const flat = (grey: number) => picture(8, 8, () => grey);
    const expected = (2 * 100 * 200 + 6.5025) / (100 ** 2 + 200 ** 2 + 6.5025);
    expect(ssim(flat(100), flat(200))).toBeCloseTo(expected, 12);
  });

  it('refuses what it cannot compare', () => {
    expect(() =>
      ssim(
        waves,
        picture(22, 17, () => 0),
      ),
    ).toThrow('one size');
    expect(() =>
      ssim(
        picture(6, 9, () => 0),
        picture(6, 9, () => 0),
      ),
    ).toThrow('7 × 7');
  });
});

describe('readPgm', () => {
  it('reads size and pixels, even where a pixel looks like white space', () => {
    const bytes = Buffer.concat([Buffer.from('P5\n2 3\n255\n'), Buffer.from([10, 32, 0, 255, 1, 2])]);
    expect(readPgm(bytes)).toEqual({ width: 2, height: 3, pixels: Buffer.from([10, 32, 0, 255, 1, 2]) });
  });

  it('refuses what is cut short or something else', () => {
    expect(() => readPgm(Buffer.from('P5\n2 3\n255\n12345'))).toThrow('not a PGM');
    expect(() => readPgm(Buffer.from('P6\n2 3\n255\n'))).toThrow('not a PGM');
  });
});

describe('words', () => {
  const bbox = `<html xmlns="http://www.w3.org/1999/xhtml"><body><doc>
  <page width="200.0" height="100.0">
    <word xMin="20.0" yMin="10.0" xMax="60.0" yMax="30.0">Salt&amp;oil</word>
    <word xMin="70.0" yMin="10.0" xMax="90.0" yMax="30.0"> </word>
  </page><page width="200.0" height="100.0"></page></doc></body></html>`;

  it('are read with their places in % of the width', () => {
    const box = { text: 'Salt&oil', left: 10, right: 30, top: 5, bottom: 15 };
    expect(readWords(bbox)).toEqual([[box], []]);
  });

  const box = (text: string, left: number, right: number): WordBox => ({
    text,
    left,
    right,
    top: 10,
    bottom: 20,
  });

  it('stand on the baseline of their own stretch of text', () => {
    const stretches = [
      { left: 0, right: 8, baseline: 17 },
      { left: 9, right: 30, baseline: 16 },
      { left: 9, right: 30, baseline: 40 },
    ];
    expect(placeWords([box('one', 10, 14), box('two', 50, 60)], stretches)).toEqual([
      { text: 'one', x: 10, y: 16 },
      { text: 'two', x: 50, y: 16 },
    ]);
    expect(placeWords([box('turned', 10, 14)], [])).toEqual([{ text: 'turned', x: 10, y: 17.7 }]);
  });

  it('of Arabic are compared without vowel signs, whole', () => {
    const parts = [box('ضوح', 10, 13), box('\u064b', 13, 13.1), box('ا', 13.2, 14), box('١٢', 16, 18)];
    expect(placeWords(parts, []).map(({ text }) => text)).toEqual(['ضوحا', '12']);
  });

  const word = (text: string, x: number, y = 0): Word => ({ text, x, y });

  it('find their nearest likeness, each once, on their own page', () => {
    const figures = compareWords(
      [[word('a', 0), word('a', 50), word('b', 5)], [word('c', 0)]],
      [[word('a', 53, 4), word('a', 1), word('x', 9)], [], [word('c', 0)]],
    );
    expect(figures).toEqual({ total: 4, found: 2, pictured: 0, extra: 2, offsets: [1, 5] });
  });

  it('that a picture shows are counted apart', () => {
    const area = { left: 40, right: 60, top: 0, bottom: 10 };
    const figures = compareWords([[word('a', 50, 5), word('b', 5, 5)]], [[]], [[area]]);
    expect(figures).toMatchObject({ total: 2, found: 0, pictured: 1 });
  });
});

describe('copyForLibreOffice', () => {
  const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const table = (properties: string, cells: string) =>
    `<a:tbl><a:tblPr${properties}/><a:tblGrid><a:gridCol w="1"/><a:gridCol w="2"/></a:tblGrid><a:tr h="9">${cells}</a:tr></a:tbl>`;
  const copied = (slide: string): string =>
    strFromU8(
      unzipSync(copyForLibreOffice(zipSync({ 'ppt/slides/slide1.xml': strToU8(slide) })))[
        'ppt/slides/slide1.xml'
      ] ?? new Uint8Array(),
    );

  it('puts the columns of right-to-left tables the other way round', () => {
    expect(copied(table(' rtl="1"', cell('a') + cell('b')))).toBe(
      table(' rtl="1"', cell('b') + cell('a')).replace(
        '<a:gridCol w="1"/><a:gridCol w="2"/>',
        '<a:gridCol w="2"/><a:gridCol w="1"/>',
      ),
    );
  });

  it('leaves other tables alone', () => {
    const plain = table('', cell('a') + cell('b'));
    expect(copied(plain)).toBe(plain);
  });
});

describe('quantile', () => {
  it('lies between neighbours in proportion', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10], 0.95)).toBe(10);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('structure', () => {
  const shape = (placeholder: string, text: string) =>
    `<p:sp><p:nvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:rPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const pptx = zipSync({
    'ppt/presentation.xml': strToU8('<p:presentation><p:sldSz cx="1000" cy="500"/></p:presentation>'),
    'ppt/slides/slide1.xml': strToU8(
      `<p:sld><p:cSld><p:spTree>${shape('<p:ph type="title"/>', 'Two words')}${shape('', 'three loose words')}
       <p:pic><p:nvPicPr><p:cNvPr id="4" descr="all"/></p:nvPicPr><p:spPr><a:xfrm><a:ext cx="1000" cy="500"/></a:xfrm></p:spPr></p:pic>
       <p:graphicFrame><a:tbl><a:tc><a:p><a:r><a:t>ce</a:t></a:r><a:r><a:t>ll</a:t></a:r></a:p></a:tc></a:tbl></p:graphicFrame></p:spTree></p:cSld></p:sld>`,
    ),
    'ppt/slides/_rels/slide1.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/slideLayout" Target="../slideLayouts/slideLayout1.xml"/><Relationship Id="rId2" Type="x/notesSlide" Target="../notesSlides/notesSlide1.xml"/></Relationships>',
    ),
    'ppt/notesSlides/notesSlide1.xml': strToU8(
      `<p:notes>${shape('<p:ph type="body" idx="1"/>', 'Say this')}</p:notes>`,
    ),
    'ppt/slides/slide2.xml': strToU8(
      `<p:sld><p:cSld><p:spTree>${shape('<p:ph type="title"/>', '')}</p:spTree></p:cSld></p:sld>`,
    ),
  });

  it('counts what an editor gets', () => {
    expect(readStructure(pptx)).toEqual({
      slides: 2,
      titled: 1,
      words: 6,
      structuredWords: 3,
      placeholders: 2,
      inheriting: 2,
      shapesMedian: 2.5,
      shapesMax: 4,
      tables: 1,
      pictures: 1,
      fullPictures: 1,
      picturesWithAlt: 1,
      notes: 1,
      layoutsUsed: 1,
      themeColours: 3,
      colours: 3,
    });
  });
});
