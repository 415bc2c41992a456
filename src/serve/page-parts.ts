// A deck's page taken apart: what is a slide's own, and the shell around it, which only loading the page anew can change.
import { slideMarkup } from '../page/slide-markup.ts';
import { DATA_ID, type SlideData, type StageData } from '../write/html/stage/data.ts';

export interface PageParts {
  /** All that is none of the other parts: styles, scripts, what is said of the deck. */
  readonly shell: string;
  /** Markup of each slide. */
  readonly slides: readonly string[];
  /** Safe HTML of the notes, by the number of the slide as text. */
  readonly notes: ReadonlyMap<string, string>;
  /** What the build tells of each slide. */
  readonly data: readonly SlideData[];
}

/** The end of the template's head; deck content holds no such tags. */
const HEAD_ENDS = '</head><body>';
const TITLES = /<title>[^<]*<\/title>|<meta property="og:title" content="[^"]*">/g;
/** Notes hold no `<div>` (notes-html.ts). */
const NOTE = /<div class="bespoke-marp-note" data-index="(\d+)">([\s\S]*?)<\/div>/g;
const DATA = new RegExp(`(<script type="application/json" id="${DATA_ID}">)([^<]*)(</script>)`);

/** Undefined for a page that is no deck's. */
export function pageParts(page: string): PageParts | undefined {
  const split = page.lastIndexOf(HEAD_ENDS);
  if (split < 0) return undefined;
  const body = page.slice(split);
  const slides = slideMarkup(body);
  const between: string[] = [];
  let at = 0;
  for (const slide of slides) {
    const start = body.indexOf(slide, at);
    between.push(body.slice(at, start));
    at = start + slide.length;
  }
  // Behind the slides, so that nothing on them is taken for a note.
  const notes = new Map<string, string>();
  let data: StageData | undefined;
  const rest = body
    .slice(at)
    .replace(NOTE, (_, index: string, html: string) => {
      notes.set(index, html);
      return '';
    })
    .replace(DATA, (_, open: string, json: string, close: string) => {
      data = JSON.parse(json) as StageData; // as stage-data.ts wrote it into this page
      return open + JSON.stringify({ ...data, slides: [] }) + close;
    });
  if (!data) return undefined;
  const shell = [page.slice(0, split).replace(TITLES, ''), ...between, rest].join('\0');
  return { shell, slides, notes, data: data.slides };
}
