// An article's way to slides that fit: planned, laid out, measured, and split until nothing overflows.
import type { Browser } from 'puppeteer-core';
import { planDeck } from '../deck/plan.ts';
import { splitOverflowing } from '../deck/split.ts';
import type { Deck, SlideFit } from '../deck/types.ts';
import { type MarpDeck, writeMarp } from '../marp/write-marp.ts';
import type { Report } from '../message.ts';
import { openDeckPage } from '../page/open-deck-page.ts';
import type { DeckPage, Rendered, RenderRequest } from '../page/types.ts';
import type { MeasuredFit } from '../scene/measure-fit.ts';
import type { Source } from '../source/types.ts';
import type { LaidOut } from './laid-out.ts';
import { reportOverflows } from './report-overflow.ts';
import type { StageName } from './types.ts';
import type { Workshop } from './workshop.ts';

type Render = (request: Pick<RenderRequest, 'markdown' | 'placeOf'>, report?: Report) => Promise<Rendered>;

/** Each round splits every slide that overflows; a round that is not the last reports nothing. */
const MAX_ROUNDS = 9;

export async function fitArticle(
  source: Source,
  render: Render,
  workshop: Workshop,
  report: Report,
  onStage: (stage: StageName) => void,
): Promise<LaidOut> {
  onStage('plan');
  const starting = workshop.browser(report);
  starting.catch(() => {}); // awaited below; a plan that fails first must not leave a rejection unheard
  let deck = planDeck(source, report);
  for (let round = 1; ; round += 1) {
    onStage('render');
    const marp = writeMarp(deck);
    const heard: Parameters<Report>[0][] = [];
    const rendered = await render({ markdown: marp.text, placeOf: marp.placeOf }, (message) =>
      heard.push(message),
    );
    onStage('layout');
    const say: Report = (message) => heard.push(message);
    const { fits, page } = await workshop.fits.fit(rendered, () => starting, say);
    const last = round === MAX_ROUNDS;
    const slides = fits.map((fit) => toSlideFit(fit, marp));
    const split = last ? undefined : splitOverflowing(deck, slides, report);
    if (split === undefined) {
      // What no split could help is reported by then; the last round only looks.
      if (last) reportOverflows(fits, rendered, report);
      for (const message of heard) report(message);
      return laidOut(rendered, marp, deck, page, starting, report);
    }
    deck = split;
    await page?.close();
  }
}

/** The page is opened when it is asked for, where all slides were known. */
function laidOut(
  rendered: Rendered,
  marp: MarpDeck,
  deck: Deck,
  measured: DeckPage | undefined,
  browser: Promise<Browser>,
  report: Report,
): LaidOut {
  let page = measured && Promise.resolve(measured);
  const shown = measured?.rendered ?? rendered;
  return {
    rendered: shown,
    shown: async () => shown,
    marp: marp.text,
    deck,
    page: () => {
      page ??= browser.then((running) => openDeckPage(running, rendered, report));
      return page;
    },
    close: async () => (await page?.catch(() => undefined))?.close(),
  };
}

const toSlideFit = ({ available, needed, overflowX, pieces }: MeasuredFit, marp: MarpDeck): SlideFit => ({
  available,
  needed,
  tooWide: overflowX,
  pieces: pieces.flatMap(({ line, top, bottom }) => {
    const at = marp.pieceAt(line);
    return at === undefined ? [] : [{ block: at.block, piece: at.piece, top, bottom }];
  }),
});
