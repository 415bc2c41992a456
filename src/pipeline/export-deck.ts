// The exports of one deck: each writer on its own, so that one that fails leaves the others whole.
import type { Report } from '../message.ts';
import type { DeckPage } from '../page/types.ts';
import { measureScene } from '../scene/measure.ts';
import { WRITERS } from '../write/formats.ts';
import type { Format, Stages, Writer } from '../write/writer.ts';
import type { LaidOut } from './laid-out.ts';
import type { BuiltFile, StageName } from './types.ts';

/** What writers are given besides the deck. */
export type ExportSettings = Pick<
  Stages,
  'timestamp' | 'embedFonts' | 'pdf' | 'handout' | 'tab' | 'finisher' | 'article'
>;

/** Lets the writers load what they need while the deck is rendered elsewhere. */
export function prepareWriters(formats: readonly Format[]): void {
  for (const format of formats) {
    const writer: Writer = WRITERS[format];
    writer.prepare?.().catch(() => {}); // writing meets the same failure, and reports it
  }
}

/**
 * Writers run at the same time, since some work here and some in the browser; they share one page, so printing
 * waits until measuring is done. `fail` is told of each format that could not be written.
 */
export async function exportDeck(
  laidOut: LaidOut,
  formats: readonly Format[],
  settings: ExportSettings,
  report: Report,
  fail: (error: unknown) => void,
  onStage: (stage: StageName) => void,
): Promise<readonly BuiltFile[]> {
  const stages = shareStages(laidOut, formats, settings, report);
  const running = formats.map((format) => {
    const bytes = WRITERS[format].write(stages);
    bytes.catch(() => {}); // awaited below, in order
    return { format, bytes };
  });
  await laidOut.shown().catch(() => {}); // each writer that needs the page hears of it
  const files: BuiltFile[] = [];
  for (const { format, bytes } of running) {
    onStage(format);
    try {
      files.push({ extension: WRITERS[format].extension, bytes: await bytes });
    } catch (error) {
      fail(error);
    }
  }
  return files;
}

function shareStages(
  laidOut: LaidOut,
  formats: readonly Format[],
  settings: ExportSettings,
  report: Report,
): Stages {
  let scene: ReturnType<Stages['scene']> | undefined;
  const measured = (): ReturnType<Stages['scene']> => {
    scene ??= (async () => measureScene(await laidOut.page(), report))();
    return scene;
  };
  return {
    rendered: laidOut.rendered,
    shown: laidOut.shown,
    scene: measured,
    page: async (): Promise<DeckPage> => {
      // A scene that fails is the business of those who asked for it.
      if (formats.includes('pptx')) await measured().catch(() => undefined);
      return laidOut.page();
    },
    report,
    ...settings,
  };
}
