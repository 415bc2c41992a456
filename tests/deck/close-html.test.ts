import { expect, it } from 'vitest';
import type { Message } from '../../src/message.ts';
import { blockMarkdown, notesMarkdown, plan } from './article.ts';

it.each([
  ['<!-- a remark', '-->'],
  ['<style>', '</style>'],
  ['<pre>', '</pre>'],
])('%s without its end takes nothing of the article along', (start, end) => {
  const messages: Message[] = [];
  const { slides } = plan(
    `# T\n\n## S\n\nOne is said.\n\n${start}\nx\n\nTwo is said.\n\n## U\n\nThree.\n`,
    messages,
  );
  expect(messages).toMatchObject([
    { code: 'html-unclosed', line: 7, column: 1, hint: `write ${end} where it ends` },
  ]);
  const words = slides.map((slide) => `${blockMarkdown(slide)} ${notesMarkdown(slide)}`).join('\n');
  for (const sentence of ['One is said.', 'Two is said.', 'Three.']) expect(words).toContain(sentence);
  expect(slides.map(({ title }) => title)).toEqual(['T', 'S', 'U']);
});

it('leaves what is closed, or quoted as code, alone', () => {
  const messages: Message[] = [];
  plan(
    '# T\n\n<!-- a\n\nb -->\n\n`<!--` is a comment. <!-- c -->\n\n```html\n<style>\n```\n\n<b>x</b>\n',
    messages,
  );
  expect(messages).toEqual([]);
});
