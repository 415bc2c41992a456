// A paragraph as one line of text with its markup beside it, so that words can be dropped and the rest written again.
import type { PhrasingContent } from 'mdast';
import type { SourceRange } from '../source/types.ts';
import type { References } from './references.ts';

/** Markup around a stretch of text. */
export type Wrapper =
  | { readonly kind: 'strong' | 'emphasis' | 'delete' | 'highlight' }
  | { readonly kind: 'link'; readonly url: string; readonly title: string | undefined }
  | { readonly kind: 'html'; readonly tag: string; readonly open: string };

/** What cannot be cut or escaped: code, math, a picture. Its characters in `Flow.text` stand for the whole. */
export interface Atom {
  readonly kind: 'code' | 'math' | 'image' | 'break';
  readonly markdown: string;
}

/** A stretch of `Flow.text` (offsets, end exclusive) under the same markup, outermost wrapper first. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly wrappers: readonly Wrapper[];
  readonly atom?: Atom;
}

/** The text of a paragraph, soft line breaks as spaces, and its markup. Spans cover the text without gaps. */
export interface Flow {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Line of the source for an offset of the text. */
  readonly lineAt: (offset: number) => number;
}

/** A part of a flow's text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const TAGS =
  /^<\/?(sup|sub|kbd|abbr|em|strong|b|i|u|s|del|ins|mark|small|span|q|cite|code|var|samp|bdi|bdo)\b/i;

/** Lays out phrasing content. Footnote references and comments leave no trace; unknown tags neither, their text stays. */
export function flowOf(nodes: readonly PhrasingContent[], references: References): Flow {
  const builder = new FlowBuilder(references);
  builder.addAll(nodes, []);
  return builder.build();
}

class FlowBuilder {
  private readonly parts: string[] = [];
  private readonly spans: Span[] = [];
  private readonly lines: { readonly offset: number; readonly line: number }[] = [];
  private length = 0;
  private readonly references: References;

  constructor(references: References) {
    this.references = references;
  }

  build(): Flow {
    const lines = this.lines;
    return {
      text: this.parts.join(''),
      spans: this.spans,
      lineAt: (offset) => lines.findLast((entry) => entry.offset <= offset)?.line ?? lines[0]?.line ?? 1,
    };
  }

  addAll(nodes: readonly PhrasingContent[], wrappers: readonly Wrapper[]): void {
    let inside = wrappers;
    for (const node of nodes) {
      if (node.type === 'html') inside = this.htmlTag(node.value, inside, wrappers);
      else this.add(node, inside);
    }
  }

  private add(node: PhrasingContent, wrappers: readonly Wrapper[]): void {
    this.mark(node.position?.start.line);
    switch (node.type) {
      case 'text':
        this.text(node.value, wrappers, node.position?.start.line);
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
      case 'highlight':
        this.addAll(node.children, [...wrappers, { kind: node.type }]);
        break;
      case 'link':
        this.addAll(node.children, [
          ...wrappers,
          { kind: 'link', url: node.url, title: node.title ?? undefined },
        ]);
        break;
      case 'linkReference': {
        const target = this.references.definition(node.identifier);
        const link = target && { kind: 'link' as const, url: target.url, title: target.title ?? undefined };
        this.addAll(node.children, link ? [...wrappers, link] : wrappers);
        break;
      }
      case 'inlineCode':
        this.atom(
          node.value.trim() === '' ? '' : node.value,
          { kind: 'code', markdown: codeSpan(node.value) },
          wrappers,
        );
        break;
      case 'inlineMath':
        this.atom(node.value, { kind: 'math', markdown: `$${node.value.trim()}$` }, wrappers);
        break;
      case 'image':
      case 'imageReference':
        // A picture inside text goes on the slide as a figure; the text keeps its name.
        this.text(node.alt ?? '', wrappers, undefined);
        break;
      case 'break':
        this.atom(' ', { kind: 'break', markdown: ' ' }, wrappers);
        break;
      case 'footnoteReference':
      case 'html':
        break;
      default:
        node satisfies never;
    }
  }

  private text(value: string, wrappers: readonly Wrapper[], line: number | undefined): void {
    if (value === '') return;
    if (line !== undefined) {
      for (
        let at = value.indexOf('\n'), next = line + 1;
        at !== -1;
        at = value.indexOf('\n', at + 1), next += 1
      ) {
        this.lines.push({ offset: this.length + at, line: next });
      }
    }
    this.push(
      value.replace(/\s/g, (space) => (space === '\u00A0' || space === '\u202F' ? space : ' ')),
      wrappers,
    );
  }

  private atom(text: string, atom: Atom, wrappers: readonly Wrapper[]): void {
    if (text !== '') this.push(text.replaceAll('\n', ' '), wrappers, atom);
  }

  private push(text: string, wrappers: readonly Wrapper[], atom?: Atom): void {
    this.spans.push({ start: this.length, end: this.length + text.length, wrappers, ...(atom && { atom }) });
    this.parts.push(text);
    this.length += text.length;
  }

  private mark(line: number | undefined): void {
    if (line !== undefined && this.lines.at(-1)?.line !== line)
      this.lines.push({ offset: this.length, line });
  }

  private htmlTag(html: string, inside: readonly Wrapper[], outside: readonly Wrapper[]): readonly Wrapper[] {
    if (/^<br\b/i.test(html)) {
      this.atom(' ', { kind: 'break', markdown: ' ' }, inside);
      return inside;
    }
    const tag = TAGS.exec(html)?.[1]?.toLowerCase();
    if (!tag || html.endsWith('/>')) return inside;
    if (!html.startsWith('</')) return [...inside, { kind: 'html', tag, open: html }];
    const last = inside.at(-1);
    const closes = inside.length > outside.length && last?.kind === 'html' && last.tag === tag;
    return closes ? inside.slice(0, -1) : inside;
  }
}

/** A code span around any value, its fence longer than any run of backticks inside. */
export function codeSpan(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = value.startsWith('`') || value.endsWith('`') || /^ .*[^ ].* $/.test(value) ? ' ' : '';
  return `${fence}${room}${value.replaceAll('\n', ' ')}${room}${fence}`;
}

/** Lines of the source that the ranges of a flow cover. */
export function linesOf(flow: Flow, ranges: readonly Range[]): SourceRange {
  const first = ranges[0]?.start ?? 0;
  const last = Math.max(first, (ranges.at(-1)?.end ?? 1) - 1);
  return { start: flow.lineAt(first), end: flow.lineAt(last) };
}
