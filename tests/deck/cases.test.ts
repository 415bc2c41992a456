// Golden cases: a folder each, an article and the deck that its plan makes, as Marp and as data.
// UPDATE_GOLDENS=1 writes them anew; look at the difference before keeping it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planDeck } from '../../src/deck/plan.ts';
import { writeMarp } from '../../src/marp/write-marp.ts';
import type { Message } from '../../src/message.ts';
import { readSource } from '../../src/source/read-source.ts';

const folder = join(import.meta.dirname, 'cases');
const update = process.env.UPDATE_GOLDENS === '1';

function compare(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'missing: run with UPDATE_GOLDENS=1');
}

describe('golden cases', () => {
  it.each(readdirSync(folder).filter((name) => !name.includes('.')))('%s', async (name) => {
    const messages: Message[] = [];
    const report = (message: Message): void => {
      messages.push({ ...message, file: 'input.md' });
    };
    const source = await readSource(join(folder, name, 'input.md'), report);
    const deck = planDeck(source, report);
    const { frontMatter: _, settings: __, file: ___, ...shown } = deck;
    compare(join(folder, name, 'deck.slides.md'), writeMarp(deck).text);
    compare(join(folder, name, 'deck.json'), `${JSON.stringify({ ...shown, messages }, null, 2)}\n`);
  });
});
