// What an editor gets: layouts, placeholders that inherit, references to the theme, native things only.
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/message.ts';
import { readPackage } from '../../../src/ooxml/audit/read.ts';
import type { Frame, SceneSlide } from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';
import { ASSETS, FEATURE_DECK } from './features.ts';
import { find, findAll, paragraphs, part, shapeNamed, shapeNames, slideTree, write } from './read-back.ts';
import {
  body,
  box,
  bullet,
  DARK_PALETTE,
  frame,
  image,
  note,
  PALETTE,
  paragraph,
  run,
  scene,
  shape,
  slide,
  text,
  title,
} from './scene-builders.ts';

const content = (id: string, points: readonly string[] = ['a', 'b']): SceneSlide =>
  slide(id, [title(`Slide ${id}`), body(points.map((words) => bullet(words)))]);

const layoutNames = (bytes: Uint8Array): string[] =>
  [...readPackage(bytes).trees]
    .filter(([name]) => /slideLayouts\/[^/]+\.xml$/.test(name))
    .map(([, tree]) => find(tree, 'p:cSld').attributes.name ?? '');

const layoutOf = (bytes: Uint8Array, number: number): string | undefined =>
  readPackage(bytes)
    .relationships.get(`ppt/slides/slide${number}.xml`)
    ?.find(({ type }) => type === 'slideLayout')?.target;

describe('cards', () => {
  const card = (x: number, words: string) =>
    text('text', frame(x, 300, 200, 150), [paragraph([run(words)])], {
      box: box({ fills: [{ kind: 'solid', color: PALETTE.accents[1] }] }),
    });
  const cards = (id: string, ...words: string[]): SceneSlide =>
    slide(id, [title(`Slide ${id}`), ...words.map((each, index) => card(100 + 250 * index, each))]);

  it('are placeholders whose boxes their layout has', () => {
    const file = write(
      scene([cards('1', 'Sales went up', 'Costs went down'), cards('2', 'One of', 'two more')]),
    );
    const tree = slideTree(file, 2);
    expect(findAll(tree, 'p:ph').map(({ attributes }) => attributes.idx)).toEqual([undefined, '1', '2']);
    expect(findAll(tree, 'a:xfrm').length).toBe(1); // the shape tree's own
    expect(layoutOf(file, 1)).toBe(layoutOf(file, 2));
  });

  it('of a single word are part of a drawing', () => {
    const tree = slideTree(write(scene([cards('1', 'Sales went up', '7')])), 1);
    expect(findAll(tree, 'p:ph')).toHaveLength(2);
  });

  it('of a single word say their colour where the slide maps the text colour to another', () => {
    const dark = { ...cards('2', '7'), palette: DARK_PALETTE };
    const tree = slideTree(write(scene([content('1'), content('3'), dark])), 3);
    const properties = find(shapeNamed(tree, 'Text'), 'a:rPr');
    expect(find(properties, 'a:solidFill').children).toHaveLength(1);
  });
});

