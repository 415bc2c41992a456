// Plans an article given as text, and reads decks back as plain words, for the tests of this folder.
import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { planDeck } from '../../src/deck/plan.ts';
import type { Deck, Slide } from '../../src/deck/types.ts';
import type { Message } from '../../src/message.ts';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { parse } from '../../src/source/parse.ts';
import { readSettings } from '../../src/source/settings.ts';
import type { Source } from '../../src/source/types.ts';

export function sourceOf(text: string, file = 'talk.md'): Source {
  const report = (): void => {};
  const frontMatter = readFrontMatter(text, file, report);
  return {
    kind: 'article',
    file,
    folder: '/',
    text,
    settings: readSettings(frontMatter, text, file, report),
    frontMatter: frontMatter.data,
    bodyLine: frontMatter.bodyLine,
  };
}

export function plan(text: string, messages: Message[] = []): Deck {
  return planDeck(sourceOf(text), (message) => messages.push(message));
}

/** Letters and digits of Markdown as a reader sees them, white space and punctuation aside. */
export function lettersOf(markdown: string): string {
  return letters(visibleText(parse(markdown).tree));
}

export const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Text with footnotes, their references, comments and tags left out. */
export function visibleText(node: Nodes | Root): string {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '');
  if (node.type === 'footnoteReference' || node.type === 'definition') return '';
  if (!('children' in node)) return plainText(node);
  return node.children.map(visibleText).join(' ');
}

export const blockMarkdown = (slide: Slide): string =>
  slide.blocks
    .map((block) =>
      block.kind === 'points'
        ? block.points.map(({ markdown }) => `- ${markdown}`).join('\n')
        : block.markdown,
    )
    .join('\n\n');

export const notesMarkdown = (slide: Slide): string =>
  slide.notes.map(({ markdown }) => markdown).join('\n\n');
