// Rules of PresentationML that OpenXmlValidator does not check and PowerPoint answers with an offer to repair.
import { readings } from './alternatives.ts';
import { child, descendants, type ReadPackage, type XmlElement } from './read.ts';

const SLIDE = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/;

function* slideParts(read: ReadPackage): Generator<[string, XmlElement]> {
  for (const [name, tree] of read.trees) if (SLIDE.test(name)) yield [name, tree];
}

const targets = (read: ReadPackage, part: string, type: string): string[] =>
  (read.relationships.get(part) ?? []).filter((r) => r.type === type).map((r) => r.target);

/** The parts that PowerPoint always writes. */
export function* requiredParts(read: ReadPackage): Generator<string> {
  const needed = [
    'docProps/core.xml',
    'docProps/app.xml',
    'ppt/presentation.xml',
    'ppt/presProps.xml',
    'ppt/viewProps.xml',
    'ppt/tableStyles.xml',
  ];
  for (const name of needed) if (!read.entries.has(name)) yield `${name} is missing`;
  for (const [what, pattern] of [
    ['slide master', /^ppt\/slideMasters\/[^/]+\.xml$/],
    ['slide layout', /^ppt\/slideLayouts\/[^/]+\.xml$/],
    ['theme', /^ppt\/theme\/[^/]+\.xml$/],
  ] as const) {
    if (![...read.entries.keys()].some((name) => pattern.test(name))) yield `there is no ${what}`;
  }
}

/** Each slide one layout, each layout one master, each notes slide its slide and notes master, each master a theme. */
export function* inheritance(read: ReadPackage): Generator<string> {
  const demands: readonly [RegExp, string][] = [
    [/^ppt\/slides\/[^/]+\.xml$/, 'slideLayout'],
    [/^ppt\/slideLayouts\/[^/]+\.xml$/, 'slideMaster'],
    [/^ppt\/slideMasters\/[^/]+\.xml$/, 'theme'],
    [/^ppt\/notesSlides\/[^/]+\.xml$/, 'notesMaster'],
    [/^ppt\/notesSlides\/[^/]+\.xml$/, 'slide'],
    [/^ppt\/notesMasters\/[^/]+\.xml$/, 'theme'],
  ];
  for (const name of read.entries.keys()) {
    for (const [pattern, type] of demands) {
      if (!pattern.test(name)) continue;
      const found = targets(read, name, type).length;
      if (found !== 1) yield `${name} has ${found} relationships of type ${type} instead of one`;
    }
  }
  const themes = [...read.trees.keys()].flatMap((name) =>
    /Masters\/[^/]+\.xml$/.test(name) ? targets(read, name, 'theme') : [],
  );
  if (new Set(themes).size < themes.length) yield 'two masters share a theme part';
}

function* repeated(what: string, values: readonly (string | undefined)[]): Generator<string> {
  const seen = new Set<string>();
  for (const value of values) {
    if (value === undefined) continue;
    if (seen.has(value)) yield `${what} ${value} is used twice`;
    seen.add(value);
  }
}

