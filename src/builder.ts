// A builder: what a caller of Triptych holds. It starts the render worker at once, and loads the pipeline while that
// thread loads marp-core: for a small deck, loading is most of the work.
import { DeckError } from './deck-error.ts';
import type { Message, Report } from './message.ts';
import { openEngine } from './page/engine/engine.ts';
import type { Builder, BuilderOptions, StageName } from './pipeline/types.ts';

export type { SlidePicture } from './page/picture-slide.ts';
export type {
  Builder,
  BuilderOptions,
  BuildRequest,
  BuildResult,
  BuiltFile,
  DeckAbout,
  StageName,
} from './pipeline/types.ts';

export function openBuilder(options: BuilderOptions): Builder {
  const engine = openEngine();
  const loaded = Promise.all([import('./pipeline.ts'), import('./pipeline/workshop.ts')]).then(
    ([{ buildDeck }, { openWorkshop }]) => ({ buildDeck, workshop: openWorkshop(engine) }),
  );
  loaded.catch(() => {}); // the first build meets the failure
  return {
    async build(request, onStage = () => {}) {
      const { buildDeck, workshop } = await loaded;
      const messages: Message[] = [];
      const failures: DeckError[] = [];
      const inputs = new Set<string>();
      const report: Report = (message) => messages.push(message);
      const fail = (error: unknown): void => {
        const failure = asDeckError(error, request.file);
        failures.push(failure);
        report(failure.toMessage());
      };
      const enter = (stage: StageName): void => {
        request.signal?.throwIfAborted();
        onStage(stage);
      };
      const took = (file: string): void => void inputs.add(file);
      const made = await buildDeck({ ...request, took }, options, workshop, report, fail, enter).catch(
        (error: unknown) => {
          request.signal?.throwIfAborted();
          fail(error);
          return { files: [], slides: 0, speakingSeconds: 0 };
        },
      );
      return {
        ...made,
        inputs: [...inputs],
        messages: inOrder(messages),
        ok: !messages.some(({ severity }) => severity === 'error'),
        retryable: failures.length > 0 && failures.every(({ retryable }) => retryable),
      };
    },
    async close() {
      const workshop = await loaded.then((parts) => parts.workshop).catch(() => undefined);
      await Promise.all([engine.close(), workshop?.close()]);
    },
  };
}

/** How puppeteer names its failures, and what it says where the browser or its tab is gone. */
const OF_BROWSER = /^(ProtocolError|TargetCloseError|ConnectionClosedError)$/;
const GONE = /closed|detached|disconnected|crashed/i;

/**
 * A browser that ended is nobody's fault, and another try may do. What is no DeckError otherwise is a defect of ours; it
 * must not stop the other decks, and it must not be hidden.
 */
function asDeckError(error: unknown, file: string): DeckError {
  if (error instanceof Error && OF_BROWSER.test(error.name) && GONE.test(error.message)) {
    return new DeckError('the browser ended while it worked on the deck', {
      code: 'browser-lost',
      hint: 'try again; if it stays, the machine may be short of memory',
      file,
      retryable: true,
      cause: error,
    });
  }
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
