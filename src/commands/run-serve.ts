// `triptych serve` as its user meets it: the address, then a line a build until Ctrl-C.
import { join, relative, sep } from 'node:path';
import { DeckError } from '../deck-error.ts';
import type { FoundFiles, ServeEvent } from '../serve/types.ts';
import { refuseClashes } from './clashes.ts';
import { EXIT } from './exit-code.ts';
import { findDecks } from './find-decks.ts';
import type { ServeCommand } from './serve-types.ts';
import { showMessages } from './show/messages.ts';
import { showServing } from './show/serving.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import type { Terminal } from './terminal.ts';

/** Where a bare `triptych serve` looks. */
const DEFAULT_INPUTS = ['content'];
/** Where exports are written by default; decks that lie there are their product. */
const OUT = 'dist';

/** Serves until it is told to stop, which is its success; else the exit code of what kept it from starting. */
export async function runServe(
  { inputs, ...options }: ServeCommand,
  talk: { readonly json: boolean },
  { out, err }: Terminal,
): Promise<number> {
  const wanted = inputs.length > 0 ? inputs : DEFAULT_INPUTS;
  const { decks, unusable } = await findDecks(wanted, OUT);
  refuseClashes(decks, ['.html']);
  // A folder may be empty as yet; what is not there at all is a mistake.
  const wrong = unusable.filter(({ code }) => code !== 'no-decks');
  if (wrong.length > 0) {
    err.write(
      showMessages(
        wrong.map((message) => ({ file: message.file, messages: [message] })),
        ['error'],
        err.paint,
      ),
    );
    return EXIT.badInput;
  }
  const tell = (event: ServeEvent): void => {
    if (talk.json) out.write(`${JSON.stringify(event)}\n`);
    else showServing(event, out, err);
  };
  const { startServing } = await import('../serve/serve.ts');
  try {
    const starting = startServing({ ...options, find: () => find(wanted) }, tell);
    // Ends the process, with the code of success.
    stopOnSignals(async () => (await starting).close(), EXIT.ok);
    await starting;
    return await new Promise<never>(() => {});
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    const message = error.toMessage();
    err.write(`error: ${message.text}\n${message.hint === undefined ? '' : `  ${message.hint}\n`}`);
    return error.retryable ? EXIT.tryAgain : EXIT.badInput;
  }
}

async function find(inputs: readonly string[]): Promise<FoundFiles> {
  const { decks, folders } = await findDecks(inputs, OUT);
  const names = new Set<string>();
  const served = decks.flatMap(({ file, target, root }) => {
    const name = relative(OUT, join(target.folder, target.name)).split(sep).join('/');
    // The first of its name is served; a build of both refuses them.
    if (names.has(name)) return [];
    names.add(name);
    return [{ file, name, ...(root !== undefined && { root }) }];
  });
  return { decks: served, folders };
}