describe('layouts', () => {
  it('are one for slides that share a look, with the spare ones that editors look for', () => {
    const file = write(scene([content('1'), content('2'), content('3')]));
    expect(layoutNames(file)).toEqual(['Title and Content', 'Two Content', 'Title Only', 'Blank']);
    expect(new Set([1, 2, 3].map((number) => layoutOf(file, number))).size).toBe(1);
  });

  it('are named after the classes and the placeholders of their slides', () => {
    const classes = ['title', 'section', 'two-columns', 'quote', 'closing', 'my-own'];
    const file = write(scene(classes.map((name) => ({ ...content(name), classes: [name] }))));
    expect(layoutNames(file)).toEqual([
      'Title Slide',
      'Section Header',
      'Two Content',
      'Quote',
      'Closing',
      'My Own',
      'Title and Content',
      'Title Only',
      'Blank',
    ]);
    const types = classes.map(
      (_, index) => part(file, `ppt/slideLayouts/slideLayout${index + 1}.xml`).attributes.type,
    );
    expect(types).toEqual(['title', 'secHead', 'twoObj', undefined, undefined, undefined]);
  });

  it('have a place of its own for the line above a title, which is read first', () => {
    const kicker = text('kicker', frame(96, 34, 1088, 26), [paragraph('Shade')]);
    const above = (id: string): SceneSlide => {
      const { items, ...rest } = content(id);
      return { ...rest, items: [kicker, ...items], classes: ['content', 'assertion'] };
    };
    const file = write(scene([above('1'), above('2'), content('3')]));
    expect(layoutNames(file).slice(0, 2)).toEqual(['Kicker, Title and Content', 'Title and Content']);
    const tree = slideTree(file, 1);
    expect(shapeNames(tree).slice(0, 2)).toEqual(['Kicker 1', 'Title 2']);
    const own = shapeNamed(tree, 'Kicker');
    expect(find(own, 'p:ph').attributes).toMatchObject({ type: 'body', idx: '14' });
    expect(findAll(own, 'a:xfrm'), 'it stands where its layout says').toEqual([]);
    expect(
      findAll(part(file, layoutOf(file, 3) ?? ''), 'p:ph').some(({ attributes }) => attributes.idx === '14'),
    ).toBe(false);
  });

  it('have places for date, footer and number, and stand where the master does', () => {
    const file = write(scene([content('1')]));
    for (const number of [1, 2, 3, 4]) {
      const layout = part(file, `ppt/slideLayouts/slideLayout${number}.xml`);
      const types = findAll(layout, 'p:ph').map(({ attributes }) => attributes.type);
      expect(types).toEqual(expect.arrayContaining(['dt', 'ftr', 'sldNum']));
      if (number !== 2) expect(findAll(layout, 'a:xfrm').length, 'only the shape tree has one').toBe(1);
    }
    const places = findAll(part(file, 'ppt/slideMasters/slideMaster1.xml'), 'p:sp')
      .slice(2)
      .map((shape) => [find(shape, 'a:off').attributes.x, find(shape, 'a:ext').attributes.cx].map(Number));
    places.sort(([a = 0], [b = 0]) => a - b);
    const [first = [], second = [], third = []] = places;
    expect((first[0] ?? 0) + (first[1] ?? 0)).toBeLessThanOrEqual(second[0] ?? 0);
    expect((second[0] ?? 0) + (second[1] ?? 0)).toBeLessThanOrEqual(third[0] ?? 0);
  });

  it('are one where a class makes no difference, and told apart by its name where it makes one', () => {
    const small = body([bullet([run('a', { size: px(20) })]), bullet([run('b', { size: px(20) })])]);
    const file = write(
      scene([
        content('1'),
        { ...content('2'), classes: ['compact'] },
        slide('3', [title('Slide 3'), small], { classes: ['dense'] }),
      ]),
    );
    expect(layoutNames(file).filter((name) => name.startsWith('Title and Content'))).toEqual([
      'Title and Content',
      'Title and Content, Dense',
    ]);
    expect(layoutOf(file, 2)).toBe(layoutOf(file, 1));
  });

  it('leave the place of titles and texts to the master where that suits their slides as well', () => {
    const quote = text('quote', frame(200, 300, 800, 42), [paragraph('Less is more.')]);
    const file = write(
      scene([content('1'), content('2'), slide('3', [title('Slide 3'), quote], { classes: ['quote'] })]),
    );
    const layout = part(file, 'ppt/slideLayouts/slideLayout2.xml');
    expect(layoutNames(file)[1]).toBe('Quote');
    expect(findAll(shapeNamed(layout, 'Title'), 'a:xfrm'), 'the title moves with the master').toEqual([]);
    expect(findAll(shapeNamed(layout, 'Quote Placeholder'), 'a:xfrm').length).toBe(1);
  });

  it("leave an author's own picture to its slide, and take one that a class of the theme brings", () => {
    const at = frame(0, 0, 1280, 720);
    const photo = { kind: 'picture', asset: 'photo.png', frame: at, repeat: false, alt: '' } as const;
    const beside = image('photo.png', frame(640, 0, 640, 720), { decorative: true });
    const pictured = (id: string, classes: readonly string[]): SceneSlide =>
      slide(id, [beside, title(id)], { background: [photo], classes });
    const pictures = (classes: readonly string[]): number[] => {
      const file = write(scene([content('1'), pictured('2', classes)]), ASSETS);
      const layout = part(file, layoutOf(file, 2) ?? '');
      return [findAll(layout, 'a:blip').length, findAll(slideTree(file, 2), 'a:blip').length];
    };
    expect(pictures([])).toEqual([0, 2]);
    expect(pictures(['cover'])).toEqual([2, 0]);
  });

  it("show the deck's ornaments on spare layouts too", () => {
    const slides = ['1', '2'].map((id) =>
      slide(id, [shape(frame(0, 0, 1280, 12)), title(id), body([bullet('x')])]),
    );
    const file = write(scene(slides));
    for (const number of [1, 2, 3, 4])
      expect(shapeNames(part(file, `ppt/slideLayouts/slideLayout${number}.xml`))).toContain('Shape 1');
  });

  it('draw a cut corner as a shape of its own, beside the number on it', () => {
    const clear = { hex: '000000', alpha: 0 };
    const ink = { hex: '17222D', alpha: 1 };
    const stops = [
      { at: 0.5, color: ink },
      { at: 0.5, color: clear },
    ];
    const corner = {
      fills: [{ kind: 'linear', angle: 315, stops }],
      border: {},
      radius: px(0),
      opacity: 1,
    } as const;
    const number = { ...text('page-number', frame(1140, 580, 140, 140), [paragraph('1')]), box: corner };
    const file = write(scene([slide('1', [title('t'), number])]));
    const layout = part(file, 'ppt/slideLayouts/slideLayout1.xml');
    expect(findAll(layout, 'a:gradFill')).toEqual([]);
    const path = find(layout, 'a:path');
    const corners = findAll(path, 'a:pt').map(({ attributes: { x, y } }) => [Number(x), Number(y)]);
    const side = 140 * 9525;
    expect(corners).toEqual([
      [side, 0],
      [side, side],
      [0, side],
    ]);
    expect(
      find(shapeNamed(slideTree(file, 1), 'Slide Number'), 'p:spPr').children.map(({ name }) => name),
    ).not.toContain('a:gradFill');
  });

  it('hold a dark look apart, and map its colours', () => {
    const dark = {
      palette: DARK_PALETTE,
      background: [{ kind: 'solid', color: DARK_PALETTE.background1 }],
    } as const;
    const file = write(scene([content('1'), { ...content('2'), ...dark }]));
    expect(layoutNames(file)).toContain('Title and Content, dark');
    expect(find(slideTree(file, 2), 'a:overrideClrMapping').attributes).toMatchObject({
      bg1: 'dk1',
      tx1: 'lt1',
    });
    expect(findAll(slideTree(file, 2), 'p:bg')).toEqual([]);
  });

  it('draw the ornaments that all their slides show, and leave the others on their slide', () => {
    const band = () => shape(frame(0, 0, 1280, 12));
    const own = shape(frame(300, 300, 50, 50));
    const slides = ['1', '2'].map((id) => slide(id, [band(), title(id), body([bullet('x')])]));
    const file = write(scene([...slides, slide('3', [band(), own, title('3'), body([bullet('y')])])]));
    expect(shapeNames(slideTree(file, 1))).toEqual(['Title 1', 'Content 2']);
    expect(shapeNames(slideTree(file, 3))).toEqual(['Shape 1', 'Title 2', 'Content 3']);
    expect(shapeNames(part(file, 'ppt/slideLayouts/slideLayout1.xml'))).toContain('Shape 1');
  });
});

