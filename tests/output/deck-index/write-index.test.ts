// `index.html` from one build to the next: what stays, what goes, and what is never touched.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIndex } from '../../../src/output/deck-index/read-index.ts';
import { renderIndex } from '../../../src/output/deck-index/render-index.ts';
import type { IndexEntry } from '../../../src/output/deck-index/types.ts';
import { writeIndex } from '../../../src/output/deck-index/write-index.ts';
import { openOutputs } from '../../../src/output/write-outputs.ts';
import { HARBOURS, HOSTILE, WATER } from './entries.ts';

const PICTURE = { mediaType: 'image/webp', bytes: Buffer.from('RIFF'), width: 600, height: 338 } as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-index-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (...entries: IndexEntry[]) => writeIndex(folder, entries, openOutputs());
const page = () => readFileSync(join(folder, 'index.html'), 'utf8');
const names = () => readIndex(page())?.map(({ name }) => name);

function putExports({ name, exports }: IndexEntry): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  for (const { extension, bytes } of exports)
    writeFileSync(join(folder, name + extension), Buffer.alloc(bytes ?? 0));
}

describe('the page as its own memory', () => {
  it('gives back what went in, the hostile and the pictures too', () => {
    const entries = [{ ...HARBOURS, picture: PICTURE }, WATER, HOSTILE];
    const read = readIndex(renderIndex(entries));
    expect(read).toHaveLength(3);
    for (const entry of entries) expect(read).toContainEqual(entry);
  });

  it('has the same bytes in whatever order the decks were built', () => {
    expect(renderIndex([WATER, HARBOURS, HOSTILE])).toBe(renderIndex([HOSTILE, HARBOURS, WATER]));
  });

  it('takes no other page for its own, and no entry that leads out of the folder', () => {
    expect(readIndex('<!DOCTYPE html><html lang="en"><title>Our shop</title></html>')).toBeUndefined();
    const out = renderIndex([WATER]).replaceAll(WATER.name, '../../etc/passwd');
    expect(readIndex(out)).toEqual([]);
    expect(readIndex(renderIndex([WATER]).replaceAll('&quot;ar&quot;', '&quot;no language&quot;'))).toEqual(
      [],
    );
  });
});

describe('index.html of an output folder', () => {
  it('keeps decks of earlier builds whose exports are still there, with the sizes they have', async () => {
    for (const entry of [HARBOURS, WATER]) putExports(entry);
    await write({ ...HARBOURS, picture: PICTURE });
    writeFileSync(join(folder, '2025/harbours.pdf'), Buffer.alloc(17));
    expect(await write(WATER)).toMatchObject({ decks: 2, messages: [] });
    expect(names()).toEqual([HARBOURS.name, WATER.name]);
    expect(readIndex(page())?.[0]).toEqual({
      ...HARBOURS,
      picture: PICTURE,
      exports: [
        { extension: '.html', bytes: 512_345 },
        { extension: '.pdf', bytes: 17 },
      ],
    });
  });

  it('drops exports and decks that are gone', async () => {
    for (const entry of [HARBOURS, WATER]) putExports(entry);
    await write(HARBOURS, WATER);
    rmSync(join(folder, '2025'), { recursive: true });
    rmSync(join(folder, `${WATER.name}.pptx`));
    await write(WATER.exports[0] ? { ...WATER, exports: [WATER.exports[0]] } : WATER);
    expect(readIndex(page())).toEqual([{ ...WATER, exports: [WATER.exports[0]] }]);
  });

  it('keeps an export that was not asked for this time', async () => {
    putExports(HARBOURS);
    await write(HARBOURS);
    await write({ ...HARBOURS, title: 'Harbours, again', exports: [{ extension: '.html', bytes: 9 }] });
    expect(readIndex(page())?.[0]).toMatchObject({
      title: 'Harbours, again',
      exports: [
        { extension: '.html', bytes: 9 },
        { extension: '.pdf', bytes: 90_210 },
      ],
    });
  });

  it("leaves somebody else's page as it is, and says so", async () => {
    writeFileSync(join(folder, 'index.html'), '<h1>Our shop</h1>');
    const { written, messages } = await write(HARBOURS);
    expect(written).toBeUndefined();
    expect(messages).toMatchObject([{ severity: 'info', code: 'index-not-ours' }]);
    expect(page()).toBe('<h1>Our shop</h1>');
  });
});
