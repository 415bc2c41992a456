// HTML that opens in one block and closes in a later one (`<div>`, blank line, text, blank line, `</div>`) is one block:
// cut apart, its halves would land on different slides.
import type { Html, RootContent } from 'mdast';

interface HtmlGroup extends Html {
  readonly grouped: readonly RootContent[];
}

/** What stands between the first and the last block of a group; nothing for ordinary HTML. */
export const groupedIn = (node: Html): readonly RootContent[] => (isGroup(node) ? node.grouped : []);

const isGroup = (node: Html): node is HtmlGroup => 'grouped' in node;

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The nodes with such groups joined into single HTML nodes, whose positions span the whole group. */
export function balancedHtml(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) break;
    const last = node.type === 'html' && depthOf(node) > 0 ? groupEnd(nodes, index) : undefined;
    const end = last === undefined ? undefined : nodes[last];
    if (node.type !== 'html' || last === undefined || !node.position || !end?.position) {
      result.push(node);
      continue;
    }
    const position = { start: node.position.start, end: end.position.end };
    const group: HtmlGroup = {
      type: 'html',
      value: node.value,
      position,
      grouped: nodes.slice(index + 1, last),
    };
    result.push(group);
    index = last;
  }
  return result;
}

const LONGEST_GROUP = 40;

function groupEnd(nodes: readonly RootContent[], start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < Math.min(nodes.length, start + LONGEST_GROUP); index += 1) {
    const node = nodes[index];
    if (!node || node.type === 'thematicBreak') return undefined;
    if (node.type === 'html') depth += depthOf(node);
    if (depth <= 0) return index;
  }
  return undefined;
}

/** Tags opened and not closed in one HTML block. */
function depthOf({ value }: Html): number {
  let depth = 0;
  for (const [tag, close, name = '', self] of value
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([a-z][\w-]*)\b[^>]*?(\/?)>/gi)) {
    if (tag && !VOID.test(name) && !self) depth += close ? -1 : 1;
  }
  return depth;
}