describe('placeholders', () => {
  it('inherit frame and style from the layout where they agree', () => {
    const file = write(scene([content('1'), content('2'), content('3', ['only one'])]));
    for (const number of [1, 2, 3]) {
      const tree = slideTree(file, number);
      expect(findAll(tree, 'a:xfrm').length, 'only the shape tree has one').toBe(1);
      expect(findAll(tree, 'a:pPr')).toEqual([]);
      for (const { attributes } of findAll(tree, 'a:rPr')) expect(attributes).toEqual({ lang: 'en-US' });
    }
  });

  it('are lists as soon as a good part of their text is: plain paragraphs say that they are none', () => {
    const mixed = [paragraph('Three of them:'), bullet('a'), bullet('b'), paragraph('And that is all.')];
    const file = write(scene([slide('1', [title('Pears'), body(mixed)]), content('2')]));
    const levels = part(file, 'ppt/slideMasters/slideMaster1.xml');
    const [level] = findAll(find(levels, 'p:bodyStyle'), 'a:lvl1pPr');
    expect(level && find(level, 'a:buChar').attributes.char).toBe('•');
    const said = findAll(shapeNamed(slideTree(file, 1), 'Content'), 'a:p').map(
      (each) => findAll(each, 'a:buNone').length,
    );
    expect(said).toEqual([1, 0, 0, 1]);
    expect(findAll(slideTree(file, 1), 'a:buChar')).toEqual([]);
  });

  it('say their frame where they stand elsewhere, and nothing more', () => {
    const lower = slide('4', [title('4'), body([bullet('x')], { frame: frame(64, 300, 1152, 42) })]);
    const tree = slideTree(write(scene([content('1'), content('2'), lower])), 3);
    expect(findAll(shapeNamed(tree, 'Title'), 'a:xfrm')).toEqual([]);
    const properties = find(shapeNamed(tree, 'Content'), 'p:spPr');
    expect(properties.children.map(({ name }) => name)).toEqual(['a:xfrm']);
  });

  it('carry every first title, and the body as one text with levels', () => {
    const tree = slideTree(write(FEATURE_DECK, ASSETS), 1);
    expect(find(shapeNamed(tree, 'Title'), 'p:ph').attributes.type).toBe('title');
    expect(paragraphs(shapeNamed(tree, 'Content')).length).toBe(7);
    expect(
      findAll(shapeNamed(tree, 'Content'), 'a:pPr').map(({ attributes }) => attributes.lvl ?? '0'),
    ).toContain('2');
  });

  it('leave a frame room down to the end of its column', () => {
    const master = part(write(scene([content('1')])), 'ppt/slideMasters/slideMaster1.xml');
    const { y } = find(shapeNamed(master, 'Text'), 'a:off').attributes;
    const { cy } = find(shapeNamed(master, 'Text'), 'a:ext').attributes;
    expect((Number(y) + Number(cy)) / 9525).toBeCloseTo(648, 0);
  });

  it('shrink their text where another font needs more room, titles and content alike', () => {
    const shapes = findAll(slideTree(write(scene([content('1')])), 1), 'p:sp');
    expect(shapes.map((shape) => findAll(shape, 'a:normAutofit').length)).toEqual([1, 1]);
  });

  it("make the slide number a field where it is the slide's own", () => {
    const number = (shown: string) =>
      slide(shown, [title('t'), text('page-number', frame(1180, 680, 60, 24), [paragraph(shown)])]);
    const file = write(scene([number('1'), number('7'), number('3 / 9')]));
    const shown = (index: number) => shapeNamed(slideTree(file, index), 'Slide Number');
    expect(findAll(shown(1), 'a:fld').map((each) => find(each, 'a:t').text)).toEqual(['1']);
    expect(findAll(shown(2), 'a:fld')).toEqual([]);
    expect(paragraphs(shown(2))).toEqual(['7']);
    expect(paragraphs(shown(3))).toEqual(['3 / 9']);
    expect(findAll(shown(3), 'a:fld').length).toBe(1);
  });

  it('keep quotation marks that a theme draws as plain text', () => {
    const mark = text('quote', frame(64, 100, 20, 40), [paragraph('“')]);
    const tree = slideTree(
      write(scene([slide('q', [mark, text('quote', frame(100, 100, 900, 42), [paragraph('To be')])])])),
      1,
    );
    expect(findAll(shapeNamed(tree, 'Quote 1'), 'p:ph')).toEqual([]);
    expect(find(shapeNamed(tree, 'Quote 2'), 'p:ph').attributes.type).toBe('body');
  });
});

