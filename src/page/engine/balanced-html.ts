// Raw HTML that is cut off or closes too much would take the rest of the deck with it: a `<table>` without its end
// swallows every slide that follows, a stray `</section>` ends its slide early. Each slide's tags are balanced here.

import type { CoreState, MarkdownIt, Token } from './markdown-it.ts';
import type { Complaint } from './protocol.ts';

/** Elements without content or end tag (HTML Standard, 13.1.2). */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Start tags that end an open paragraph, so that its own end tag would make an empty one (ibidem, 13.2.6.4.7). */
const ENDS_PARAGRAPH =
  /^(address|article|aside|blockquote|center|details|div|dl|figcaption|figure|h[1-6]|hr|nav|ol|p|pre|section|summary|table|ul)$/;

/** Elements whose end tag may be left out, as authors of plain HTML do. */
const END_OPTIONAL = /^(dd|dt|li|p|rp|rt|tbody|td|tfoot|th|thead|tr)$/;

const TAG = /<(\/?)([a-z][\w-]*)(?:\s[^>]*)?>/gi;

/** What stands open: an element of the author's HTML, or one that Markdown makes and closes itself. */
interface Open {
  readonly raw: boolean;
  readonly name: string;
  readonly line: number | undefined;
  /** Its end tag stood in a paragraph inside it, and takes effect after that. */
  ended?: boolean;
}

type Complain = (complaint: Complaint) => void;

/** Comes last of all core rules, when every other has seen the author's HTML as it was. */
export function balancedHtml(md: MarkdownIt, complain: Complain): void {
  md.renderer.rules.triptych_html = (tokens, index) => tokens[index]?.content ?? '';
  md.core.ruler.push('triptych_balanced_html', (state) => {
    if (!state.tokens.some(holdsHtml)) return;
    state.tokens = balanced(state.tokens, [], state, md, complain, undefined);
  });
}

const holdsHtml = ({ type, children }: Token): boolean =>
  /^html_/.test(type) || (children?.some(({ type: child }) => /^html_/.test(child)) ?? false);

function balanced(
  tokens: readonly Token[],
  stack: Open[],
  state: CoreState,
  md: MarkdownIt,
  complain: Complain,
  line: number | undefined,
): Token[] {
  const result: Token[] = [];
  const floor = stack.length;
  const close = (down: number): void => {
    const html = endTags(stack.splice(down), complain);
    if (html !== '') result.push(htmlToken(html, state));
  };
  tokens.forEach((token, index) => {
    const here = token.map ? token.map[0] + 1 : line;
    if (token.type === 'html_block' || token.type === 'html_inline') {
      // What marp-core lets through; the rest comes out as text.
      const html = md.renderer.rules[token.type]?.(
        [...tokens],
        index,
        state.md.options,
        state.env,
        md.renderer,
      );
      result.push(htmlToken(follow(html ?? '', stack, floor, here, complain), state));
      return;
    }
    if (token.nesting < 0) {
      const own = stack.findLastIndex(({ raw }) => !raw);
      close(Math.max(floor, own + 1));
      if (own >= floor) stack.pop();
    }
    if (token.nesting > 0 && ENDS_PARAGRAPH.test(token.tag) && !token.hidden) endParagraph(stack, floor);
    if (token.children?.some(holdsHtml)) {
      token.children = balanced(token.children, stack, state, md, complain, here);
    }
    result.push(token);
    if (token.nesting > 0) stack.push({ raw: false, name: token.tag, line: here });
    while (token.nesting < 0 && stack.length > floor && stack.at(-1)?.ended) {
      result.push(htmlToken(`</${stack.pop()?.name}>`, state));
    }
  });
  close(floor);
  return result;
}

/** The HTML with end tags that close nothing left out and those that are missing put in; `stack` follows it. */
function follow(
  html: string,
  stack: Open[],
  floor: number,
  line: number | undefined,
  complain: Complain,
): string {
  return html.replace(TAG, (tag: string, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (VOID.test(name)) return slash ? '' : tag;
    if (!slash) {
      if (ENDS_PARAGRAPH.test(name)) endParagraph(stack, floor);
      stack.push({ raw: true, name, line });
      return tag;
    }
    const within = Math.max(floor, stack.findLastIndex(({ raw }) => !raw) + 1);
    const own = stack.findLastIndex((open, at) => at >= within && open.name === name);
    if (own < 0) {
      const outside = stack.findLast((open) => open.raw && !open.ended && open.name === name);
      if (outside) outside.ended = true;
      else if (!END_OPTIONAL.test(name))
        complain({ kind: 'html', text: `</${name}> closes nothing`, ...at(line) });
      return '';
    }
    const inner = stack.splice(own).slice(1);
    return endTags(inner, complain) + tag;
  });
}

function endParagraph(stack: Open[], floor: number): void {
  const top = stack.at(-1);
  if (stack.length > floor && top?.raw && top.name === 'p') stack.pop();
}

/** The end tags that elements lack, innermost first. */
function endTags(open: readonly Open[], complain: Complain): string {
  return [...open]
    .reverse()
    .map(({ name, line, ended }) => {
      if (!ended && !END_OPTIONAL.test(name))
        complain({ kind: 'html', text: `<${name}> is never closed`, ...at(line) });
      return `</${name}>`;
    })
    .join('');
}

const at = (line: number | undefined): { line?: number } => (line === undefined ? {} : { line });

function htmlToken(content: string, state: CoreState): Token {
  const token = new state.Token('triptych_html', '', 0);
  token.content = content;
  return token;
}
