// What a diagram says. Its words alone, in whatever order they are drawn, do not tell what leads to what; the drawing made
// of Mermaid's text does, in the attributes of its parts. Signs stand between the words, so that it is of no language:
// screen readers say arrows in their listener's.

const SEPARATOR = '; ';
const NODES = '.node, .class-node, .entity';

/** Undefined for a drawing that is no such diagram, or of a kind that is not known here. */
export function diagramWords(svg: Element): string | undefined {
  if (!svg.hasAttribute('data-marp-mermaid')) return undefined;
  for (const words of [messages, relations, points]) {
    const said = words(svg).filter((part) => part !== '');
    if (said.length > 0) return said.join(SEPARATOR);
  }
  return undefined;
}

/** Who tells whom what, from the top down, with the notes and the frames between. */
function messages(svg: Element): string[] {
  if (!svg.querySelector('.message')) return [];
  const names = namesOf(svg, '.actor');
  return inOrder([...svg.querySelectorAll('.message, .note, .block')], false).map((part) => {
    if (!part.matches('.message')) return textsOf(part).join(' ');
    const { from = '', to = '', label = '' } = (part as SVGElement).dataset;
    return `${names.get(from) ?? from} → ${names.get(to) ?? to}${label === '' ? '' : `: ${label}`}`;
  });
}

/** What the drawing writes into entities that have none. */
const NO_MEMBERS = '(no attributes)';

/** What leads to what, in the order that the diagram runs in; members of classes and entities; what stands alone. */
function relations(svg: Element): string[] {
  const { width, height } = svg.getBoundingClientRect();
  const nodes = inOrder([...svg.querySelectorAll(NODES)], width > height);
  if (nodes.length === 0) return [];
  const names = namesOf(svg, NODES);
  const order = new Map(nodes.map((node, index) => [(node as SVGElement).dataset.id ?? '', index]));
  const lines = [...svg.querySelectorAll<SVGElement>('[data-from][data-to]:not(g), [data-entity1]')]
    .map((line) => relationOf(line))
    .sort((a, b) => at(order, a.from) - at(order, b.from) || at(order, a.to) - at(order, b.to));
  const related = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const frames = [...svg.querySelectorAll('.subgraph')].map((frame) => {
    const within = nodes.filter((node) => isWithin(node, frame)).map((node) => nameOf(node));
    return `${nameOf(frame)}: ${within.join(', ')}`;
  });
  const alone = nodes.flatMap((node) => {
    const [, ...members] = textsOf(node).filter((text) => text !== NO_MEMBERS);
    if (members.length > 0 && !node.matches('.node')) return `${nameOf(node)}: ${members.join(', ')}`;
    return related.has((node as SVGElement).dataset.id ?? '') ? [] : [nameOf(node)];
  });
  const said = lines.map(({ from, to, sign, ends, label }) => {
    const [first, second] = ends;
    const line = `${names.get(from) ?? from}${first} ${sign} ${names.get(to) ?? to}${second}`;
    return label === '' ? line : `${line} (${label})`;
  });
  return [...frames, ...said, ...alone];
}

interface Relation {
  readonly from: string;
  readonly to: string;
  readonly sign: string;
  /** How many of each, where the diagram says so. */
  readonly ends: readonly [string, string];
  readonly label: string;
}

const AMOUNTS: Readonly<Record<string, string>> = {
  one: ' [1]',
  many: ' [1..*]',
  'zero-one': ' [0..1]',
  'zero-many': ' [0..*]',
};

function relationOf({ dataset }: SVGElement): Relation {
  const label = dataset.label ?? '';
  const { from = '', to = '', entity1, entity2 = '' } = dataset;
  if (entity1 !== undefined) {
    const ends = [
      AMOUNTS[dataset.cardinality1 ?? ''] ?? '',
      AMOUNTS[dataset.cardinality2 ?? ''] ?? '',
    ] as const;
    return { from: entity1, to: entity2, sign: '–', ends, label };
  }
  const none = ['', ''] as const;
  // A class's arrow stands at the end that it points to, which is often the first one written.
  if (dataset.markerAt === 'from') return { from: to, to: from, sign: '→', ends: none, label };
  if (dataset.markerAt === 'to') return { from, to, sign: '→', ends: none, label };
  const [start, end] = [dataset.arrowStart === 'true', dataset.arrowEnd === 'true'];
  return { from, to, sign: start && end ? '↔' : end ? '→' : start ? '←' : '–', ends: none, label };
}

/** The values of a chart, series by series. */
function points(svg: Element): string[] {
  const series = new Map<string, string[]>();
  for (const mark of svg.querySelectorAll<SVGElement>('.xychart-bar[data-value], .xychart-dot[data-value]')) {
    const { value = '', label = '' } = mark.dataset;
    const name = mark.getAttribute('class') ?? '';
    series.set(name, [...(series.get(name) ?? []), `${label}: ${value}`]);
  }
  if (series.size === 0) return [];
  const legend = [
    ...svg.querySelectorAll('rect.xychart-bar + .xychart-label, .xychart-legend-line + .xychart-label'),
  ].map((label) => textOf(label));
  const titles = [...svg.querySelectorAll('.xychart-title, .xychart-axis-title')].map((title) =>
    textOf(title),
  );
  return [
    ...titles.reverse(),
    ...[...series.values()].map((values, index) => {
      const name = series.size === legend.length ? legend[index] : undefined;
      return (name === undefined ? '' : `${name} – `) + values.join(', ');
    }),
  ];
}

/** Where states begin and end, a drawing has no words. */
const NAMELESS: Readonly<Record<string, string>> = { 'state-start': '●', 'state-end': '◉' };

const nameOf = (part: Element): string => {
  const { label, shape = '', id = '' } = (part as SVGElement).dataset;
  return NAMELESS[shape] ?? (collapsed(label) || textsOf(part)[0] || id);
};

const namesOf = (svg: Element, parts: string): ReadonlyMap<string, string> =>
  new Map(
    [...svg.querySelectorAll(parts)].map((part) => [(part as SVGElement).dataset.id ?? '', nameOf(part)]),
  );

const textsOf = (part: Element): string[] =>
  [...part.querySelectorAll('text')].map((text) => textOf(text)).filter((text) => text !== '');

const textOf = (text: Element): string => collapsed(text.textContent);

const collapsed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const at = (order: ReadonlyMap<string, number>, id: string): number => order.get(id) ?? order.size;

/** From the top down, or `across` from the left. */
function inOrder(parts: readonly Element[], across: boolean): Element[] {
  const places = new Map(parts.map((part) => [part, part.getBoundingClientRect()]));
  const along = ({ x, y }: DOMRect): readonly [number, number] => (across ? [x, y] : [y, x]);
  return [...parts].sort((a, b) => {
    const [one, other] = [places.get(a), places.get(b)];
    if (!one || !other) return 0;
    const [first, second] = [along(one), along(other)];
    return first[0] - second[0] || first[1] - second[1];
  });
}

function isWithin(part: Element, frame: Element): boolean {
  const [inner, outer] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
