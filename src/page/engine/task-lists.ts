// Items of a task list (`- [x] done`, and `☑ done` as articles' slides have them) get their box as a marker: it stands
// where bullets stand, and becomes a real bullet in PowerPoint.
import type { MarkdownIt, Token } from './markdown-it.ts';

const BOX = /^(?:\[([ xX])\]|([☐☑])\uFE0E?)[ \t]+/;

/** Marks the items; `TASK_LIST_CSS` draws them. */
export function taskLists(md: MarkdownIt): void {
  // Before characters that are emoji too become tokens of their own.
  md.core.ruler.after('inline', 'triptych_task_lists', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const paragraph = tokens[index + 1];
      const inline = tokens[index + 2];
      if (token.type !== 'list_item_open' || paragraph?.type !== 'paragraph_open') return;
      const done = takeBox(inline?.children?.[0]);
      if (done !== undefined) token.attrSet('data-task', done ? 'done' : 'open');
    });
  });
}

/** True for a ticked box, which is taken out of the text; undefined where there is none. */
function takeBox(first: Token | undefined): boolean | undefined {
  const [all = '', letter, sign] = (first?.type === 'text' && BOX.exec(first.content)) || [];
  if (!first || all === '') return undefined;
  first.content = first.content.slice(all.length);
  return sign === undefined ? letter !== ' ' : sign === '☑';
}

/**
 * The boxes stand in it as they are, so that a font that has them is supplied; the selector after them asks for text
 * rather than emoji. Themes that draw markers of their own, by whichever means, draw these boxes instead.
 */
export const TASK_LIST_CSS = (['open', 'done'] as const)
  .map((state) => {
    const box = `"${state === 'done' ? '☑' : '☐'}\\FE0E\\2002"`;
    const item = `li[data-task="${state}"]`;
    return `${item} { list-style-type: ${box} !important } ${item}::marker { content: ${box} !important }`;
  })
  .join('\n');
