import { expect, test } from 'vitest';
import { rebaseAddresses } from '../../src/marp/rebase-addresses.ts';

const rebase = (markdown: string): string =>
  rebaseAddresses(markdown, '/project/content/talks', '/project/dist/talks');

test.each([
  ['![a](pic.png)', '![a](../../content/talks/pic.png)'],
  ['![bg left:40% a](<a b.png> "title")', '![bg left:40% a](<../../content/talks/a b.png> "title")'],
  ['- x ![](../shared/x%20y.svg#v)', '- x ![](../../content/shared/x%20y.svg#v)'],
  ['<img alt="z" src="z.png">', '<img alt="z" src="../../content/talks/z.png">'],
])('%s becomes %s', (before, after) => {
  expect(rebase(`# T\n\n${before}\n`)).toBe(`# T\n\n${after}\n`);
});

test.each([
  '![a](https://example.org/a.png)',
  '![a](/a.png)',
  '![a](data:image/png;base64,AA==)',
  '`![a](pic.png)`',
  '```md\n![a](pic.png)\n```',
  '[a](other.md)',
  '<!-- ![a](pic.png) -->',
])('%s stays', (markdown) => {
  expect(rebase(`# T\n\n${markdown}\n`)).toBe(`# T\n\n${markdown}\n`);
});

test('a deck written beside its article stays as it is', () => {
  expect(rebaseAddresses('![a](pic.png)', 'content', './content')).toBe('![a](pic.png)');
});
