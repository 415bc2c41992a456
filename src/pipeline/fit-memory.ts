// How full slides are is measured in the browser, which takes most of the time of a rebuild; so a builder remembers it, by
// all that a slide is made of. A paragraph that is edited costs the measuring of its slides, not of the whole deck, and not
// another tab (spare-tab.ts).
import { createHash } from 'node:crypto';
import type { Browser } from 'puppeteer-core';
import type { Message, Report } from '../message.ts';
import { openDeckPage } from '../page/open-deck-page.ts';
import { slideMarkup } from '../page/slide-markup.ts';
import { openSpareTab } from '../page/spare-tab.ts';
import type { DeckPage, Rendered } from '../page/types.ts';
import { type MeasuredFit, measureFit } from '../scene/measure-fit.ts';

/** Slides of the newest builds; some hundred bytes each. */
const MOST_SLIDES = 5000;

export interface Fitted {
  /** One entry a slide, in order. */
  readonly fits: readonly MeasuredFit[];
  /** The deck, where all of it had to be laid out. */
  readonly page?: DeckPage;
}

export interface FitMemory {
  /** Measures the slides that are not known. `browser` is asked for only where there are such. */
  fit(rendered: Rendered, browser: () => Promise<Browser>, report: Report): Promise<Fitted>;
}

export function openFitMemory(): FitMemory {
  const known = new Map<string, MeasuredFit>();
  const spare = openSpareTab();
  const remember = (key: string, fit: MeasuredFit): void => {
    known.delete(key);
    known.set(key, fit);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_SLIDES) break;
      known.delete(oldest);
    }
  };

  return {
    async fit(rendered, browser, report) {
      const markup = slideMarkup(rendered.html);
      const keys = keysOf(rendered, markup);
      const unknown = keys.flatMap((key, index) => (known.has(key) ? [] : [index]));
      const recall = (): Fitted => ({
        fits: keys.map((key, index) => shifted(known.get(key), firstLine(markup[index]))),
      });
      const learn = (indices: readonly number[], fits: readonly MeasuredFit[]): void => {
        for (const [at, index] of indices.entries())
          remember(keys[index] ?? '', shifted(fits[at], -firstLine(markup[index])));
      };
      if (unknown.length === 0) return recall();
      if (unknown.length < keys.length) {
        const page = await spare.layOut(await browser(), only(rendered, markup, unknown));
        if (page) {
          learn(unknown, await measureFit(page).finally(page.close));
          return recall();
        }
      }
      const { page, fits, heard } = await measure(rendered, browser);
      for (const message of heard) report(message);
      // What the browser finds wrong, the next build must hear of again.
      if (heard.length === 0) learn([...keys.keys()], fits);
      return { fits, page };
    },
  };
}

interface Measured {
  readonly page: DeckPage;
  readonly fits: readonly MeasuredFit[];
  readonly heard: readonly Message[];
}

async function measure(rendered: Rendered, browser: () => Promise<Browser>): Promise<Measured> {
  const heard: Message[] = [];
  const page = await openDeckPage(await browser(), rendered, (message) => heard.push(message));
  return { page, fits: await measureFit(page), heard };
}

/** A deck of some of the slides, in the same styles. */
function only(rendered: Rendered, markup: readonly string[], indices: readonly number[]): Rendered {
  const html = `<div id=":$p">${indices.map((index) => markup[index] ?? '').join('')}</div>`;
  const assets = new Map(
    // The author's are looked at one by one.
    [...rendered.assets].filter(
      ([url, { named }]) => named === undefined || html.includes(url) || rendered.css.includes(url),
    ),
  );
  return { ...rendered, html, assets, slides: indices.flatMap((index) => rendered.slides[index] ?? []) };
}

/** What differs between slides that are as full as each other: their numbers. */
const NUMBERS = / data-marpit-pagination(?:-total)?="\d*"|(?<=<section) id="\d+"/g;

/** Pictures and fonts have addresses made from their content, so that styles and markup name all that they show. */
function keysOf({ css, width, height }: Rendered, markup: readonly string[]): readonly string[] {
  const shared = [css, String(width), String(height)].join('\0');
  const common = createHash('sha256').update(shared).digest();
  return markup.map((slide) => {
    const first = firstLine(slide);
    const own = slide
      .replace(NUMBERS, '')
      .replace(
        / data-line="(\d+)-(\d+)"/g,
        (_, start, end) => ` data-line="${start - first}-${end - first}"`,
      );
    return createHash('sha256').update(common).update(own).digest('base64');
  });
}

/** Where the slide's content begins; a slide's own range begins where the one before it happens to end. */
const firstLine = (slide = ''): number => Number(/ data-line="(\d+)/.exec(slide)?.[1] ?? 0);

const NOTHING: MeasuredFit = { available: 0, needed: 0, overflowX: 0, pieces: [] };

/** Lines are remembered as counted from the slide's first, so that they hold wherever the slide comes to stand. */
const shifted = (fit: MeasuredFit = NOTHING, by: number): MeasuredFit => ({
  ...fit,
  pieces: fit.pieces.map((piece) => ({ ...piece, line: piece.line + by })),
});
