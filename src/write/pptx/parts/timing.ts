// Click by click: what Marp shows as fragments, as PowerPoint's entrance effect "Appear" by paragraph. The tree of time
// nodes (ECMA-376 part 1, 19.5.87) is the one that PowerPoint itself writes: a click is a node that waits for one, in it
// one that starts at once, in it an effect for each thing that appears. Only the first effect of a click is `clickEffect`.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { SceneItem } from '../../../scene/types.ts';
import { BOX_KINDS, type DrawnShape } from './drawn-shapes.ts';

interface Target {
  readonly click: number;
  readonly shape: number;
  /** Index among the shape's paragraphs; absent where the whole shape appears. */
  readonly paragraph?: number;
  /** How the shape is listed among the builds; absent for pictures, tables, lines and groups, which are in no list. */
  readonly build?: 'paragraphs' | 'shape' | 'filled';
}

function wholeTargets(shapes: readonly DrawnShape[], click: number): Target[] {
  return shapes.map(({ item, id, kind }) => {
    const target = { click, shape: id };
    if (kind === 'Shape') return { ...target, build: 'filled' };
    if (item.kind === 'text' && kind !== 'Line') return { ...target, build: item.box ? 'filled' : 'shape' };
    return target;
  });
}

function targetsOf(shapes: readonly DrawnShape[]): Target[] {
  const [first] = shapes;
  if (!first) return [];
  const { item } = first;
  // The shapes inside a group cannot appear by themselves: the group is the first to be named.
  if (item.kind === 'group') return item.click ? [{ click: item.click, shape: first.id }] : [];
  if (item.click !== undefined) return wholeTargets(shapes, item.click);
  if (item.kind !== 'text') return [];
  const text = shapes.find(({ kind }) => !BOX_KINDS.has(kind));
  return item.paragraphs.flatMap(({ fragment }, paragraph): Target[] =>
    fragment && text ? [{ click: fragment, shape: text.id, paragraph, build: 'paragraphs' }] : [],
  );
}

/** Ids of time nodes count on through the slide. */
type Count = () => number;

const condition = (delay: string): Xml => el('p:stCondLst', {}, el('p:cond', { delay }));

function appear(target: Target, first: boolean, next: Count): Xml {
  const { shape, paragraph, build } = target;
  const node = next();
  const inner = next();
  const place = el(
    'p:spTgt',
    { spid: shape },
    paragraph !== undefined && el('p:txEl', {}, el('p:pRg', { st: paragraph, end: paragraph })),
  );
  return el(
    'p:par',
    {},
    el(
      'p:cTn',
      {
        id: node,
        presetID: 1,
        presetClass: 'entr',
        presetSubtype: 0,
        fill: 'hold',
        grpId: build && 0,
        nodeType: first ? 'clickEffect' : 'withEffect',
      },
      condition('0'),
      el(
        'p:childTnLst',
        {},
        el(
          'p:set',
          {},
          el(
            'p:cBhvr',
            {},
            el('p:cTn', { id: inner, dur: 1, fill: 'hold' }, condition('0')),
            el('p:tgtEl', {}, place),
            el('p:attrNameLst', {}, el('p:attrName', {}, 'style.visibility' as Xml)), // no character to escape
          ),
          el('p:to', {}, el('p:strVal', { val: 'visible' })),
        ),
      ),
    ),
  );
}

function clickXml(targets: readonly Target[], next: Count): Xml {
  const [outer, inner] = [next(), next()];
  return el(
    'p:par',
    {},
    el(
      'p:cTn',
      { id: outer, fill: 'hold' },
      condition('indefinite'),
      el(
        'p:childTnLst',
        {},
        el(
          'p:par',
          {},
          el(
            'p:cTn',
            { id: inner, fill: 'hold' },
            condition('0'),
            el(
              'p:childTnLst',
              {},
              targets.map((target, index) => appear(target, index === 0, next)),
            ),
          ),
        ),
      ),
    ),
  );
}

const onSlide = (list: string, event: string): Xml =>
  el(list, {}, el('p:cond', { evt: event, delay: '0' }, el('p:tgtEl', {}, el('p:sldTgt'))));

/** `bldLvl` is the deepest level whose paragraphs come one by one; PowerPoint leaves out the first. */
function buildXml(
  shape: number,
  targets: readonly Target[],
  levels: ReadonlyMap<number, number>,
): Xml | undefined {
  const build = targets.find((target) => target.shape === shape)?.build;
  switch (build) {
    case undefined:
      return undefined;
    case 'paragraphs': {
      const level = levels.get(shape) ?? 1;
      return el('p:bldP', { spid: shape, grpId: 0, build: 'p', bldLvl: level > 1 ? level : undefined });
    }
    case 'shape':
      return el('p:bldP', { spid: shape, grpId: 0 });
    case 'filled':
      return el('p:bldP', { spid: shape, grpId: 0, animBg: true });
    default:
      return build satisfies never;
  }
}

/** For each shape the deepest list level on which a paragraph has a click of its own. */
function levelsOf(drawn: readonly DrawnShape[]): Map<number, number> {
  const levels = new Map<number, number>();
  for (const { item, id } of drawn) {
    if (item.kind !== 'text') continue;
    const clicks = new Map<number, number>();
    for (const { fragment, level } of item.paragraphs) {
      if (fragment) clicks.set(fragment, Math.min(level, clicks.get(fragment) ?? level));
    }
    levels.set(id, Math.min(5, Math.max(1, ...clicks.values())));
  }
  return levels;
}

/** `p:timing` of a slide; nothing where all is there from the start. `drawn` lists its shapes in reading order. */
export function timingXml(drawn: readonly DrawnShape[]): Xml | undefined {
  const byItem = new Map<SceneItem, DrawnShape[]>();
  for (const shape of drawn) byItem.set(shape.item, [...(byItem.get(shape.item) ?? []), shape]);
  const targets = [...byItem.values()].flatMap(targetsOf);
  if (targets.length === 0) return undefined;
  const clicks = new Map<number, Target[]>();
  for (const target of targets) clicks.set(target.click, [...(clicks.get(target.click) ?? []), target]);
  let last = 2;
  const next: Count = () => ++last;
  const steps = [...clicks].sort(([a], [b]) => a - b).map(([, group]) => clickXml(group, next));
  const builds = [...new Set(targets.map(({ shape }) => shape))].flatMap(
    (shape) => buildXml(shape, targets, levelsOf(drawn)) ?? [],
  );
  return el(
    'p:timing',
    {},
    el(
      'p:tnLst',
      {},
      el(
        'p:par',
        {},
        el(
          'p:cTn',
          { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' },
          el(
            'p:childTnLst',
            {},
            el(
              'p:seq',
              { concurrent: true, nextAc: 'seek' },
              el('p:cTn', { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, el('p:childTnLst', {}, steps)),
              onSlide('p:prevCondLst', 'onPrev'),
              onSlide('p:nextCondLst', 'onNext'),
            ),
          ),
        ),
      ),
    ),
    builds.length > 0 && el('p:bldLst', {}, builds),
  );
}
