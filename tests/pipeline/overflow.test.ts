// What does not fit is told with its place: in a deck written by hand, and where no split of an article can help.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilder } from '../../src/builder.ts';
import type { Message } from '../../src/message.ts';

const builder = openBuilder({ allowRemote: [] });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overflow-'));
});
afterAll(async () => {
  await builder.close();
  await rm(folder, { recursive: true });
});

async function messagesOf(text: string): Promise<readonly Message[]> {
  const file = join(folder, 'deck.md');
  await writeFile(file, text);
  const { messages } = await builder.build({ file, formats: ['pdf'] });
  return messages.filter(({ severity }) => severity === 'warning');
}

const points = (count: number): string => Array.from({ length: count }, (_, n) => `- point ${n}`).join('\n');
const word = 'a'.repeat(40);
const wideTable = `| ${word} | ${word} | ${word} | ${word} |\n|-|-|-|-|\n| 1 | 2 | 3 | 4 |`;

test('a slide written by hand that is too tall', async () => {
  expect(await messagesOf(`---\nmarp: true\n---\n\n# Fits\n\n---\n\n# Not\n\n${points(30)}\n`)).toMatchObject(
    [{ code: 'slide-overflow', line: 9, text: expect.stringMatching(/^slide 2 is \d+ px too tall/) }],
  );
});

test('an article is split until nothing is too tall, but a table too wide is told', async () => {
  expect(await messagesOf(`# Title\n\n## List\n\n${points(30)}\n\n## Table\n\n${wideTable}\n`)).toMatchObject(
    [{ code: 'slide-overflow', line: 38, text: expect.stringMatching(/px too wide/) }],
  );
});

test('a size that the theme does not have', async () => {
  expect(await messagesOf('---\nsize: 3:2\n---\n# Title\n\nSome words stand here.\n')).toMatchObject([
    { code: 'size-unknown', line: 2 },
  ]);
});
