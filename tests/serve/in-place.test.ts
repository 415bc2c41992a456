// A page that is open while its deck is written: slides get their new content where they stand, and whatever was edited
// before, the page is the one that loading it anew would give.
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type TestSite } from './site.ts';

/** Large enough that a deck that shows it twice holds it once. */
const picture = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${colour}"/><!--${'bakery '.repeat(400)}--></svg>`;

const BODIES = [
  '## Starter\n\n* flour\n* water\n* a week',
  '## Starter\n\n* flour\n* water\n\n<!-- Ask who **keeps one**. -->',
  '## Dough\n\nIt rests overnight in a cool place.',
  '## Dough\n\nIt rests overnight in a cool place.\n\nThen it is folded.\n\n<!-- Show the folding. -->',
  '## Oven\n\n| Stage | Heat |\n|---|---:|\n| first | 250 |\n| then | 220 |',
  '## Oven\n\n```js\nconst heat = (minute) => (minute < 15 ? 250 : 220); // degrees, with steam at first and the door ajar at last\n```',
  '# <!-- fit --> Bread',
  '![A loaf](loaf.svg)\n\n[Back to the dough](#dough)',
  '![A loaf, again](loaf.svg)',
  '![A bun](bun.svg)',
  '## Formula\n\nWater is $0.7 f$ of the flour.',
  '## A note\n\n<!-- Nobody sees this. -->',
];

interface Draft {
  readonly title: string;
  readonly theme: string;
  readonly slides: readonly string[];
}

const write = ({ title, theme, slides }: Draft): string =>
  `---\nmarp: true\ntitle: "${title}"\ntheme: ${theme}\npaginate: true\n---\n\n${slides.join('\n\n---\n\n')}\n`;

let site: TestSite;
let page: Page;

beforeAll(async () => {
  site = await openSite({
    'talks/bread.md': write({ title: 'Bread', theme: 'default', slides: BODIES }),
    'talks/loaf.svg': picture('brown'),
    'talks/bun.svg': picture('tan'),
  });
  page = await site.open('bread.html');
});
afterAll(() => site.close());

/** Saves, and waits until the page shows what was built then. */
async function save(files: Readonly<Record<string, string>>): Promise<void> {
  const before = site.events.length;
  site.save(files);
  const built = await site.event(({ event }) => event === 'built', before);
  expect(built).toMatchObject({ ok: true });
  await page.waitForFunction("document.readyState === 'complete' && window.bespokeDeck !== undefined");
}

const draft = async (text: Draft): Promise<void> => {
  await save({ 'talks/bread.md': write(text) });
  // Behind all slides, and on every one of them: the number of slides, and the deck's title.
  await shows(text.title, text.slides.length);
};

const shows = (title: string, slides: number) =>
  page.waitForFunction(
    `document.readyState === 'complete' && document.title.endsWith(${JSON.stringify(title)}) && window.bespokeDeck?.slides.length === ${slides}`,
  );

/** All that a reader can meet, in one form whatever order attributes came in. Lines of the Markdown are nobody's. */
const LOOK = `(() => {
  const tree = (node) => node.nodeType === 3 ? node.nodeValue : node.nodeType !== 1 ? '' :
    '<' + [node.localName, ...[...node.attributes].filter(({ name }) => name !== 'data-line')
      .map(({ name, value }) => name + '="' + value + '"').sort()].join(' ') + '>' +
    [...node.childNodes].map(tree).join('') + '</>';
  return {
    title: document.title,
    slides: bespokeDeck.slides.map(tree),
    steps: bespokeDeck.fragments.map(({ length }) => length),
    place: [bespokeDeck.slide(), bespokeDeck.fragmentIndex],
    notes: Object.fromEntries([...document.querySelectorAll('.bespoke-marp-note')]
      .map((note) => [note.dataset.index, note.innerHTML])),
  };
})()`;

const keep = () => page.evaluate('window.kept = true');
const isKept = () => page.evaluate('window.kept === true');

