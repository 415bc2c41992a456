// Marp's pictures and backgrounds: what stays native, what is drawn anew, and what is said about it.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureSize } from '../../src/write/pptx/picture-size.ts';
import { itemOf, type Measured, onlySlide, openSceneBench, textOf, texts, wordsOf } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const PICTURES = join(import.meta.dirname, '..', 'fidelity', 'decks', 'features-marp');
const measure = (markdown: string): Promise<Measured> => bench.measure(markdown, {}, PICTURES);
const imagesOf = (measured: Measured) =>
  onlySlide(measured).items.flatMap((item) => (item.kind === 'image' ? [item] : []));
const sizeOf = ({ assets }: Measured, address: string) => {
  const asset = assets.get(address);
  return asset && pictureSize(asset.bytes);
};

describe('filters', () => {
  it('keeps what PowerPoint does to pictures as well', async () => {
    const measured = await measure(
      '## T\n\n![opacity:.4](valley.jpg) ![grayscale](valley.jpg) ![drop-shadow:0,4px,8px,black](tree.png) ![blur:0 opacity:.5 grayscale:1](valley.jpg)',
    );
    const images = imagesOf(measured);
    expect(images.map(({ snapshot }) => snapshot)).toEqual([undefined, undefined, undefined, undefined]);
    expect(images.map(({ box, gray }) => [box?.opacity ?? 1, gray ?? false])).toEqual([
      [0.4, false],
      [1, true],
      [1, false],
      [0.5, true],
    ]);
    expect(images[2]?.box?.shadow).toMatchObject({ x: 0, y: 4, blur: 8, color: { hex: '000000' } });
    expect(measured.messages.filter(({ code }) => code === 'pptx-picture')).toEqual([]);
  });

  it('pictures the others, with what they draw beyond their box', async () => {
    const [blurred, bright] = imagesOf(
      await measure('## T\n\n![w:100 h:60 blur:4px](valley.jpg) ![w:100 h:60 brightness:.5](valley.jpg)'),
    );
    expect([blurred?.snapshot, bright?.snapshot]).toEqual(['CSS filter blur', 'CSS filter brightness']);
    expect(blurred?.frame).toMatchObject({ width: 124, height: 84 });
    expect(bright?.frame).toMatchObject({ width: 100, height: 60 });
  });

  it('fades a background without redrawing it', async () => {
    const slide = onlySlide(await measure('![bg opacity:.25](valley.jpg)\n\n## T'));
    expect(slide.background.at(-1)).toMatchObject({ kind: 'picture', opacity: 0.25 });
    const half = itemOf(onlySlide(await measure('![bg left grayscale](valley.jpg)\n\n## T')), 'image');
    expect(half).toMatchObject({ gray: true, frame: { width: 640, height: 720 } });
  });
});

describe('backgrounds', () => {
  it('cuts a picture of another shape to the slide', async () => {
    const measured = await measure('![bg](dusk.jpg)\n\n## T');
    const fill = onlySlide(measured).background.at(-1);
    if (fill?.kind !== 'picture') throw new Error('no picture');
    expect(fill.frame).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    expect(measured.assets.get(fill.asset)?.mediaType).toBe('image/jpeg');
    expect(sizeOf(measured, fill.asset)).toEqual({ width: 480, height: 270 });
  });

  it('leaves one that fits alone', async () => {
    const measured = await measure('![bg](valley.jpg)\n\n## T');
    const fill = onlySlide(measured).background.at(-1);
    expect(fill?.kind === 'picture' && measured.assets.get(fill.asset)?.named?.address).toBe('valley.jpg');
  });

  const tiled = async (css: string) =>
    onlySlide(
      await measure(`---\nstyle: 'section { background: url(paper.png) ${css} }'\n---\n\n## T`),
    ).background.at(-1);

  it('knows the size and the place of a tile', async () => {
    expect(await tiled('10px 20px / 80px')).toMatchObject({
      repeat: true,
      frame: { x: 10, y: 20, width: 80, height: 80 },
    });
    expect(await tiled('0 0 / 90px round')).toMatchObject({
      repeat: true,
      frame: { width: 91.43, height: 90 },
    });
  });

  it('tells the strip that a tile of one direction fills', async () => {
    const strip = await tiled('right bottom / 90px repeat-x');
    expect(strip).toMatchObject({ repeat: true, area: { x: 0, y: 630, width: 1280, height: 90 } });
    expect(await tiled('40px 0 / 90px repeat-y')).toMatchObject({ area: { x: 40, width: 90, height: 720 } });
    expect(await tiled('0 0 / 90px no-repeat')).toMatchObject({ repeat: false });
  });
});

