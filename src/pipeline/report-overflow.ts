// A deck written by hand in Marp is taken as it is; where a slide overflows, its author is told.
import type { Report } from '../message.ts';
import { openDeckPage } from '../page/open-deck-page.ts';
import type { DeckPage, Rendered, RenderRequest } from '../page/types.ts';
import { type MeasuredFit, measureFit } from '../scene/measure-fit.ts';
import type { Source } from '../source/types.ts';
import type { Format } from '../write/writer.ts';
import type { LaidOut } from './laid-out.ts';
import type { StageName } from './types.ts';
import type { Workshop } from './workshop.ts';

/** Rounding of line heights makes pixels of overflow that nobody sees. */
const TOLERANCE_PX = 2;

/** HTML alone needs no browser, so the deck is laid out only for the other formats, while their writers begin. */
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
  const open = async (): Promise<DeckPage> => {
    const opened = await openDeckPage(await (starting ?? workshop.browser(report)), rendered, report);
    // Before anybody may change the page.
    if (needsPage) reportOverflows(await measureFit(opened), rendered, report);
    return opened;
  };
  const opened = (): Promise<DeckPage> => {
    page ??= open();
    return page;
  };
  if (needsPage) {
    onStage('layout');
    opened().catch(() => {}); // those who need the page hear of it
  }
  return {
    rendered,
    shown: async () => (needsPage ? (await opened()).rendered : rendered),
    page: opened,
    close: async () => (await page?.catch(() => undefined))?.close(),
  };
}

/** Tells of each slide whose content is taller or wider than its room. */
export function reportOverflows(fits: readonly MeasuredFit[], rendered: Rendered, report: Report): void {
  fits.forEach(({ available, needed, overflowX, pieces }, index) => {
    const slide = rendered.slides[index];
    if (slide === undefined) return;
    const tell = (over: number, adjective: string, hint: string): void => {
      if (over <= TOLERANCE_PX) return;
      report({
        severity: 'warning',
        code: 'slide-overflow',
        text: `slide ${index + 1} is ${Math.round(over)} px too ${adjective}; what does not fit is cut off`,
        hint,
        ...rendered.placeOf(pieces[0]?.line ?? slide.range.start),
      });
    };
    tell(needed - available, 'tall', 'split the slide, or shorten it');
    tell(overflowX, 'wide', 'break long words, or give a table fewer columns');
  });
}
