import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../src/page/browser/cache-folder.ts';

test('the cache folder is private, and somebody else’s or a link is refused', async () => {
  const base = await mkdtemp(join(tmpdir(), 'cache-'));
  try {
    const folder = await cacheFolder({ XDG_CACHE_HOME: base });
    expect(folder).toBe(join(base, 'triptych'));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await chmod(folder, 0o777);
    await cacheFolder({ XDG_CACHE_HOME: base });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);

    await mkdir(join(base, 'real'));
    await symlink(join(base, 'real'), join(base, 'link'));
    await expect(cacheFolder({ TRIPTYCH_CACHE: join(base, 'link') })).rejects.toMatchObject({
      code: 'cache-folder',
    });

    await chmod(join(base, 'real'), 0o755);
    expect(await cacheFolder({ TRIPTYCH_CACHE: join(base, 'real') })).toBe(join(base, 'real'));
    expect((await stat(join(base, 'real'))).mode & 0o777).toBe(0o755);
    await chmod(join(base, 'real'), 0o1777);
    await expect(cacheFolder({ TRIPTYCH_CACHE: join(base, 'real') })).rejects.toMatchObject({
      code: 'cache-folder',
    });
    expect((await stat(join(base, 'real'))).mode & 0o777).toBe(0o777);
  } finally {
    await rm(base, { recursive: true });
  }
});
