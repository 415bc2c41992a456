// The article as it stands, for those who want to read it: as Markdown that Marp's engine understands, on one page. What
// that engine does not know of, the plan's own reading does: marks (`==…==`) and footnotes.
import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Place } from '../message.ts';
import { parse } from '../source/parse.ts';
import type { Source } from '../source/types.ts';

export interface ArticleMarkdown {
  readonly markdown: string;
  readonly placeOf: (line: number) => Place;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Below it stand the footnotes: raw HTML, since Marp begins a slide at a rule of Markdown's. It also parts their list from one
 * that the article ends in.
 */
const FOOTNOTE_RULE = '<hr>';

/** Lines agree with the author's file; footnotes stand in a list behind its end, in the order of their numbers. */
export function articleAsMarp({ text: whole, file, bodyLine }: Source): ArticleMarkdown {
  const { tree, text } = parse(whole, bodyLine);
  const edits: Edit[] = [];
  const definitions = new Map<string, FootnoteDefinition>();
  const numbers = new Map<string, number>();
  const rangeOf = (node: Nodes): { start: number; end: number } => ({
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  });
  const visit = (node: Nodes): void => {
    const { start, end } = rangeOf(node);
    if (node.type === 'footnoteDefinition') {
      definitions.set(node.identifier, node);
      edits.push({ start, end, text: text.slice(start, end).replace(/[^\n]/g, '') });
      return;
    }
    if (node.type === 'footnoteReference') {
      const number = numbers.get(node.identifier) ?? numbers.size + 1;
      numbers.set(node.identifier, number);
      edits.push({ start, end, text: `<sup>${number}</sup>` });
    } else if (node.type === 'highlight') {
      edits.push({ start, end: start + 2, text: '<mark>' }, { start: end - 2, end, text: '</mark>' });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const footnotes = [...numbers].flatMap(([identifier, number]) => {
    const definition = definitions.get(identifier);
    if (!definition) return [];
    const { start, end } = rangeOf(definition);
    const own = text.slice(start, end).replace(/^\[\^[^\]]*\]:\s*/, '');
    return [`${number}. ${own.replace(/\n\s*/g, ' ')}`];
  });
  const body = applied(text, edits);
  return {
    markdown:
      footnotes.length === 0 ? body : `${body.trimEnd()}\n\n${FOOTNOTE_RULE}\n\n${footnotes.join('\n')}\n`,
    placeOf: (line) => ({ file, line }),
  };
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: other } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + other;
    at = end;
  }
  return result + text.slice(at);
}
