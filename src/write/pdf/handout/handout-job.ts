// What it takes to finish the printed handout: where each slide came to stand is known only from the print.
import type { Rendered } from '../../../page/types.ts';
import type { HandoutSettings } from '../../../source/types.ts';
import type { FinishJob } from '../finish-job.ts';
import { identityOf } from '../identity.ts';
import type { Print } from '../print-pages.ts';
import { slideContents } from '../slide-contents.ts';
import { PROBE } from './probes.ts';

/** `timestamp` in seconds since 1970. */
export function handoutJob(
  print: Print,
  rendered: Rendered,
  handout: HandoutSettings,
  timestamp: number,
): FinishJob {
  const { html, slides, title, settings } = rendered;
  const made = JSON.stringify([handout, slides.map(({ notes }) => notes)]);
  const contents = slideContents(html);
  return {
    print,
    description: { title, settings, timestamp, identity: identityOf(rendered, timestamp, made) },
    slides: slides.map(({ section }, index) => ({ section, title: contents[index]?.title ?? '' })),
    places: { kind: 'probes', prefix: PROBE },
  };
}
