// The README's table of keys names the keys that the help lists, in the audience's window, in presenter view and in a deck
// that plays by itself: no more, no fewer.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

async function keysOfReadme(): Promise<string[]> {
  const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
  const section = readme.slice(readme.indexOf('### Presenting'), readme.indexOf('### Handing out'));
  const rows = section.split('\n').filter((line) => /^\| `/.test(line));
  // The first row tells of the ways back in its second cell.
  const cells = rows.flatMap((row, index) => (index === 0 ? row : (row.split(' | ')[0] ?? '')));
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
}

it('the keys in the README are those of the help', async () => {
  const talk = await openTalk('# The lighthouse\n\n<!-- Begin with the keeper. -->\n\n---\n\n## The lamp');
  try {
    const listed = new Set<string>();
    for (const suffix of ['', '?play=60', '?view=presenter']) {
      const page = await talk.open(suffix);
      await page.keyboard.press('?');
      const keys = await page.evaluate(
        `[...document.querySelectorAll('.triptych-help kbd')].map((key) => key.textContent)`,
      );
      for (const key of keys as string[]) listed.add(key);
      await page.close();
    }
    expect((await keysOfReadme()).sort()).toEqual([...listed].sort());
  } finally {
    await talk.close();
  }
});
