// What moves in the file: transitions, Morph, and what appears click by click.
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/message.ts';
import type { XmlElement } from '../../../src/ooxml/audit/read.ts';
import { child, descendants } from '../../../src/ooxml/audit/read.ts';
import type { SceneItem, SceneSlide, SlideTransition } from '../../../src/scene/types.ts';
import { effectOf } from '../../../src/write/pptx/plan/transition-effects.ts';
import { ASSETS } from './features.ts';
import { find, findAll, shapeNames, slideTree, write } from './read-back.ts';
import {
  body,
  box,
  bullet,
  cell,
  frame,
  image,
  paragraph,
  scene,
  slide,
  table,
  text,
  title,
} from './scene-builders.ts';

const treeOf = (items: readonly SceneItem[]): XmlElement =>
  slideTree(write(scene([slide('s', items)]), ASSETS), 1);

/** Per click what appears: the shape's id, and the paragraph where it is one. */
const clicksOf = (tree: XmlElement): string[][] => {
  const sequence = findAll(tree, 'p:cTn').find(({ attributes }) => attributes.nodeType === 'mainSeq');
  return (child(sequence, 'p:childTnLst')?.children ?? []).map((click) =>
    findAll(click, 'p:spTgt').map((target) => {
      const range = [...descendants(target, 'p:pRg')][0]?.attributes;
      return `${target.attributes.spid}${range ? `.${range.st}-${range.end}` : ''}`;
    }),
  );
};
const buildsOf = (tree: XmlElement) => findAll(tree, 'p:bldP').map(({ attributes }) => attributes);
const effectsOf = (tree: XmlElement) =>
  findAll(tree, 'p:cTn').flatMap(({ attributes }) => (attributes.presetID ? [attributes.nodeType] : []));

describe('clicks', () => {
  it('show a paragraph each, with what belongs to it', () => {
    const tree = treeOf([
      title('t'),
      body([
        paragraph('there from the start'),
        bullet('one', 1, { fragment: 1 }),
        bullet('in one', 2, { fragment: 1 }),
        bullet('two', 1, { fragment: 2 }),
      ]),
    ]);
    expect(clicksOf(tree)).toEqual([['3.1-1', '3.2-2'], ['3.3-3']]);
    expect(effectsOf(tree)).toEqual(['clickEffect', 'withEffect', 'clickEffect']);
    expect(buildsOf(tree)).toEqual([{ spid: '3', grpId: '0', build: 'p' }]);
  });

  it('say how deep the list comes one by one', () => {
    const deep = body([bullet('a', 1, { fragment: 1 }), bullet('b', 2, { fragment: 2 })]);
    expect(buildsOf(treeOf([deep]))).toEqual([{ spid: '2', grpId: '0', build: 'p', bldLvl: '2' }]);
  });

  it('go on from one column, text box or picture to the next', () => {
    const column = (x: number, ...paragraphs: Parameters<typeof body>[0]) =>
      body(paragraphs, { frame: frame(x, 140, 500, 420) });
    const tree = treeOf([
      column(64, bullet('a', 1, { fragment: 1 })),
      column(640, bullet('b', 1, { fragment: 2 })),
      text('text', frame(64, 600, 300, 40), [bullet('c', 1, { fragment: 3 })], { rotation: 10 }),
      image('photo.png', frame(700, 600, 40, 40), { click: 4 }),
      table([100], [[cell('x')]], { click: 5 }),
    ]);
    expect(clicksOf(tree)).toEqual([['2.0-0'], ['3.0-0'], ['4.0-0'], ['5'], ['6']]);
    expect(buildsOf(tree).map(({ spid }) => spid)).toEqual(['2', '3', '4']);
  });

  it('bring a box with its text', () => {
    const two = box({ fills: [...box().fills, ...box().fills] });
    const code = text('code', frame(64, 400, 400, 80), [paragraph('x', { fragment: 1 })], {
      box: two,
      click: 1,
    });
    const tree = treeOf([code]);
    expect(clicksOf(tree)).toEqual([['2', '3'].toSorted()]);
    expect(buildsOf(tree).map(({ animBg }) => animBg)).toEqual(['1', '1']);
  });

  it('bring a group as one, since nothing inside it can appear by itself', () => {
    const items = [image('photo.png', frame(0, 0, 10, 10), { click: 1 })];
    const at = frame(0, 0, 10, 10);
    const group: SceneItem = {
      kind: 'group',
      id: 'g',
      frame: at,
      rotation: 0,
      decorative: false,
      items,
      click: 1,
    };
    expect(clicksOf(treeOf([group]))).toEqual([['2']]);
  });

  it('are none where all is there from the start', () => {
    expect(findAll(treeOf([title('t'), body([bullet('a')])]), 'p:timing')).toEqual([]);
  });
});

