// The way of a deck, on one screen: read, plan, write Marp, render, lay out, fit, export.
import { DeckError } from './deck-error.ts';
import type { Message, Place, Report } from './message.ts';
import { renderDeck } from './page/render-deck.ts';
import type { RenderRequest } from './page/types.ts';
import { exportDeck, prepareWriters } from './pipeline/export-deck.ts';
import { fitArticle } from './pipeline/fit-article.ts';
import { reportOverflow } from './pipeline/report-overflow.ts';
import { timestampOf } from './pipeline/timestamp.ts';
import type {
  Builder,
  BuilderOptions,
  BuildRequest,
  BuildResult,
  BuiltFile,
  StageName,
} from './pipeline/types.ts';
import { openWorkshop, type Workshop } from './pipeline/workshop.ts';
import { readSource } from './source/read-source.ts';
import type { Source } from './source/types.ts';

export type { Builder, BuilderOptions, BuildRequest, BuildResult, BuiltFile, StageName };

export function openBuilder(options: BuilderOptions): Builder {
  const workshop = openWorkshop();
  return {
    async build(request, onStage = () => {}) {
      const messages: Message[] = [];
      const failures: DeckError[] = [];
      const report: Report = (message) => messages.push(message);
      const fail = (error: unknown): void => {
        const failure = asDeckError(error, request.file);
        failures.push(failure);
        report(failure.toMessage());
      };
      const made = await buildDeck(request, options, workshop, report, fail, onStage).catch(
        (error: unknown) => {
          fail(error);
          return { files: [], slides: 0 };
        },
      );
      return {
        ...made,
        messages: inOrder(messages),
        ok: !messages.some(({ severity }) => severity === 'error'),
        retryable: failures.length > 0 && failures.every(({ retryable }) => retryable),
      };
    },
    close: () => workshop.close(),
  };
}

async function buildDeck(
  { file, formats }: BuildRequest,
  options: BuilderOptions,
  workshop: Workshop,
  report: Report,
  fail: (error: unknown) => void,
  onStage: (stage: StageName) => void,
): Promise<Pick<BuildResult, 'files' | 'slides'>> {
  onStage('read');
  const source = await readSource(file, report);
  prepareWriters(formats);
  const render = (request: Pick<RenderRequest, 'markdown' | 'placeOf'>, said: Report = report) =>
    renderDeck(
      { ...request, folder: source.folder, settings: source.settings, themePlace: themePlace(source) },
      workshop.engine,
      options,
      said,
    );

  const laidOut =
    source.kind === 'article'
      ? await fitArticle(source, render, workshop, report, onStage)
      : await reportOverflow(source, render, workshop, formats, report, onStage);
  try {
    const exported = await exportDeck(laidOut, formats, timestampOf(source.settings), report, fail, onStage);
    const marp =
      laidOut.marp === undefined ? [] : [{ extension: '.slides.md', bytes: Buffer.from(laidOut.marp) }];
    return { files: [...exported, ...marp], slides: laidOut.rendered.slides.length };
  } finally {
    await laidOut.close();
  }
}

/** The line of the front matter that names the theme. */
function themePlace({ file, text }: Source): Place {
  const index = text.split('\n').findIndex((line) => /^theme\s*:/.test(line));
  return index < 0 ? { file } : { file, line: index + 1 };
}

/** What is not a DeckError is a defect of ours; it must not stop the other decks, and it must not be hidden. */
function asDeckError(error: unknown, file: string): DeckError {
  if (!(error instanceof DeckError)) {
    return new DeckError(`Triptych failed: ${error instanceof Error ? error.message : String(error)}`, {
      code: 'internal',
      hint: 'this is a defect of Triptych; please report it with the deck',
      file,
      cause: error,
    });
  }
  if (error.place.file !== undefined) return error;
  const { message, code, hint, retryable, cause } = error;
  return new DeckError(message, { code, file, retryable, cause, ...(hint !== undefined && { hint }) });
}

/** Each message once, by its place in the file; those about the whole deck first. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  const once = new Map(messages.map((message) => [JSON.stringify(message), message]));
  return [...once.values()].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