describe('the theme', () => {
  it('leaves emoji to the viewer, and names the font of signs', () => {
    const words = (characters: string) => run(characters, { font: 'Noto Sans Symbols 2' });
    const mixed = [run('Route '), words('👩‍👩‍👧‍👦'), words('🇪🇬'), words('1️⃣'), words('★')];
    const file = write(scene([slide('a', [title('T'), body([paragraph(mixed)])])]));
    expect(findAll(slideTree(file, 1), 'a:latin').map(({ attributes }) => attributes.typeface)).toEqual([
      'Noto Sans Symbols 2',
    ]);
  });

  it('is referred to: no colour or font of it is written out', () => {
    const file = write(scene([content('1'), content('2')]));
    for (const [name, tree] of readPackage(file).trees) {
      if (name.includes('theme')) continue;
      expect(findAll(tree, 'a:srgbClr'), name).toEqual([]);
      for (const { attributes } of findAll(tree, 'a:latin'))
        expect(attributes.typeface).toMatch(/^\+m[nj]-lt$/);
    }
    const theme = part(file, 'ppt/theme/theme1.xml');
    expect(find(find(theme, 'a:accent1'), 'a:srgbClr').attributes.val).toBe('1B4B73');
    expect(find(find(theme, 'a:majorFont'), 'a:latin').attributes.typeface).toBe('IBM Plex Sans');
    expect(find(find(theme, 'a:minorFont'), 'a:cs').attributes.typeface).toBe('IBM Plex Sans Arabic');
  });

  it('keeps dark dark and light light in a dark deck, and maps the other way', () => {
    const file = write(scene([{ ...content('1'), palette: DARK_PALETTE }], { palette: DARK_PALETTE }));
    const theme = part(file, 'ppt/theme/theme1.xml');
    expect(find(find(theme, 'a:dk1'), 'a:srgbClr').attributes.val).toBe(PALETTE.text1.hex);
    expect(find(part(file, 'ppt/slideMasters/slideMaster1.xml'), 'p:clrMap').attributes).toMatchObject({
      bg1: 'dk1',
      tx1: 'lt1',
    });
  });
});

