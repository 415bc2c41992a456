// Handouts of served decks: offered where the deck asks for one, made when somebody asks for it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openSite, type TestSite } from './site.ts';

const deck = (settings: string): string =>
  `---\nmarp: true\n${settings}---\n\n# The weather house\n\n<!-- Tell of the couple inside. -->\n`;

let site: TestSite;
beforeAll(async () => {
  site = await openSite({
    'talks/asking.md': deck('handout: outline\n'),
    'talks/plain.md': deck(''),
  });
  for (const name of ['asking.md', 'plain.md'])
    await site.event((event) => event.event === 'built' && event.file.endsWith(name));
});
afterAll(() => site.close());

const list = async (): Promise<string> => (await ask(site.port, '/')).body;

it('stand on the list by a name that people know, where the deck asks for one', async () => {
  expect(await list()).toMatch(/href="asking\.handout\.pdf"[^>]*>[^<]*(?:<[^>]*>)*\s*Handout/);
  expect(await list()).not.toContain('plain.handout.pdf');
  expect((await ask(site.port, '/plain.handout.pdf')).status).toBe(404);
});

it('are made when somebody asks', async () => {
  const { status, headers, body } = await ask(site.port, '/asking.handout.pdf');
  expect([status, headers['content-type'], body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
});

it('are there as soon as the deck asks, and gone when it does no more', async () => {
  site.save({ 'talks/plain.md': deck('handout:\n  layout: side\n  ink: true\n') });
  await listed(true);
  site.save({ 'talks/plain.md': deck('handout: false\n') });
  await listed(false);
});

/** Looks again after each build until the list is so: one save may be heard of twice. */
async function listed(offered: boolean): Promise<void> {
  for (;;) {
    const seen = site.events.length;
    if ((await list()).includes('plain.handout.pdf') === offered) return;
    await site.event(({ event }) => event === 'built', seen);
  }
}
