import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTheme } from '../../src/page/themes.ts';

test('finds themes of Marp, of Triptych and of a file', async () => {
  expect((await findTheme('gaia', '.', {})).name).toBe('gaia');
  expect((await findTheme('triptych', '.', {})).name).toBe('triptych');
  const folder = await mkdtemp(join(tmpdir(), 'themes-'));
  try {
    await writeFile(join(folder, 'my own.css'), 'section{background:url(a.png)}');
    const { name, themes } = await findTheme('my own.css', folder, {});
    expect(name).toBe('my-own');
    expect(themes.sources.at(-1)?.css).toContain('url("https://triptych.invalid/theme/my-own/a.png")');
    expect(themes.folders.get('my-own')).toBeTruthy();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a theme that is not CSS is named with its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'themes-'));
  try {
    await writeFile(join(folder, 'bad.css'), '/* @theme bad */\nsection { color: red;\np { color: blue }');
    await expect(findTheme('bad.css', folder, { file: 'a.md', line: 3 })).rejects.toMatchObject({
      code: 'theme-not-css',
      place: { file: expect.stringContaining('bad.css'), line: 2, column: 1 },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an unknown theme names the nearest one and the place', async () => {
  await expect(findTheme('tripych', '.', { file: 'a.md', line: 3 })).rejects.toMatchObject({
    code: 'theme-unknown',
    hint: expect.stringContaining('did you mean "triptych"?'),
    place: { file: 'a.md', line: 3 },
  });
  await expect(findTheme('none.css', '.', {})).rejects.toMatchObject({ code: 'theme-file' });
});
