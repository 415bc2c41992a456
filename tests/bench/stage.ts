// `npm run bench:stage [-- 50,200]`: how long the HTML deck takes from a key to the next slide on the screen, by the page's
// own clock: from the key's event to the second frame after it, and what of that was spent in listeners. One window alone,
// and with presenter view and 500 strokes of ink beside it.
import type { Page } from 'puppeteer-core';
import { openTalk, shows } from '../write/html/stage/talk.ts';
import { marpDeck } from './generate-deck.ts';

const sizes = (process.argv[2] ?? '50,200').split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 10 && size <= 1000)) {
  console.error('stage: sizes are whole numbers from 10 to 1000, parted by commas');
  process.exit(2);
}

const MOVES = 40;

/** Notes the time of each key: until all listeners have run, and until two frames have been drawn. */
const WATCH = `(() => {
  window.laps = [];
  window.addEventListener('keydown', () => {
    const start = performance.now();
    let listened;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { listened = performance.now() - start; };
    channel.port2.postMessage(null);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      window.laps.push([listened ?? performance.now() - start, performance.now() - start]);
    }));
  }, { capture: true });
})()`;

type Lap = readonly [listened: number, shown: number];

async function measure(page: Page): Promise<readonly Lap[]> {
  await page.bringToFront();
  await page.evaluate('window.laps = []');
  await page.keyboard.press('Home');
  await page.waitForFunction('window.laps.length > 0', { polling: 20 });
  await page.evaluate('window.laps = []');
  for (let move = 1; move <= MOVES; move += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForFunction(`window.laps.length >= ${move}`, { polling: 20 });
  }
  // Made by WATCH above.
  return (await page.evaluate('window.laps')) as Lap[];
}

const at = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/** 500 strokes of 60 points on the slide on show, as a hand would leave them. */
const SCRIBBLE = `(() => {
  for (let index = 0; index < 500; index += 1) {
    const points = Array.from({ length: 120 }, (_, at) => at % 2 === 0 ? 100 + at * 8 : 100 + (index % 50) * 10 + (at % 7));
    window.postMessage({ talk: bespokeDeck.syncKey, from: 'bench', number: index + 1, kind: 'ink', value: {
      slide: bespokeDeck.slide(), version: index + 1,
      change: { kind: 'draw', stroke: { id: 'bench-' + index, colour: 'red', width: 'thin', points } } } }, '*');
  }
})()`;

console.log('| deck | windows | listeners: median ms | to the second frame: median ms | 95 % ms | most ms |');
console.log('| --- | --- | --: | --: | --: | --: |');
for (const size of sizes) {
  const talk = await openTalk(marpDeck(size).replace(/^---\n[\s\S]*?\n---\n/, ''), { theme: 'triptych' });
  try {
    const audience = await talk.open();
    await audience.evaluate(WATCH);
    print(`${size} slides`, 'audience', await measure(audience));
    const presenter = await talk.present(audience);
    await presenter.evaluate(WATCH);
    print(`${size} slides`, 'audience, with presenter view', await measure(audience));
    print(`${size} slides`, 'presenter view', await measure(presenter));
    await presenter.keyboard.press('Home');
    await shows(audience, 1);
    for (let slide = 1; slide <= 3; slide += 1) {
      // The audience's window believes the window that it opened.
      await presenter.evaluate(
        SCRIBBLE.replace('window.postMessage', 'opener.postMessage').replace("'bench'", `'bench-${slide}'`),
      );
      await audience.waitForFunction(`document.querySelectorAll('.triptych-stroke').length >= 500`, {
        polling: 50,
      });
      await presenter.keyboard.press('PageDown');
      await shows(audience, slide + 1);
    }
    print(`${size} slides`, 'audience, 500 strokes on three slides', await measure(audience));
  } finally {
    await talk.close();
  }
}

function print(deck: string, windows: string, laps: readonly Lap[]): void {
  const listened = laps.map(([ms]) => ms);
  const shown = laps.map(([, ms]) => ms);
  const cells = [
    deck,
    windows,
    at(listened, 0.5).toFixed(1),
    at(shown, 0.5).toFixed(1),
    at(shown, 0.95).toFixed(1),
    Math.max(...shown).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