/** Slide ids, master and layout ids, layout names and section members are each unique and in their range. */
export function* identifiers(read: ReadPackage): Generator<string> {
  const presentation = read.trees.get('ppt/presentation.xml');
  if (presentation === undefined) return;
  const slideIds = [...descendants(presentation, 'p:sldId')].map((e) => e.attributes.id);
  yield* repeated('slide id', slideIds);
  yield* repeated(
    'slide',
    [...descendants(presentation, 'p:sldId')].map((e) => e.attributes['r:id']),
  );
  const masters = [...descendants(presentation, 'p:sldMasterId')].map((e) => e.attributes.id);
  const layouts: (string | undefined)[] = [];
  for (const [name, tree] of read.trees) {
    if (!/^ppt\/slideMasters\//.test(name) || name.endsWith('.rels')) continue;
    const listed = [...descendants(tree, 'p:sldLayoutId')];
    layouts.push(...listed.map((e) => e.attributes.id));
    yield* repeated(
      `${name}: layout`,
      listed.map((e) => e.attributes['r:id']),
    );
    const related = targets(read, name, 'slideLayout').length;
    if (related !== listed.length) yield `${name} lists ${listed.length} layouts and relates to ${related}`;
  }
  yield* repeated('master or layout id', [...masters, ...layouts]);
  for (const id of [...masters, ...layouts]) {
    if (Number(id) < 2147483648 || Number(id) > 4294967295) yield `master or layout id ${id} is out of range`;
  }
  yield* repeated(
    'layout name',
    [...read.trees].flatMap(([name, tree]) =>
      /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name) ? [child(tree, 'p:cSld')?.attributes.name] : [],
    ),
  );
  const members = [...descendants(presentation, 'p14:sectionLst')].flatMap((list) =>
    [...descendants(list, 'p14:sldId')].map((e) => e.attributes.id),
  );
  yield* repeated('section member', members);
  for (const id of members) if (!slideIds.includes(id)) yield `section member ${id} is no slide`;
  if (members.length > 0 && members.length < slideIds.length) yield 'a slide belongs to no section';
}

function* usedTwice(name: string, tree: XmlElement): Generator<string> {
  const ids = [...descendants(tree, 'p:cNvPr')].map((e) => e.attributes.id);
  for (const id of ids) if (!/^[1-9]\d*$/.test(id ?? '')) yield `${name}: shape id ${id} is no number`;
  yield* repeated(`${name}: shape id`, ids);
  yield* repeated(
    `${name}: placeholder`,
    [...descendants(tree, 'p:ph')].map((e) => `${e.attributes.type ?? 'obj'} ${e.attributes.idx ?? '0'}`),
  );
}

