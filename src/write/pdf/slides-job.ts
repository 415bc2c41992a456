// What it takes to finish the slides' PDF, whose slides have a page each, or several where steps are printed.
import type { Rendered } from '../../page/types.ts';
import type { PdfSettings } from '../writer.ts';
import type { FinishJob } from './finish-job.ts';
import { identityOf } from './identity.ts';
import type { SlidesPrint } from './print-slides.ts';
import { type SlideContents, slideContents } from './slide-contents.ts';

/** `timestamp` in seconds since 1970. */
export async function slidesJob(
  { pagesOfSlides, ...print }: SlidesPrint,
  rendered: Rendered,
  settings: PdfSettings,
  timestamp: number,
): Promise<FinishJob> {
  const { html, slides, title } = rendered;
  const contents = slideContents(html);
  const made =
    settings.steps || settings.notes ? JSON.stringify([settings, slides.map(({ notes }) => notes)]) : '';
  return {
    print,
    description: {
      title,
      settings: rendered.settings,
      timestamp,
      identity: identityOf(rendered, timestamp, made),
      ...(settings.steps && { pagesOfSlides }),
    },
    slides: slides.map(({ section }, index) => ({ section, title: contents[index]?.title ?? '' })),
    places: { kind: 'pages', pagesOfSlides, slideOfId: slidesById(rendered, contents) },
    ...(settings.notes && { notes: await notesOfPages(rendered, pagesOfSlides) }),
  };
}

/** A slide's stable id means its page, and so does the id of anything on it. */
function slidesById({ slides }: Rendered, contents: readonly SlideContents[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  contents.forEach(({ ids }, index) => {
    for (const id of ids) found.set(id, index);
  });
  slides.forEach(({ id }, index) => {
    found.set(id, index);
  });
  return found;
}

/** A slide's notes stand on each of its pages. */
async function notesOfPages({ slides }: Rendered, pagesOfSlides: readonly number[]): Promise<string[]> {
  const { plainNotes } = await import('./plain-notes.ts');
  return slides.flatMap(({ notes }, index) =>
    new Array<string>(pagesOfSlides[index] ?? 1).fill(plainNotes(notes).join('\n\n')),
  );
}
