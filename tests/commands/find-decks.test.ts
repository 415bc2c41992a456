import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseClashes } from '../../src/commands/clashes.ts';
import { findDecks } from '../../src/commands/find-decks.ts';

const WRITTEN_BY_US = '---\nmarp: true\n---\n\n<!--\n_class: title\n_slideId: a\n-->\n\n# A\n';

let root = '';
let before = '';
beforeEach(() => {
  before = process.cwd();
  root = mkdtempSync(join(tmpdir(), 'triptych-find-'));
  process.chdir(root);
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text = '# A\n'): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const find = async (...inputs: string[]) => {
  const { decks, unusable } = await findDecks(inputs, 'dist');
  return {
    decks: decks.map(({ file, target }) => `${file} > ${join(target.folder, target.name)}`),
    unusable: unusable.map((message) => `${message.code} ${message.file}`),
  };
};

describe('findDecks', () => {
  it('searches folders and keeps their relative paths', async () => {
    put('talks/b.md');
    put('talks/a.markdown');
    put('talks/2025/berlin/c.MD');
    expect(await find('talks')).toEqual({
      decks: [
        'talks/2025/berlin/c.MD > dist/2025/berlin/c',
        'talks/a.markdown > dist/a',
        'talks/b.md > dist/b',
      ],
      unusable: [],
    });
  });

  it('leaves out what is no deck', async () => {
    put('README.md');
    put('sub/readme.md');
    put('notes.txt');
    put('.drafts/a.md');
    put('.hidden.md');
    put('node_modules/x/a.md');
    put('dist/a.md');
    put('a.slides.md', WRITTEN_BY_US);
    put('b.slides.md', '---\nmarp: true\n---\n\n# By hand\n');
    put('a.md');
    expect(await find('.')).toEqual({
      decks: ['a.md > dist/a', 'b.slides.md > dist/b.slides'],
      unusable: [],
    });
  });

  it('builds whatever is named itself', async () => {
    put('seeds/article.txt');
    put('README.md');
    put('a.slides.md', WRITTEN_BY_US);
    expect((await find('seeds/article.txt', 'README.md', 'a.slides.md')).decks).toEqual([
      'seeds/article.txt > dist/article',
      'README.md > dist/README',
      'a.slides.md > dist/a.slides',
    ]);
  });

  it('follows links to files and not to folders, and builds a file named twice once', async () => {
    put('talks/a.md');
    symlinkSync('a.md', 'talks/b.md');
    symlinkSync('.', 'talks/round');
    symlinkSync('nowhere.md', 'talks/c.md');
    expect((await find('talks', './talks/a.md')).decks).toEqual([
      'talks/a.md > dist/a',
      'talks/b.md > dist/b',
    ]);
  });

  it('names what is missing and what it was near to', async () => {
    put('talks/alliance.md');
    mkdirSync('empty');
    const { unusable } = await findDecks(
      ['talks/aliance.md', 'empty', 'gone/x.md', 'talks/alliance.md/x'],
      'dist',
    );
    expect(unusable.map(({ code, file }) => [code, file])).toEqual([
      ['file-missing', 'talks/aliance.md'],
      ['no-decks', 'empty'],
      ['file-missing', 'gone/x.md'],
      ['file-missing', 'talks/alliance.md/x'],
    ]);
    expect(unusable[0]?.hint).toBe('did you mean talks/alliance.md?');
  });
});

describe('refuseClashes', () => {
  const refusal = async (inputs: string[], out: string) => {
    const { decks } = await findDecks(inputs, out);
    return () => refuseClashes(decks, ['.html', '.slides.md']);
  };

  it('names two decks that would write the same file', async () => {
    put('x/a.md');
    put('y/a.md');
    expect(await refusal(['x', 'y'], 'dist')).toThrow('x/a.md and y/a.md would both write dist/a.html');
    put('x/a.markdown');
    expect(await refusal(['x'], 'dist')).toThrow('x/a.markdown and x/a.md would both write');
  });

  it('never writes over an input', async () => {
    put('a.md');
    put('a.slides.md', '---\nmarp: true\n---\n# By hand\n');
    expect(await refusal(['a.md', 'a.slides.md'], '.')).toThrow('building a.md would write over a.slides.md');
    put('page.html');
    expect(await refusal(['page.html'], '.')).toThrow('building page.html would write over page.html');
    expect(await refusal(['a.md', 'page.html'], 'dist')).not.toThrow();
  });
});
