// The measures themselves, without the programs that they are fed by.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeEot } from '../../src/write/pptx/fonts/eot.ts';
import { readSfnt, writeSfnt } from '../../src/write/pptx/fonts/sfnt.ts';
import { packagedFont } from '../write/pptx/fonts/packaged-font.ts';
import { missedBars } from './bars.ts';
import { type EmbeddedFont, groupByFonts, unpackEot } from './embedded-fonts.ts';
import { keptOnSlides, keptWords } from './kept-words.ts';
import { copyForLibreOffice } from './libreoffice-copy.ts';
import type { Figures } from './measure.ts';
import { readPgm } from './pgm.ts';
import { readDeck } from './read-deck.ts';
import { readWords } from './read-words.ts';
import { lossesOfSave } from './resave.ts';
import { type GreyPicture, ssim } from './ssim.ts';
import { quantile } from './statistics.ts';
import { readStructure } from './structure.ts';
import { withSettings } from './variants.ts';
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

  it('counts letters of formulas apart, and leaves them what the text has not taken', () => {
    const stretch = { left: 10, right: 13, baseline: 17.7, formula: true };
    const [letter, after] = placeWords([box('x', 10, 12), box('so', 20, 24)], [stretch]);
    expect([letter?.formula, after?.formula]).toEqual([true, undefined]);
    const reference = [[{ ...word('a', 10, 5), formula: true as const }, word('a', 50, 5)]];
    expect(compareWords(reference, [[word('a', 40, 5)]])).toEqual({
      total: 2,
      found: 1,
      pictured: 1,
      extra: 0,
      offsets: [10],
    });
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

  it('gives placeholders the room that round corners take, and other shapes none', () => {
    const rounded = (head: string, inset: number) =>
      `<p:sp>${head}<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="400000"/></a:xfrm>` +
      '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 25000"/></a:avLst></a:prstGeom></p:spPr>' +
      `<p:txBody><a:bodyPr lIns="${inset}" tIns="${inset}" rIns="${inset}" bIns="${inset}"/></p:txBody></p:sp>`;
    expect(copied(rounded('<p:ph idx="1"/>', 1000))).toBe(rounded('<p:ph idx="1"/>', 1000 + 29289));
    expect(copied(rounded('', 1000))).toBe(rounded('', 1000));
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
    'ppt/presentation.xml': strToU8(
      '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst><p:sldSz cx="1000" cy="500"/></p:presentation>',
    ),
    'ppt/_rels/presentation.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/slide" Target="slides/slide2.xml"/><Relationship Id="rId2" Type="x/slide" Target="slides/slide1.xml"/></Relationships>',
    ),
    'ppt/theme/theme1.xml': strToU8('<a:theme name="sea"/>'),
    'ppt/slides/slide1.xml': strToU8(
      `<p:sld><p:cSld><p:spTree>${shape('<p:ph type="title"/>', 'Two words')}${shape('', 'three loose words')}
       <mc:AlternateContent><mc:Choice Requires="a14">${shape('<p:ph idx="1"/>', 'a formula')}</mc:Choice><mc:Fallback>${shape('<p:ph idx="1"/>', 'the same again')}</mc:Fallback></mc:AlternateContent>
       <p:pic><p:nvPicPr><p:cNvPr id="4" descr="all"/></p:nvPicPr><p:spPr><a:xfrm><a:ext cx="1000" cy="500"/></a:xfrm></p:spPr></p:pic>
       <p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>ce</a:t></a:r><a:r><a:t>ll</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame></p:spTree></p:cSld></p:sld>`,
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

  it('counts what an editor gets, a shape with a fallback once', () => {
    expect(readStructure(pptx)).toEqual({
      theme: 'sea',
      slides: 2,
      titled: [true, false],
      words: 8,
      structuredWords: 5,
      placeholders: 3,
      inheriting: 3,
      shapes: [5, 1],
      shapesMedian: 3,
      shapesMax: 5,
      tables: 1,
      pictures: 1,
      fullPictures: 1,
      picturesWithAlt: 1,
      notes: ['Say this', ''],
      layoutsUsed: 1,
      themeColours: 4,
      colours: 4,
    });
  });

  it('finds what a save has lost', () => {
    const entries = unzipSync(pptx);
    const before = strFromU8(entries['ppt/slides/slide1.xml'] ?? new Uint8Array());
    const changed = (from: string, to: string): Uint8Array =>
      zipSync({ ...entries, 'ppt/slides/slide1.xml': strToU8(before.replace(from, to)) });
    expect(lossesOfSave(pptx, pptx)).toEqual([]);
    expect(lossesOfSave(pptx, changed('Two words', 'Two'))).toEqual([
      'slide 1: the title "Two words" came back as "Two"',
      'slide 1: 1 words of its text are gone',
    ]);
    expect(lossesOfSave(pptx, changed('loose', 'l'))).toEqual(['slide 1: 1 words of its text are gone']);
    expect(lossesOfSave(pptx, changed('ce</a:t></a:r><a:r><a:t>ll', 'cel</a:t></a:r><a:r><a:t>'))).toEqual([
      'slide 1: 1 words of its text are gone',
      'slide 1: its tables are not the same',
    ]);
    const { 'ppt/notesSlides/notesSlide1.xml': _, ...silent } = entries;
    silent['ppt/slides/_rels/slide1.xml.rels'] = strToU8('<Relationships/>');
    expect(lossesOfSave(pptx, zipSync(silent))).toEqual(['slide 1: 2 words of its notes are gone']);
  });
});

describe('the deck itself', () => {
  const page = (slides: string, notes = '') => `<body><div>${slides}</div>${notes}</body>`;
  const slide = (inner: string, attributes = '') =>
    `<svg data-marpit-svg=""><foreignObject><section ${attributes}>${inner}</section></foreignObject></svg>`;

  it('has the blocks that a person would build its slides of', () => {
    const blocksOf = (inner: string, attributes?: string) =>
      readDeck(page(slide(inner, attributes)))[0]?.blocks;
    expect(blocksOf('<h1>A</h1><p>b</p><ul><li>c<ul><li>d</li></ul></li></ul>')).toBe(3);
    expect(
      blocksOf(
        '<header>h</header><h2>A</h2><footer>f</footer><footer></footer>',
        'data-marpit-pagination="1"',
      ),
    ).toBe(4);
    expect(
      blocksOf('<div class="columns"><div><h3>x</h3><p>a</p></div>\n<div>loose <b>words</b></div></div>'),
    ).toBe(3);
    expect(blocksOf('<p><img src="a"> <img src="b"></p><p>words <img class="emoji"><img src="c"></p>')).toBe(
      4,
    );
    expect(
      blocksOf('<style>p{}</style><pre>code</pre><table></table><hr><figure><img><p>x</p></figure>'),
    ).toBe(4);
    expect(blocksOf('<p>x <span class="katex"><svg></svg>2</span></p>')).toBe(1);
  });

  it('has pictures of backgrounds as blocks, in layers of their own', () => {
    const background = `<section data-marpit-advanced-background="background"><figure style="background-image:url(a)"></figure><figure style="x"></figure></section>`;
    const html = `<svg data-marpit-svg="">${background}<section data-marpit-advanced-background="content"><h1>A</h1></section><section data-marpit-advanced-background="pseudo"></section></svg>`;
    expect(readDeck(page(html))).toEqual([{ headed: true, blocks: 2, notes: '' }]);
  });

  it('has its notes by slide', () => {
    const notes = '<div class="bespoke-marp-note" data-index="1"><p>Say <b>this</b></p><p>and that</p></div>';
    expect(readDeck(page(slide('<h1></h1>') + slide('x'), notes))).toEqual([
      { headed: false, blocks: 0, notes: '' },
      { headed: false, blocks: 1, notes: 'Say this\nand that' },
    ]);
  });
});

describe('kept words', () => {
  it('are found once each, addresses aside', () => {
    expect(keptWords('one two two (https://example.com/x)', 'two, one')).toEqual({ words: 3, kept: 2 });
    expect(keptWords('1. one\n2. in 2 of 3', 'one in 2 of 3')).toEqual({ words: 5, kept: 5 });
    expect(keptOnSlides(['a b', 'c'], ['b', 'a'])).toEqual({ words: 3, kept: 1 });
  });
});

describe('bars', () => {
  const good: Figures = {
    name: 'deck',
    pages: 2,
    renderedPages: 2,
    words: 10,
    pictured: 0,
    foundPercent: 100,
    extraPercent: 0,
    offsetMedian: 0.05,
    offset95: 0.2,
    ssimMean: 0.98,
    ssimMin: 0.93,
    worstSlide: 1,
    structure: {
      theme: 'triptych',
      slides: 2,
      titled: [true, false],
      words: 100,
      structuredWords: 98,
      placeholders: 10,
      inheriting: 9,
      shapes: [3, 3],
      shapesMedian: 3,
      shapesMax: 3,
      tables: 0,
      pictures: 0,
      fullPictures: 0,
      picturesWithAlt: 0,
      notes: ['', ''],
      layoutsUsed: 1,
      themeColours: 1,
      colours: 1,
    },
    source: [
      { headed: true, blocks: 2, notes: '' },
      { headed: false, blocks: 2, notes: '' },
    ],
    notes: { words: 0, kept: 0 },
    losses: [],
    faults: [],
  };

  it('are reached by a good deck, with what it lacks left out', () => {
    expect(missedBars(good)).toEqual([]);
  });

  it.each<[string, Partial<Figures>]>([
    ['pages shown 50 < 100', { renderedPages: 1 }],
    ['faults 1 > 0', { faults: ['x'] }],
    ['titles % 0.0 < 100', { structure: { ...good.structure, titled: [false, true] } }],
    ['words placed % 96.0 < 97', { structure: { ...good.structure, structuredWords: 96 } }],
    ['shapes over blocks 2.0 > 1', { structure: { ...good.structure, shapes: [4, 4] } }],
    ['inherit % 80.0 < 85', { structure: { ...good.structure, inheriting: 8 } }],
    ['notes words % 75.0 < 100', { notes: { words: 4, kept: 3 } }],
    ['words found % 99.0 < 99.5', { foundPercent: 99 }],
    ['offset median 0.130 > 0.12', { offsetMedian: 0.13 }],
    ['offset p95 0.600 > 0.5', { offset95: 0.6 }],
    ['SSIM mean 0.950 < 0.96', { ssimMean: 0.95 }],
    ['SSIM min 0.900 < 0.91', { ssimMin: 0.9 }],
    ['lost in a save by LibreOffice 1 > 0', { losses: ['x'] }],
  ])('are missed: %s', (missed, change) => {
    expect(missedBars({ ...good, ...change })).toEqual([missed]);
  });

  it('ask for inherited frames of our own theme alone', () => {
    const structure = { ...good.structure, theme: 'gaia', inheriting: 0 };
    expect(missedBars({ ...good, structure })).toEqual([]);
  });
});

describe('embedded fonts', () => {
  it('come out of their containers as they went in', async () => {
    const font = await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-700-italic');
    const file = unpackEot(writeEot(font));
    expect(Buffer.compare(file, writeSfnt(font))).toBe(0);
    expect([...readSfnt(file).keys()].sort()).toEqual([...font.keys()].sort());
  });

  it('are refused where the container keeps them in a way of its own', async () => {
    const eot = writeEot(await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-700-italic'));
    const compressed = Uint8Array.from(eot);
    compressed[12] = 4;
    expect(() => unpackEot(compressed)).toThrow('compressed');
  });

  it('let decks be drawn together where they are the same', () => {
    const font = (typeface: string, slot: string, byte: number): EmbeddedFont => ({
      typeface,
      slot,
      ttf: Uint8Array.of(byte),
    });
    const groups = groupByFonts([
      { file: 'a', fonts: [font('Inter', 'bold', 1)] },
      { file: 'b', fonts: [font('Inter', 'bold', 2), font('Lato', 'regular', 3)] },
      { file: 'c', fonts: [font('Inter', 'bold', 1), font('Lato', 'regular', 3)] },
      { file: 'd', fonts: [font('Inter', 'bold', 1)] },
    ]);
    expect(groups.map(({ members, fonts }) => [members, fonts.length])).toEqual([
      [['a', 'd'], 1],
      [['b'], 2],
      [['c'], 2],
    ]);
  });
});

describe('a variant of a deck', () => {
  it('has its settings in the place of the deck’s own, and all else as it was', () => {
    const deck =
      '---\nmarp: true\ntheme: default\nstyle: |\n  h1 { color: red }\n---\n\n# Tides\n\n---\n\n# Winds\n';
    expect(
      withSettings(deck, [
        ['theme', 'gaia'],
        ['class', 'lead'],
      ]),
    ).toBe(
      '---\nmarp: true\ntheme: gaia\nstyle: |\n  h1 { color: red }\nclass: lead\n---\n\n# Tides\n\n---\n\n# Winds\n',
    );
  });

  it('gets front matter where the deck has none', () => {
    expect(withSettings('# Tides\n', [['size', '4:3']])).toBe('---\n{ size: 4:3 }\n---\n# Tides\n');
  });
});
