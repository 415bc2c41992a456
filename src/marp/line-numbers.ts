// Line numbers of code that goes on over several slides, as a style of the slide alone: they are drawn, so that nobody
// copies them with the code, and every theme and every Marp tool shows them.
import type { Block } from '../deck/types.ts';

/** A line of Markdown for the code block at `position`; undefined where it does not continue any other. */
export function lineNumbers(blocks: readonly Block[], position: number): string | undefined {
  const block = blocks[position];
  if (block?.kind !== 'code' || block.firstLine === undefined) return undefined;
  const before = blocks.slice(0, position).filter(({ kind }) => kind === 'code').length;
  const pre = `section > :is(pre, marp-pre):nth-of-type(${before + 1})`;
  const line = `${pre} .line { counter-increment: line }`;
  // Figures of one width, so that the code stays in line.
  const number = `${pre} .line::before { content: counter(line, decimal-leading-zero) '\\2002 '; opacity: 0.6 }`;
  return `<style scoped>${pre} { counter-reset: line ${block.firstLine - 1} } ${line} ${number}</style>`;
}