it('shows a change where the page stands, and loads it for what only loading can change', async () => {
  const slides = BODIES.slice(0, 7);
  const change = async (text: Draft): Promise<unknown> => {
    await keep();
    await draft(text);
    return isKept();
  };
  const bread = { title: 'Bread 1', theme: 'default', slides };
  expect(await change(bread), 'fewer slides').toBe(false);
  const longer = [...slides.slice(0, 2), '## Dough\n\nIt rests for two nights.', ...slides.slice(3)];
  await page.evaluate('bespokeDeck.slide(1, { fragment: 2 })');
  expect(await change({ ...bread, title: 'Bread 2', slides: longer }), 'words').toBe(true);
  expect(await page.$eval('[data-slide-id=dough] p', (text) => text.textContent)).toBe(
    'It rests for two nights.',
  );
  expect(await page.evaluate('[bespokeDeck.slide(), bespokeDeck.fragmentIndex]')).toEqual([1, 2]);
  expect(await change({ ...bread, title: 'Bread 3', theme: 'gaia' }), 'the theme').toBe(false);
  expect(await change({ ...bread, title: 'Bread 4', theme: 'gaia' }), 'the title').toBe(true);
  const turned = [slides[4] ?? '', ...slides.slice(1, 4), slides[0] ?? '', ...slides.slice(5)];
  expect(await change({ ...bread, title: 'Bread 5', theme: 'gaia', slides: turned }), 'places').toBe(false);
});

it('has features read anew what they had read of the slides', async () => {
  const slides = BODIES.slice(0, 7).filter((_, index) => index !== 3);
  await draft({ title: 'Read once', theme: 'default', slides });
  await page.evaluate('bespokeDeck.slide(2)');
  await page.keyboard.press('g');
  await page.keyboard.type('overnight');
  await page.waitForSelector('#triptych-search-list [role=option]');
  await keep();
  const other = [
    ...slides.slice(0, 2),
    '## Levain\n\nIt rests for an age.\n\n* once\n* twice',
    ...slides.slice(3),
  ];
  await draft({ title: 'Read twice', theme: 'default', slides: other });
  expect(await isKept()).toBe(true);
  // Still open, on what is there now.
  await page.waitForFunction("document.querySelectorAll('#triptych-search-list [role=option]').length === 0");
  await page.keyboard.press('Escape');
  const shown = await page.evaluate(`(() => {
    const slide = bespokeDeck.slides[2];
    return [document.title, slide.getAttribute('aria-label'), location.hash, bespokeDeck.fragments[2].length];
  })()`);
  expect(shown).toEqual(['Levain · Read twice', 'Levain', '#levain', 3]);
  await page.evaluate('bespokeDeck.next()');
  expect(await page.evaluate('[bespokeDeck.slide(), bespokeDeck.fragmentIndex, location.hash]')).toEqual([
    2,
    1,
    '#levain',
  ]);
  await page.keyboard.press('n');
  await page.waitForSelector('.triptych-notes-panel:not([hidden])');
  await draft({
    title: 'Read thrice',
    theme: 'default',
    slides: other.map((slide, index) => (index === 2 ? `${slide}\n\n<!-- Feed it **daily**. -->` : slide)),
  });
  expect(await isKept()).toBe(true);
  expect(await page.$eval('.triptych-notes-panel-body', (body) => body.textContent?.trim())).toBe(
    'Feed it daily.',
  );
  await page.keyboard.press('n');
});

it('is after any edits the page that loading it anew gives', async () => {
  const body = fc.constantFrom(...BODIES);
  const edit = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('rewrite' as const), at: fc.nat(5), body }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: fc.nat(5), body }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5), body }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('paint' as const), at: fc.nat(5), body }) },
  );
  const edits = fc.sample(edit, { numRuns: Number(process.env.EDITS_RUNS ?? 14), seed: 5 });
  let slides = BODIES.slice(0, 6);
  let inPlace = 0;
  const fresh = await site.open('bread.html');
  for (const [number, { kind, at, body: text }] of edits.entries()) {
    await keep();
    if (kind === 'rewrite') slides = slides.map((slide, index) => (index === at ? text : slide));
    else if (kind === 'insert') slides = [...slides.slice(0, at), text, ...slides.slice(at)];
    else if (kind === 'remove' && slides.length > 2) slides = slides.filter((_, index) => index !== at);
    // A picture that no slide shows is not looked at.
    if (kind === 'paint' && slides.some((slide) => slide.includes('loaf.svg')))
      await save({ 'talks/loaf.svg': picture(`rgb(${number}, 60, 20)`) });
    await draft({ title: `Edit ${number}`, theme: 'default', slides });
    if (await isKept()) inPlace += 1;
    const position = await page.evaluate('[bespokeDeck.slide(), bespokeDeck.fragmentIndex]');
    await fresh.goto(`${site.address}bread.html`, { waitUntil: 'load' });
    await fresh.evaluate(`bespokeDeck.slide(${(position as number[]).join(', { fragment: ')} })`);
    expect(await page.evaluate(LOOK), `${number}: ${kind} ${at} ${text}`).toEqual(await fresh.evaluate(LOOK));
    await page.evaluate('bespokeDeck.next()');
  }
  await fresh.close();
  expect(inPlace).toBeGreaterThan(3);
  expect(site.faults).toEqual([]);
});
