// The data that the companion of the HTML deck reads: what the page itself does not say.
import { speakingSeconds, wordsPerMinute } from '../../deck/speaking-time.ts';
import type { Rendered } from '../../page/types.ts';
import { DATA_ID, type StageData } from './stage/data.ts';
import { tongueFor } from './stage/words/languages.ts';

/** As the element that stands in the page. No browser runs a script of this type. */
export function stageData({ settings, slides }: Pick<Rendered, 'settings' | 'slides'>): string {
  const pace = settings.wpm ?? wordsPerMinute(settings.lang);
  const data: StageData = {
    lang: settings.lang,
    dir: settings.dir,
    tongue: tongueFor(settings),
    ...(settings.duration !== undefined && { duration: settings.duration }),
    slides: slides.map(({ id, section, notes }) => ({
      id,
      ...(section === undefined ? {} : { section }),
      seconds: Math.round(speakingSeconds(notes, pace)),
    })),
  };
  // `<` could end the element, or open a comment within it.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${DATA_ID}">${json}</script>`;
}
