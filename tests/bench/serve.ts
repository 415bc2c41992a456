// `npm run bench:serve`: from a save to the browser showing it, by kind of deck and its slides. The stages of
// the build are beside it; what is left is watching, sending and showing.
import { openSite } from '../serve/site.ts';
import { article, marpDeck } from './generate-deck.ts';

const SAVES = 15;
const SLIDES = 50;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const decks = { 'a deck in Marp': marpDeck(SLIDES), 'an article': article(SLIDES) } as const;

for (const [kind, text] of Object.entries(decks)) {
  const site = await openSite({ 'talks/deck.md': text });
  const page = await site.open('deck.html');
  const times: number[] = [];
  const builds: number[] = [];
  for (let save = 1; save <= SAVES; save += 1) {
    const before = site.events.length;
    const started = performance.now();
    const title = `Save ${save}`;
    // Asked with every frame that the page draws, be it this one or the one that takes its place.
    const shown = page.waitForFunction(
      `document.querySelector('[id=":$p"]')?.textContent.includes('every ${save} weeks') && document.title === '${title}'`,
      { polling: 'raf' },
    );
    // One word on one slide, and the title.
    site.save({
      'talks/deck.md': text
        .replace(/^title: .*$/m, `title: ${title}`)
        .replace('every quarter', `every ${save} weeks`),
    });
    await shown;
    times.push(performance.now() - started);
    const built = await site.event((event) => event.event === 'built', before);
    if (built.event === 'built') builds.push(built.milliseconds);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const slides = await page.evaluate('bespokeDeck.slides.length');
  console.log(
    `${kind}, ${slides} slides: ${Math.round(median(times))} ms from save to page (slowest ${Math.round(Math.max(...times))}), of which build ${median(builds)} ms`,
  );
  await site.close();
}
