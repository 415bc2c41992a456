import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asideName } from '../../src/output/asides.ts';
import { openOutputs } from '../../src/output/write-outputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-output-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (extension: string, text: string) => ({ extension, bytes: Buffer.from(text) });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** An aside's name as another process would have made it. */
function asideOf(pid: number): string {
  return asideName().replace(`-${process.pid}-`, `-${pid}-`);
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('openOutputs', () => {
  it('makes the folder, replaces old files and leaves no aside', async () => {
    const target = { folder: join(folder, 'a', 'b'), name: 'talk' };
    await openOutputs().write(target, [file('.pdf', 'old')]);
    const result = await openOutputs().write(target, [file('.pdf', 'new'), file('.slides.md', 'deck')]);
    expect(result.messages).toEqual([]);
    expect(result.written).toEqual([
      { extension: '.pdf', path: join(target.folder, 'talk.pdf'), bytes: 3 },
      { extension: '.slides.md', path: join(target.folder, 'talk.slides.md'), bytes: 4 },
    ]);
    expect(read('a/b/talk.pdf')).toBe('new');
    expect(readdirSync(target.folder).sort()).toEqual(['talk.pdf', 'talk.slides.md']);
  });

  it('writes the others where one target is a folder', async () => {
    mkdirSync(join(folder, 'talk.pdf'));
    const result = await openOutputs().write({ folder, name: 'talk' }, [
      file('.html', 'h'),
      file('.pdf', 'p'),
    ]);
    expect(result.messages).toMatchObject([{ severity: 'error', code: 'output-is-folder' }]);
    expect(result.written.map((one) => one.extension)).toEqual(['.html']);
    expect(readdirSync(folder).sort()).toEqual(['talk.html', 'talk.pdf']);
  });

  it('replaces a symbolic link, says so, and leaves what it pointed to', async () => {
    writeFileSync(join(folder, 'elsewhere'), 'untouched');
    symlinkSync('elsewhere', join(folder, 'talk.html'));
    const result = await openOutputs().write({ folder, name: 'talk' }, [file('.html', 'h')]);
    expect(result.messages).toMatchObject([{ severity: 'warning', code: 'output-was-link' }]);
    expect(read('elsewhere')).toBe('untouched');
    expect(read('talk.html')).toBe('h');
  });

  it.each([
    ['a file where the folder should be', 'taken', 'output-not-a-folder'],
    ['a link that leads nowhere', 'dangling', 'output-not-a-folder'],
  ])('refuses %s', async (_what, name, code) => {
    writeFileSync(join(folder, 'taken'), '');
    symlinkSync('nowhere', join(folder, 'dangling'));
    const target = { folder: join(folder, name), name: 'talk' };
    const result = await openOutputs().write(target, [file('.html', 'h')]);
    expect(result.written).toEqual([]);
    expect(result.messages).toMatchObject([{ severity: 'error', code }]);
    expect(result.messages[0]?.hint).toContain('--out');
  });

  it('says that a name is too long for the disk', async () => {
    const result = await openOutputs().write({ folder, name: 'n'.repeat(300) }, [file('.html', 'h')]);
    expect(result.messages).toMatchObject([{ severity: 'error', code: 'output-name-too-long' }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  // Root may write anywhere, so the refusal can only be seen as somebody else.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('refuses a locked folder', async () => {
    writeFileSync(join(folder, 'talk.html'), 'old');
    chmodSync(folder, 0o555);
    const result = await openOutputs().write({ folder, name: 'talk' }, [file('.html', 'new')]);
    chmodSync(folder, 0o755);
    expect(result.messages).toMatchObject([{ severity: 'error', code: 'output-forbidden' }]);
    expect(read('talk.html')).toBe('old');
  });

  // A file size limit stands for a full disk, which takes root to make: the second aside fails half-way.
  it.skipIf(process.platform === 'win32')(
    'keeps earlier exports when an aside cannot be completed',
    async () => {
      writeFileSync(join(folder, 'talk.html'), 'old');
      const script = `
      import { openOutputs } from ${JSON.stringify(new URL('../../src/output/write-outputs.ts', import.meta.url))};
      const files = [{ extension: '.html', bytes: Buffer.from('new') }, { extension: '.pdf', bytes: Buffer.alloc(9e6) }];
      const result = await openOutputs().write({ folder: ${JSON.stringify(folder)}, name: 'talk' }, files);
      process.stdout.write(JSON.stringify(result));`;
      const limited = `trap '' XFSZ; ulimit -f 4000; exec "$0" --import tsx --input-type=module -e "$1"`;
      const result = JSON.parse(
        execFileSync('bash', ['-c', limited, process.execPath, script], { encoding: 'utf8' }),
      );
      expect(result).toMatchObject({ written: [], messages: [{ severity: 'error', code: 'output-full' }] });
      expect(result.messages[0].text).toContain('talk.pdf');
      expect(read('talk.html')).toBe('old');
      expect(readdirSync(folder)).toEqual(['talk.html']);
    },
  );
});

/**
 * Starts another process that writes 3 × 40 MB as `talk.*`, and is killed when the second aside is there: the first is
 * complete, and nothing has been renamed. It does that itself, since this one might be late.
 */
function startWriting(): ChildProcess {
  const script = `
    import { readdirSync } from 'node:fs';
    import { setImmediate } from 'node:timers/promises';
    import { openOutputs } from ${JSON.stringify(new URL('../../src/output/write-outputs.ts', import.meta.url))};
    const files = ['.html', '.pdf', '.pptx'].map((extension) => ({ extension, bytes: Buffer.alloc(4e7, 1) }));
    const folder = ${JSON.stringify(folder)};
    let over = false;
    void openOutputs().write({ folder, name: 'talk' }, files).finally(() => { over = true; });
    const asides = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    while (asides().length < 2 && !over) await setImmediate();
    process.kill(process.pid, 'SIGKILL');`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: 'ignore',
  });
}

describe('a process killed while it writes', () => {
  it('leaves each export whole, and asides that the next build removes', async () => {
    for (const extension of ['html', 'pdf', 'pptx']) writeFileSync(join(folder, `talk.${extension}`), 'old');
    const child = startWriting();
    const exited = once(child, 'exit');
    const asides = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    await exited;
    expect(child.signalCode).toBe('SIGKILL');
    expect(asides().length).toBeGreaterThan(0);
    for (const extension of ['html', 'pdf', 'pptx']) expect(read(`talk.${extension}`)).toBe('old');
    await openOutputs().sweep(folder);
    expect(readdirSync(folder).sort()).toEqual(['talk.html', 'talk.pdf', 'talk.pptx']);
  });
});

describe('sweep', () => {
  it('removes what a dead process left and nothing else', async () => {
    const dead = asideOf(await deadPid());
    const living = asideOf(process.ppid);
    const formerSelf = asideName();
    const foreign = asideName().replace(/-[0-9a-f]{8}-/, '-00000000-');
    const foreignOld = asideName().replace(/-[0-9a-f]{8}-/, '-00000000-');
    const others = ['talk.html', '.triptych-notes.tmp', 'x.tmp'];
    for (const name of [dead, living, formerSelf, foreign, foreignOld, ...others]) {
      writeFileSync(join(folder, name), '');
    }
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(join(folder, foreignOld), yesterday, yesterday);
    await openOutputs().sweep(folder);
    expect(readdirSync(folder).sort()).toEqual([living, foreign, ...others].sort());
  });

  it('is content with a folder that is not there', async () => {
    await expect(openOutputs().sweep(join(folder, 'missing'))).resolves.toBeUndefined();
  });
});
