// What a build tells besides the exports: which files the deck was made of, what it says of itself, its first slide.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildResult, openBuilder } from '../../src/builder.ts';
import { put } from '../cli/run-cli.ts';

const ARTICLE = `---
title: Lighthouses
author: Inês Duarte
date: 2024-11-02
theme: looks/own.css
---

# Lighthouses

## The lamp

![The lamp](pictures/lamp.svg)

![The keeper](pictures/keeper.png)

![A wave](<https://example.org/wave.png>)
`;
const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

const builder = openBuilder({ allowRemote: [] });
let folder = '';
let result: BuildResult;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'triptych-result-')));
  put(folder, {
    'talk.md': ARTICLE,
    'looks/own.css': '/* @theme own */\n@import "default";\nsection { background: url(paper.svg) }\n',
    'looks/paper.svg': SQUARE,
    'pictures/lamp.svg': SQUARE,
  });
  result = await builder.build({ file: join(folder, 'talk.md'), formats: ['html'], picture: true });
});
afterAll(async () => {
  await builder.close();
  await rm(folder, { recursive: true });
});

describe('the result of a build', () => {
  it('names every file that the deck was made of, and those that were looked for', () => {
    const names = ['looks/own.css', 'looks/paper.svg', 'pictures/keeper.png', 'pictures/lamp.svg', 'talk.md'];
    expect([...result.inputs].sort()).toEqual(names.map((name) => join(folder, name)));
  });

  it('tells what the deck says of itself', () => {
    expect(result.about).toEqual({
      title: 'Lighthouses',
      author: 'Inês Duarte',
      date: '2024-11-02',
      lang: 'en',
      dir: 'ltr',
    });
  });

  it('has a small picture of the first slide', () => {
    expect(result.picture).toMatchObject({ mediaType: 'image/webp', width: 600, height: 338 });
    const bytes = Buffer.from(result.picture?.bytes ?? []);
    expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
    // The head of an extended file holds width and height less one, 24 bits each (RFC 9649, section 2.7).
    expect(bytes.toString('latin1', 12, 16)).toBe('VP8X');
    expect([bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]).toEqual([600, 338]);
  });

  it('names the files also where the deck cannot be built', async () => {
    put(folder, { 'lost.md': '---\ntheme: looks/lost.css\n---\n\n# Lost\n' });
    const lost = await builder.build({ file: join(folder, 'lost.md'), formats: ['html'] });
    expect(lost.ok).toBe(false);
    expect(lost.inputs).toEqual([join(folder, 'lost.md'), join(folder, 'looks/lost.css')]);
  });

  it('ends where it is not wanted any more, and the builder goes on', async () => {
    const file = join(folder, 'talk.md');
    const superseded = new AbortController();
    const stages: string[] = [];
    const build = builder.build({ file, formats: ['html'], signal: superseded.signal }, (stage) => {
      stages.push(stage);
      if (stage === 'render') superseded.abort(new Error('saved again'));
    });
    await expect(build).rejects.toThrow('saved again');
    expect(stages).not.toContain('html');
    expect((await builder.build({ file, formats: ['html'] })).slides).toBe(result.slides);
  });
});
