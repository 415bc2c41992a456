// A public copy: what stands in the notes alone stands in no byte of any export, nor how long the notes take to say.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { put, runCli } from './run-cli.ts';

const ARTICLE = `---
handout: notes
---

# The mill race

## Wood under water

**Oak lasts a century below the surface.** So the posts of 1911 still stand.

- elm
- alder

<!-- only: notes -->
Say nothing of the quillfeather affair.
`;

const DECK = `---
marp: true
---

# The mill race

<!-- Say nothing of the quillfeather affair. -->
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-public-'));
  put(folder, { 'article.md': ARTICLE, 'deck.md': DECK });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('holds no notes with --no-notes, and all of them without', async () => {
  const whole = await runCli(folder, 'build', 'article.md', 'deck.md', '--out', 'whole', '--json');
  const open = await runCli(
    folder,
    'build',
    'article.md',
    'deck.md',
    '--out',
    'open',
    '--no-notes',
    '--json',
  );
  expect([whole.code, open.code]).toEqual([0, 0]);
  const kinds = ['.handout.pdf', '.html', '.pptx', '.slides.md'];
  expect(await telling('whole')).toEqual([
    ...kinds.map((kind) => `article${kind}`),
    'deck.html',
    'deck.pptx',
  ]);
  expect(readdirSync(join(folder, 'open'))).toEqual(readdirSync(join(folder, 'whole')));
  expect(await telling('open')).toEqual([]);
  expect(zipped(join(folder, 'whole', 'deck.pptx')).some((name) => name.includes('notesSlide'))).toBe(true);
  expect(zipped(join(folder, 'open', 'deck.pptx')).some((name) => name.includes('notesSlide'))).toBe(false);
  for (const { speakingSeconds } of JSON.parse(open.out).decks) expect(speakingSeconds).toBe(0);
  expect(readFileSync(join(folder, 'open', 'article.html'), 'utf8')).toMatch(/"seconds":0\b/);
  expect(readFileSync(join(folder, 'open', 'article.html'), 'utf8')).not.toMatch(/"seconds":[1-9]/);
  expect(JSON.parse(open.out).decks[0].messages).toContainEqual(
    expect.objectContaining({ code: 'handout-without-notes' }),
  );
});

/** The files of a folder that hold the word of the notes, in any of their parts. */
async function telling(out: string): Promise<string[]> {
  const names = readdirSync(join(folder, out)).sort();
  const told = await Promise.all(
    names.map(async (name) => /quillfeather/i.test(await everything(join(folder, out, name)))),
  );
  return names.filter((_, index) => told[index]);
}

const zipped = (file: string): string[] => Object.keys(unzipSync(readFileSync(file)));

/** All bytes of a file, those inside its zip, its streams and behind its fonts too. */
async function everything(file: string): Promise<string> {
  const bytes = readFileSync(file);
  const plain = bytes.toString('latin1');
  if (file.endsWith('.pptx'))
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString('latin1'))
      .join();
  return file.endsWith('.pdf') ? plain + streams(bytes) + (await words(bytes)) : plain;
}

function streams(bytes: Buffer): string {
  let text = '';
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      text += inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }).toString('latin1');
    } catch {
      // not a compressed one
    }
  }
  return text;
}

async function words(bytes: Buffer): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  let text = JSON.stringify([(await pdf.getMetadata()).info, await pdf.getOutline()]);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await loading.destroy();
  return text;
}