describe('the deck', () => {
  it('tells file managers and search its slides by their titles', () => {
    const file = write(scene([content('1'), slide('2', [body([bullet('a')])])]));
    const properties = part(file, 'docProps/app.xml');
    const [pairs, titles] = [find(properties, 'HeadingPairs'), find(properties, 'TitlesOfParts')];
    const counts = findAll(pairs, 'vt:i4').length;
    expect(find(pairs, 'vt:vector').attributes.size).toBe(String(2 * counts));
    const told = findAll(titles, 'vt:lpstr').length;
    expect(find(titles, 'vt:vector').attributes.size).toBe(String(told));
    expect(
      findAll(titles, 'vt:lpstr')
        .slice(-2)
        .map(({ text: words }) => words),
    ).toEqual(['Slide 1', 'Slide 2']);
  });

  it('keeps ids of slides when others come and go', () => {
    const ids = (slides: readonly SceneSlide[]) =>
      findAll(part(write(scene(slides)), 'ppt/presentation.xml'), 'p:sldId').map(
        ({ attributes }) => attributes.id,
      );
    const [a, b] = ids([content('a'), content('b')]);
    expect(ids([content('new'), content('b'), content('a')])).toEqual([expect.any(String), b, a]);
  });

  it('has notes with their formatting where a slide has notes, and none elsewhere', () => {
    const file = write(scene([{ ...content('1'), notes: [note('Say this')] }, content('2')]));
    expect(paragraphs(part(file, 'ppt/notesSlides/notesSlide1.xml'))).toContain('Say this');
    expect(readPackage(file).entries.has('ppt/notesSlides/notesSlide2.xml')).toBe(false);
  });

  it('stores a picture once, and names what it leaves out', () => {
    const messages: Message[] = [];
    const file = write(FEATURE_DECK, ASSETS, (message) => messages.push(message));
    const media = [...readPackage(file).entries.keys()].filter((name) => name.startsWith('ppt/media/'));
    // The PNG, the SVG and the blank that stands for the missing picture.
    expect(media.length).toBe(3);
    expect(messages.map(({ code }) => code).sort()).toEqual([
      'link-left-out',
      'link-left-out',
      'picture-left-out',
      'pptx-math-in-table',
      'pptx-picture',
      'pptx-picture',
    ]);
  });

  it('jumps to slides', () => {
    const file = write(FEATURE_DECK, ASSETS);
    const jump = findAll(slideTree(file, 3), 'a:hlinkClick').find(({ attributes }) => attributes.action);
    const relation = readPackage(file).relationships.get('ppt/slides/slide3.xml');
    expect(relation?.find(({ id }) => id === jump?.attributes['r:id'])?.target).toBe('ppt/slides/slide1.xml');
  });
});

describe('an ornament that repeats', () => {
  const withLight = (id: string, over: Frame): SceneSlide =>
    slide(id, [
      title(`Slide ${id}`),
      text('text', frame(64, 140, 600, 200), [paragraph('git clone')], { box: box() }),
      shape(over),
    ]);
  const lightsOn = (over: Frame): number => {
    const bytes = write(scene([withLight('a', over), withLight('b', over)]));
    return shapeNames(slideTree(bytes, 1)).filter((name) => name.startsWith('Shape')).length;
  };

  it('is drawn by the layout', () => {
    expect(lightsOn(frame(900, 160, 14, 14))).toBe(0);
  });

  it('is drawn by a slide too whose own picture lies under it', () => {
    const rule = shape(frame(64, 96, 1152, 3), {
      box: box({ fills: [{ kind: 'solid', color: { hex: '123456', alpha: 1 } }] }),
    });
    const plain = (id: string): SceneSlide => slide(id, [rule, title(`Slide ${id}`)]);
    const photo = image('photo.png', frame(640, 0, 640, 720), { decorative: true });
    const beside = slide('c', [photo, rule, title('Slide c')]);
    const layer = {
      kind: 'picture',
      asset: 'photo.png',
      frame: photo.frame,
      repeat: false,
      alt: '',
    } as const;
    const behind = slide('d', [rule, title('Slide d')], { background: [layer] });
    const file = write(scene([plain('a'), plain('b'), beside, behind]), ASSETS);
    const rules = [1, 2, 3, 4].map(
      (number) => shapeNames(slideTree(file, number)).filter((name) => name.startsWith('Shape')).length,
    );
    expect(rules).toEqual([0, 0, 1, 1]);
  });

  it('stays on its slides where a filled box of theirs would hide the layout', () => {
    expect(lightsOn(frame(84, 160, 14, 14))).toBe(1);
  });
});
