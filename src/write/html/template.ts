// marp-cli's bespoke template, run in process: navigation, presenter view, overview and transitions around our slides.
// marp-cli converts files, so the render goes in as a file and the page comes out as one, in a private folder.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeckError } from '../../deck-error.ts';
import type { Report } from '../../message.ts';
import { withMarpConsole } from './marp-console.ts';

/**
 * What the engine in marp.config.mjs replays, and the keys that the template reads. Speaker notes come later
 * (add-stage.ts): the template has but plain text for them.
 */
export interface TemplateInput {
  readonly html: string;
  readonly css: string;
  readonly lang: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly description?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly url?: string | undefined;
  /** Values of the `transition` directive by slide; null for a deck that has none. */
  readonly transitions: readonly (string | null)[] | null;
}

const CONFIG = fileURLToPath(new URL('marp.config.mjs', import.meta.url));

/** Loads marp-cli, a tenth of a second, ahead of the first deck; call it while something else is being waited for. */
export async function loadTemplate(): Promise<typeof import('@marp-team/marp-cli').marpCli> {
  return (await import('@marp-team/marp-cli')).marpCli;
}

/** The page as marp-cli makes it. Throws a DeckError where marp-cli fails. */
export async function fillTemplate(input: TemplateInput, report: Report): Promise<string> {
  const marpCli = await loadTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'triptych-html-'));
  try {
    const source = join(folder, 'deck.md');
    const target = join(folder, 'deck.html');
    await writeFile(source, JSON.stringify(input));
    const code = await withMarpConsole(report, () =>
      marpCli([source, '--output', target, '--config-file', CONFIG, '--no-parallel']),
    );
    if (code !== 0) throw new Error(`marp-cli ended with code ${code}`);
    return await readFile(target, 'utf8');
  } catch (error) {
    throw new DeckError('the HTML deck cannot be put together', { code: 'html-template', cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
