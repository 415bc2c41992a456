// An article's way to slides that fit: planned, laid out, measured, and split until nothing overflows.
import { planDeck } from '../deck/plan.ts';
import { splitOverflowing } from '../deck/split.ts';
import type { SlideFit } from '../deck/types.ts';
import { type MarpDeck, writeMarp } from '../marp/write-marp.ts';
import type { Report } from '../message.ts';
import { openDeckPage } from '../page/open-deck-page.ts';
import type { Rendered, RenderRequest } from '../page/types.ts';
import { type MeasuredFit, measureFit } from '../scene/measure-fit.ts';
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
    const browser = await starting;
    onStage('layout');
    const page = await openDeckPage(browser, rendered, (message) => heard.push(message));
    const measured = await measureFit(page);
    const fits = measured.map((fit) => toSlideFit(fit, marp));
    const last = round === MAX_ROUNDS;
    const split = last ? undefined : splitOverflowing(deck, fits, report);
    if (split === undefined) {
      // What no split could help is reported by then; the last round only looks.
      if (last) reportOverflows(measured, rendered, report);
      for (const message of heard) report(message);
      return {
        rendered: page.rendered,
        marp: marp.text,
        deck,
        page: async () => page,
        close: () => page.close(),
      };
    }
    deck = split;
    await page.close();
  }
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
