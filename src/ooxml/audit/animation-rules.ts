// Animations and transitions: what they name has to be there, or PowerPoint drops the whole timing of the slide.
import { readings } from './alternatives.ts';
import { child, descendants, type ReadPackage, type XmlElement } from './read.ts';

const SHAPES = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'];

/** Targets are shapes and paragraphs of the slide, ids of time nodes are unique, builds name what is animated. */
export function* animation({ trees }: ReadPackage): Generator<string> {
  for (const [name, tree] of trees) {
    if (!/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name)) continue;
    const told = new Set<string>();
    for (const reading of readings(tree)) for (const fault of faults(reading)) told.add(fault);
    for (const fault of told) yield `${name}: ${fault}`;
  }
}

/** Transitions without a default way to go (MS-PPTX 2.3.3.10): PowerPoint does not open a file that leaves it out. */
const DIRECTED = ['p14:switch', 'p14:flip', 'p14:ferris', 'p14:gallery', 'p14:conveyor'];

function* faults(root: XmlElement): Generator<string> {
  for (const { children } of descendants(root, 'p:transition')) {
    for (const { name, attributes } of children)
      if (DIRECTED.includes(name) && attributes.dir === undefined) yield `<${name}> goes no way`;
    const effects = children.filter(({ name }) => name !== 'p:sndAc' && name !== 'p:extLst');
    if (effects.length > 1) yield 'a transition of more than one effect';
  }
  const timing = child(root, 'p:timing');
  if (timing === undefined) return;
  const paragraphs = paragraphsByShape(root);
  const known = (id: string | undefined): id is string => id !== undefined && paragraphs.has(id);
  const nodes = new Set<string>();
  for (const { attributes } of descendants(timing, 'p:cTn')) {
    const id = attributes.id ?? '';
    if (!/^[1-9]\d*$/.test(id)) yield `time node id ${id} is no number`;
    if (nodes.has(id)) yield `time node id ${id} is used twice`;
    nodes.add(id);
  }
  for (const target of descendants(timing, 'p:spTgt')) {
    const { spid } = target.attributes;
    if (!known(spid)) {
      yield `an animation of shape ${spid}, which is not on the slide`;
      continue;
    }
    const count = paragraphs.get(spid) ?? 0;
    for (const { attributes } of descendants(target, 'p:pRg')) {
      const [start, end] = [Number(attributes.st), Number(attributes.end)];
      if (!(start >= 0 && start <= end && end < count))
        yield `an animation of paragraphs ${attributes.st} to ${attributes.end} of shape ${spid}, which has ${count}`;
    }
  }
  for (const build of child(timing, 'p:bldLst')?.children ?? []) {
    const { spid } = build.attributes;
    if (!known(spid)) yield `a build of shape ${spid}, which is not on the slide`;
  }
}

/** How many paragraphs each shape of the slide has, by its id. */
function paragraphsByShape(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const shape of descendants(root)) {
    if (!SHAPES.includes(shape.name)) continue;
    // The shape's own properties come first, before those of shapes inside a group.
    const [own] = descendants(shape, 'p:cNvPr');
    const text = child(shape, 'p:txBody');
    const id = own?.attributes.id;
    if (id !== undefined) counts.set(id, text?.children.filter(({ name }) => name === 'a:p').length ?? 0);
  }
  return counts;
}
