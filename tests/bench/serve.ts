// `npm run bench:serve`: from a save to the browser showing it, by kind of deck, its slides and what was saved. The time of
// the build is beside it; what is left is watching, sending and showing.
import { openSite } from '../serve/site.ts';
import { article, marpDeck } from './generate-deck.ts';

const SAVES = 12;
const SLIDES = 50;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const drawing = (save: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="${save}" height="100"/></svg>`;
const theme = (save: number): string =>
  `/* @theme alliance */\n@import "default";\nsection { --save: ${save}; background: rgb(${save}, 20, 40) }\n`;

/** A deck with a theme and a picture of its author's. */
const withFiles = (deck: string): string =>
  deck
    .replace(/^title: /m, 'theme: alliance.css\ntitle: ')
    .replace('every quarter', 'every 0 weeks\n\n![Progress](drawing.svg)');

const decks = { 'a deck in Marp': marpDeck(SLIDES), 'an article': article(SLIDES) } as const;

/** By what is saved: the files, and what is true in the page once it shows them. */
const saves = {
  'a word': (save: number, deck: string) => ({
    files: { 'talks/deck.md': deck.replace('every 0 weeks', `every ${save} weeks`) },
    shown: `document.querySelector('[id=":$p"]')?.textContent.includes('every ${save} weeks')`,
  }),
  'a picture': (save: number) => ({
    files: { 'talks/drawing.svg': drawing(save) },
    shown: `document.querySelector('img[alt=Progress]')?.src.endsWith('${Buffer.from(drawing(save)).toString('base64')}')`,
  }),
  'the theme': (save: number) => ({
    files: { 'talks/alliance.css': theme(save) },
    shown: `getComputedStyle(document.querySelector('[id=":$p"] section') ?? document.body).getPropertyValue('--save') === '${save}'`,
  }),
} as const;

for (const [kind, plain] of Object.entries(decks)) {
  const deck = withFiles(plain);
  const site = await openSite({
    'talks/deck.md': deck,
    'talks/drawing.svg': drawing(0),
    'talks/alliance.css': theme(0),
  });
  const page = await site.open('deck.html');
  console.log(`${kind}, ${await page.evaluate('bespokeDeck.slides.length')} slides`);
  for (const [what, make] of Object.entries(saves)) {
    const times: number[] = [];
    const builds: number[] = [];
    for (let save = 1; save <= SAVES; save += 1) {
      const { files, shown } = make(save, deck);
      const before = site.events.length;
      const started = performance.now();
      // Asked with every frame that the page draws, be it this one or the one that takes its place.
      const seen = page.waitForFunction(shown, { polling: 'raf' });
      site.save(files);
      await seen;
      times.push(performance.now() - started);
      const built = await site.event((event) => event.event === 'built', before);
      if (built.event === 'built') builds.push(built.milliseconds);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    console.log(
      `  ${what}: ${Math.round(median(times))} ms from save to page (slowest ${Math.round(Math.max(...times))}), of which build ${median(builds)} ms`,
    );
  }
  await site.close();
}
