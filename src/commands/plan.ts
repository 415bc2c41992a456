// `triptych plan`: an article's slides as a Marp deck of its own, for editing by hand from there on.
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Builder, BuildResult } from '../builder.ts';
import type { Message } from '../message.ts';
import { openOutputs } from '../output/write-outputs.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

export interface PlanOptions {
  /** The article. */
  readonly file: string;
  /** Where the deck is written, a path that ends in `.md`; absent for `<article>.deck.md` beside the article. */
  readonly out?: string;
  readonly theme?: string;
  /** Writes over a deck that is there, with the edits in it. */
  readonly force: boolean;
}

export interface PlanReport {
  /** As given. */
  readonly file: string;
  /** The path of the deck; absent where none was written. */
  readonly written?: string;
  readonly slides: number;
  readonly speakingSeconds: number;
  /** What the plan decided, slide by slide; absent where there is no plan. */
  readonly deck?: BuildResult['deck'];
  readonly messages: readonly Message[];
  readonly exitCode: ExitCode;
}

/** Plans and writes one article. Bad input is told in the report; the browser is closed either way. */
export async function planArticle(options: PlanOptions): Promise<PlanReport> {
  const { file, theme } = options;
  const target = options.out ?? besideArticle(file);
  if (existsSync(target) && !options.force) return refused(file, alreadyThere(target));
  const { openBuilder } = await import('../builder.ts');
  const builder = openBuilder({ allowRemote: [], ...(theme !== undefined && { theme }) });
  try {
    return await planWith(builder, file, target);
  } finally {
    await builder.close();
  }
}

async function planWith(builder: Builder, file: string, target: string): Promise<PlanReport> {
  const result = await builder.build({ file, formats: [], folder: dirname(target) });
  const marp = result.files.find(({ extension }) => extension === '.slides.md');
  if (!result.ok || marp === undefined) {
    const messages = result.ok ? [...result.messages, isDeck(file)] : result.messages;
    return { ...refused(file, ...messages), exitCode: result.retryable ? EXIT.tryAgain : EXIT.badInput };
  }
  const name = basename(target, extname(target));
  const { written, messages } = await openOutputs().write({ folder: dirname(target), name }, [
    { extension: extname(target), bytes: marp.bytes },
  ]);
  const [path] = written;
  return {
    file,
    ...(path && { written: path.path }),
    slides: result.slides,
    speakingSeconds: Math.round(result.speakingSeconds),
    ...(result.deck && { deck: result.deck }),
    messages: [...result.messages, ...messages],
    exitCode: path ? EXIT.ok : EXIT.badInput,
  };
}

const besideArticle = (file: string): string =>
  join(dirname(file), `${basename(file, extname(file))}.deck.md`);

const refused = (file: string, ...messages: Message[]): PlanReport => ({
  file,
  slides: 0,
  speakingSeconds: 0,
  messages,
  exitCode: EXIT.badInput,
});

const alreadyThere = (target: string): Message => ({
  severity: 'error',
  code: 'plan-exists',
  text: 'the deck is there already, and may hold edits',
  file: target,
  hint: 'name another file with --out, or write over it with --force',
});

const isDeck = (file: string): Message => ({
  severity: 'error',
  code: 'plan-deck',
  text: 'this is a Marp deck already (front matter "marp: true"), there is nothing to plan',
  file,
  hint: 'edit it as it is; "triptych build" exports it',
});
