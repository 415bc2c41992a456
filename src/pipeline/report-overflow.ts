// A deck written by hand in Marp is taken as it is; where a slide overflows, its author is told.
import type { Report } from '../message.ts';
import { openDeckPage } from '../page/open-deck-page.ts';
import type { DeckPage, Rendered, RenderRequest } from '../page/types.ts';
import { measureFit } from '../scene/measure-fit.ts';
import type { Source } from '../source/types.ts';
import type { Format } from '../write/writer.ts';
import type { LaidOut } from './laid-out.ts';
import type { StageName } from './types.ts';
import type { Workshop } from './workshop.ts';

/** Rounding of line heights makes pixels of overflow that nobody sees. */
const TOLERANCE_PX = 2;

/** HTML alone needs no browser, so the deck is laid out only for the other formats. */
export async function reportOverflow(
  source: Source,
  render: (request: Pick<RenderRequest, 'markdown' | 'placeOf'>) => Promise<Rendered>,
  workshop: Workshop,
  formats: readonly Format[],
  report: Report,
  onStage: (stage: StageName) => void,
): Promise<LaidOut> {
  const needsPage = formats.some((format) => format !== 'html');
  const starting = needsPage ? workshop.browser(report) : undefined;
  starting?.catch(() => {}); // awaited below; a render that fails first must not leave a rejection unheard
  onStage('render');
  const rendered = await render({ markdown: source.text, placeOf: (line) => ({ file: source.file, line }) });
  let page: Promise<DeckPage> | undefined;
  const open = (): Promise<DeckPage> => {
    page ??= (async () => openDeckPage(await (starting ?? workshop.browser(report)), rendered, report))();
    return page;
  };
  let shown = rendered;
  if (needsPage) {
    onStage('layout');
    const opened = await open();
    shown = opened.rendered;
    await reportOverflows(opened, report);
  }
  return { rendered: shown, page: open, close: async () => (await page?.catch(() => undefined))?.close() };
}

async function reportOverflows(page: DeckPage, report: Report): Promise<void> {
  (await measureFit(page)).forEach(({ available, needed }, index) => {
    const slide = page.rendered.slides[index];
    const over = Math.round(needed - available);
    if (slide === undefined || over <= TOLERANCE_PX) return;
    report({
      severity: 'warning',
      code: 'slide-overflow',
      text: `slide ${index + 1} is ${over} px too tall; what does not fit is cut off`,
      hint: 'split the slide, or shorten it',
      ...page.rendered.placeOf(slide.range.start),
    });
  });
}