describe('files', () => {
  it('turns a photo as its EXIF data says', async () => {
    const measured = await measure('## T\n\n![h:160](harbour-on-its-side.jpg)');
    const [image] = imagesOf(measured);
    expect(image?.frame).toMatchObject({ width: 120, height: 160 });
    const drawn = sizeOf(measured, image?.asset ?? '');
    expect((drawn?.width ?? 0) / (drawn?.height ?? 1)).toBeCloseTo(0.75, 2);
    expect(measured.assets.get(image?.asset ?? '')?.mediaType).toBe('image/jpeg');
  });

  it('makes a PNG of an SVG with HTML in it, and says which', async () => {
    const measured = await measure('## T\n\n[![the label](label.svg)](https://example.org)');
    const [image] = imagesOf(measured);
    expect(measured.assets.get(image?.asset ?? '')?.mediaType).toBe('image/png');
    expect(image).toMatchObject({ alt: 'the label', link: { href: 'https://example.org' } });
    const [message] = measured.messages.filter(({ code }) => code === 'pptx-picture');
    expect(message).toMatchObject({ file: 'deck.md', line: 103 });
    expect(message?.text).toMatch(/^"label\.svg" holds HTML/);
    expect(measured.after).toBe(measured.before);
  });

  it.each(['morning.webp', 'snow.avif'])('has a PNG beside %s', async (file) => {
    const measured = await measure(`## T\n\n![](${file})`);
    expect(sizeOf(measured, `${imagesOf(measured)[0]?.asset}.png`)).toEqual({ width: 320, height: 200 });
  });

  it('keeps a moving GIF', async () => {
    const measured = await measure('## T\n\n![](mill.gif)');
    expect(measured.assets.get(imagesOf(measured)[0]?.asset ?? '')?.mediaType).toBe('image/gif');
  });
});

describe('text', () => {
  it('keeps a fitted heading as text of the size drawn', async () => {
    const slide = onlySlide(await measure('# <!--fit--> Flour again'));
    const title = textOf(slide, 'title');
    expect(wordsOf(title)).toEqual(['Flour again']);
    const [line] = title.paragraphs[0]?.lines ?? [];
    expect((line?.right ?? 0) - (line?.left ?? 0)).toBeGreaterThan(1100);
    expect(title.paragraphs[0]?.size).toBeGreaterThan(200);
  });

  it('keeps what overflows the slide, in order', async () => {
    const points = Array.from({ length: 30 }, (_, index) => `Point number ${index + 1}`);
    const list = points.map((point) => `- ${point}`).join('\n');
    const slide = onlySlide(await measure(`## Too much\n\n${list}\n\n![The valley](valley.jpg)`));
    expect(itemOf(slide, 'image').alt).toBe('The valley');
    expect(texts(slide).flatMap(wordsOf)).toEqual(['Too much', ...points]);
  });

  it('names a player that has no words', async () => {
    const measured = await measure('## T\n\n<video width="320" height="180" poster="valley.jpg"></video>');
    expect(imagesOf(measured)).toMatchObject([{ alt: 'a video', decorative: false }]);
  });

  it('pictures ruby, whose reading has no place in a line of PowerPoint', async () => {
    const measured = await measure('## T\n\nfrom <ruby>kona<rt>flour</rt></ruby> to bread');
    const [ruby] = imagesOf(measured);
    expect(ruby).toMatchObject({ snapshot: 'ruby text', alt: 'konaflour' });
    // Base and reading, one above the other.
    expect(ruby?.frame.height).toBeGreaterThan(1.2 * 29);
    expect(wordsOf(textOf(onlySlide(measured), 'body'))).toEqual(['from ⎵ to bread']);
  });
});