/** Shape ids are numeric and unique on their slide, placeholders match the layout. */
export function* shapes(read: ReadPackage): Generator<string> {
  for (const [name, tree] of slideParts(read)) {
    // A choice and its fallback are one shape, which has one id and one placeholder in both.
    const twice = new Set(readings(tree).flatMap((reading) => [...usedTwice(name, reading)]));
    yield* twice;
    const own = [...descendants(tree, 'p:ph')];
    if (!/^ppt\/slides\//.test(name)) continue;
    const layout = read.trees.get(targets(read, name, 'slideLayout')[0] ?? '');
    if (layout === undefined) continue;
    const offered = [...descendants(layout, 'p:ph')].map((e) => e.attributes);
    for (const { attributes } of own) {
      const match = offered.some(
        (ph) =>
          (ph.type ?? 'obj') === (attributes.type ?? 'obj') && (ph.idx ?? '0') === (attributes.idx ?? '0'),
      );
      if (!match)
        yield `${name}: placeholder ${attributes.type ?? 'obj'} ${attributes.idx ?? '0'} is not in its layout`;
    }
    if ((child(tree, 'p:cSld')?.children.length ?? 0) === 0) yield `${name} has no shape tree`;
  }
}

/** Text bodies and cells hold a paragraph, tables as many cells as columns, p14 is ignorable where it is used bare. */
export function* content(read: ReadPackage): Generator<string> {
  for (const [name, tree] of slideParts(read)) {
    for (const element of descendants(tree)) {
      if (element.name === 'p:txBody' || element.name === 'a:txBody') {
        if (child(element, 'a:p') === undefined) yield `${name}: a text body without a paragraph`;
      }
      if (element.name === 'a:tc' && child(element, 'a:txBody') === undefined)
        yield `${name}: a cell without text body`;
      if (element.name === 'p:cxnSp' && [...descendants(element, 'a:custGeom')].length > 0)
        yield `${name}: a connector of its own form, with which PowerPoint opens no file`;
      if (element.name === 'a:tbl') yield* tableShape(name, element);
      if (element.name === 'mc:AlternateContent') yield* alternatives(name, element);
    }
    yield* formulas(name, tree);
    yield* ignorable(name, tree);
  }
}

/** PowerPoint deletes a bare formula without a word, and repairs any that stands in notes. */
function* formulas(name: string, tree: XmlElement): Generator<string> {
  // The element `m` of DrawingML 2010, whatever its prefix; `m:m` is a matrix.
  const frames = [...descendants(tree)].filter(({ name }) => /^(?!m:)\w+:m$/.test(name));
  const wrapped = new Set(frames.flatMap((m) => [...descendants(m)]));
  for (const element of descendants(tree)) {
    if (element.name !== 'm:oMath' && element.name !== 'm:oMathPara') continue;
    if (!wrapped.has(element)) yield `${name}: a formula outside a14:m`;
    if (name.startsWith('ppt/notesSlides/')) yield `${name}: a formula in notes`;
  }
}

/** The namespaces that a choice requires are known where it stands; older programs have a fallback. */
function* alternatives(name: string, element: XmlElement): Generator<string> {
  if (child(element, 'mc:Fallback') === undefined) yield `${name}: mc:AlternateContent without mc:Fallback`;
  const choices = element.children.filter((inner) => inner.name === 'mc:Choice');
  if (choices.length === 0) yield `${name}: mc:AlternateContent without mc:Choice`;
  for (const { attributes } of choices)
    if ((attributes.Requires ?? '').trim() === '') yield `${name}: mc:Choice that requires nothing`;
}

function* tableShape(name: string, table: XmlElement): Generator<string> {
  const columns = child(table, 'a:tblGrid')?.children.length ?? 0;
  if (columns === 0) yield `${name}: a table without columns`;
  const rows = table.children.filter((e) => e.name === 'a:tr');
  if (rows.length === 0) yield `${name}: a table without rows`;
  const grid = rows.map((row) => row.children.filter((e) => e.name === 'a:tc'));
  for (const [index, cells] of grid.entries()) {
    if (cells.length !== columns) yield `${name}: a table row of ${cells.length} cells in ${columns} columns`;
    for (const [column, { attributes }] of cells.entries()) {
      const [across, down] = [Number(attributes.gridSpan ?? 1), Number(attributes.rowSpan ?? 1)];
      if (column + across > columns || index + down > rows.length)
        yield `${name}: a cell that spans beyond its table`;
      const covered = cells.slice(column + 1, column + across);
      if (covered.some((cell) => cell.attributes.hMerge === undefined))
        yield `${name}: a cell that spans one that is not merged`;
      const below = grid.slice(index + 1, index + down).map((row) => row[column]);
      if (below.some((cell) => cell?.attributes.vMerge === undefined))
        yield `${name}: a cell that spans one that is not merged`;
    }
  }
}

/** Attributes and elements of p14 outside an extension or a choice need `mc:Ignorable` on the root. */
function* ignorable(name: string, root: XmlElement): Generator<string> {
  const listed = new Set((root.attributes['mc:Ignorable'] ?? '').split(/\s+/));
  for (const prefix of listed) {
    if (prefix !== '' && root.attributes[`xmlns:${prefix}`] === undefined) {
      yield `${name}: mc:Ignorable names ${prefix}, which has no namespace`;
    }
  }
  const found = new Set<string>();
  const walk = (element: XmlElement): void => {
    if (element.name.endsWith(':ext') || element.name === 'mc:AlternateContent') return;
    for (const used of [element.name, ...Object.keys(element.attributes)]) {
      const prefix = /^(p14|p15|p16|p159)\w*:/.exec(used)?.[0].slice(0, -1);
      if (prefix !== undefined && !listed.has(prefix)) found.add(prefix);
    }
    element.children.forEach(walk);
  };
  walk(root);
  for (const prefix of found) yield `${name}: ${prefix} without mc:Ignorable`;
}