const coming = (transition: SlideTransition, over: Partial<SceneSlide> = {}): XmlElement =>
  slideTree(write(scene([slide('a', [title('A')]), slide('b', [title('B')], { ...over, transition })])), 2);
const transition = (name: string, over: Partial<SlideTransition> = {}): SlideTransition => ({
  name,
  milliseconds: 500,
  paired: false,
  ...over,
});
/** The effects of the choice and of the fallback. */
const effects = (tree: XmlElement) =>
  findAll(tree, 'p:transition').map(({ children }) => {
    const [effect] = children;
    return `${effect?.name} ${JSON.stringify(effect?.attributes ?? {})}`;
  });

describe('transitions', () => {
  it('stand with their time in a choice, between mapping and clicks', () => {
    const tree = coming(transition('fade', { milliseconds: 1250 }));
    expect(tree.children.map(({ name }) => name)).toEqual(['p:cSld', 'p:clrMapOvr', 'mc:AlternateContent']);
    expect(find(tree, 'mc:Choice').attributes.Requires).toBe('p14');
    expect(findAll(tree, 'p:transition').map(({ attributes }) => attributes['p14:dur'])).toEqual([
      '1250',
      undefined,
    ]);
    expect(effects(tree)).toEqual(['p:fade {}', 'p:fade {}']);
  });

  it('of newer programs fall back to a fade', () => {
    expect(effects(coming(transition('cube')))).toEqual(['p14:prism {}', 'p:fade {}']);
    expect(effects(coming(transition('fall')))).toEqual(['p15:prstTrans {"prst":"fallOver"}', 'p:fade {}']);
  });

  it('come from the left where text runs to the left', () => {
    expect(effects(coming(transition('slide'), { dir: 'rtl' }))[0]).toBe('p:push {"dir":"r"}');
    expect(effects(coming(transition('slide')))[0]).toBe('p:push {}');
    expect(effects(coming(transition('melt'), { dir: 'rtl' }))[0]).toBe('p:wipe {"dir":"d"}');
  });

  it('say the way wherever PowerPoint knows no default and would not open the file', () => {
    for (const [name, element] of [
      ['flip', 'p14:flip'],
      ['swap', 'p14:switch'],
      ['coverflow', 'p14:gallery'],
      ['in-out', 'p14:gallery'],
    ] as const) {
      expect(effects(coming(transition(name)))[0]).toBe(`${element} {"dir":"l"}`);
      expect(effects(coming(transition(name), { dir: 'rtl' }))[0]).toBe(`${element} {"dir":"r"}`);
    }
  });

  it('of the deck alone become a fade, with a message for its line', () => {
    const messages: Message[] = [];
    const slides = [slide('b', [], { transition: transition('my-own', { source: { start: 7, end: 9 } }) })];
    expect(
      effects(
        slideTree(
          write(scene(slides), ASSETS, (message) => messages.push(message)),
          1,
        ),
      )[0],
    ).toBe('p:fade {}');
    expect(messages).toMatchObject([{ code: 'transition-replaced', line: 7 }]);
  });

  it('know every name of Marp’s', () => {
    const names =
      'clockwise counterclockwise cover coverflow cube cylinder diamond drop explode fade fade-out fall flip glow implode in-out iris-in iris-out melt overlap pivot pull push reveal rotate slide star swap swipe swoosh wipe wiper zoom';
    for (const name of names.split(' ')) expect(effectOf(name), name).toBeDefined();
    expect(effectOf('constructor')).toBeUndefined();
  });

  it('are Morph where things stay under their name, which both shapes are called by', () => {
    const moved = (x: number) => image('photo.png', frame(x, 100, 50, 50), { pair: 'pear' });
    const slides = [
      slide('a', [title('A'), moved(100)]),
      slide('b', [title('B'), moved(600)], { transition: transition('fade', { paired: true }) }),
    ];
    const file = write(scene(slides), ASSETS);
    expect(effects(slideTree(file, 2))).toEqual(['p159:morph {"option":"byObject"}', 'p:fade {}']);
    expect(find(slideTree(file, 2), 'mc:Choice').attributes.Requires).toBe('p159');
    for (const number of [1, 2]) expect(shapeNames(slideTree(file, number))).toContain('!!pear');
  });
});
