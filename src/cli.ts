// The command line: argv → command → exit code. The only place that prints or, but for signals, ends the process.
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import {
  parseDeckFile,
  parseEmbedFonts,
  parseFormats,
  parseHandout,
  parseHost,
  parseHosts,
  parseOut,
  parsePaper,
  parsePort,
  parseTheme,
} from './commands/build-arguments.ts';
import { type BuildOptions, FORMATS, USUAL_FORMATS } from './commands/build-types.ts';
import { EXIT } from './commands/exit-code.ts';
import type { ServeCommand } from './commands/serve-types.ts';
import { openTerminal } from './commands/terminal.ts';
import { nearest, WrongUsage } from './commands/wrong-usage.ts';
import type { HandoutLayout, Paper } from './source/types.ts';

const ABOUT =
  'Makes an HTML deck, a PDF and an editable PowerPoint file from a Markdown article or a Marp deck.';

const EXAMPLES = `
Examples:
  triptych build                                 every deck under content/ into dist/
  triptych build talk.md                         dist/talk.html, .pdf, .pptx and talk.slides.md
  triptych build talks/ --out public             a folder and its sub-folders
  triptych build talk.md --to pptx --theme gaia  one format, another theme
  triptych serve                                 look at the decks while you write them
  triptych build talk.md --no-notes --out public a copy to give away, without speaker notes
  triptych build talk.md --handout side          talk.handout.pdf too, notes beside the slides
  triptych plan talk.md --explain                talk.deck.md to edit by hand, and what became of each line
`;

const BUILD_NOTES = `
A folder's decks are its .md files and those of its sub-folders, which keep their relative path; README files,
names that start with a dot, node_modules and decks that Triptych wrote (<deck>.slides.md) are left out.
A file that is named itself is always built.

Results go to standard output, progress and messages to standard error.

Exit codes:
  0   everything was built; there may be warnings
  1   something is wrong with an input, a theme or the output folder
  2   wrong usage; nothing was built
  75  browser trouble that trying again may cure
`;

interface BuildFlags
  extends Omit<
    BuildOptions,
    'inputs' | 'formats' | 'ownFormats' | 'pdf' | 'handout' | 'allowRemote' | 'embedFonts'
  > {
  readonly steps?: boolean;
  readonly pdfNotes?: boolean;
  readonly handout?: HandoutLayout;
  readonly paper?: Paper;
  readonly ink?: boolean;
  /** False for `--no-embed-fonts`. */
  readonly embedFonts?: BuildOptions['embedFonts'] | false;
  readonly to?: BuildOptions['formats'];
  readonly allowRemote?: readonly string[];
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly color: boolean;
}

const PLAN_NOTES = `
The deck is plain Marp Markdown, and yours from then on: "triptych build talk.deck.md" exports it, a later "plan" does
not touch it without --force.

Examples:
  triptych plan talk.md                    talk.deck.md
  triptych plan talk.md --explain          and what stands on each slide, with the lines it came from
  triptych plan talk.md --out slides/a.md  elsewhere; pictures are addressed from there
`;

const SERVE_NOTES = `
The address leads to a list of the decks, with their first slides and their exports. A deck that is open in a browser is
shown anew when its article, theme, pictures or settings are saved, at the slide and step where it was; what is wrong
with it stands over the page until it is mended. PDF, PowerPoint and handout are made when somebody asks for them; nothing
is written to disk. The handout is offered where the deck's front matter asks for one, and of all decks with --to.

The server listens on loopback: only this machine reaches it. --host opens it to others, all of it. --remote prints a
link and a QR code that turn one phone into a remote with notes and a timer; with an address, --remote=192.168.1.20,
the phone reaches the remote there, and nothing else. The link works once, and for eight hours.

Examples:
  triptych serve                               every deck under content/
  triptych serve talk.md --theme gaia          one deck, in another theme
  triptych serve talks/ --port 0 --json        any free port, a line of JSON for everything that happens
  triptych serve talk.md --remote=0.0.0.0      a phone on the same network turns the slides

Exit codes:
  0   it was told to stop, with Ctrl-C
  1   an input is not there, or the host is no address of this machine
  2   wrong usage
  75  the port is in use
`;

interface ServeFlags
  extends Omit<ServeCommand, 'inputs' | 'formats' | 'allowRemote' | 'embedFonts' | 'remote'> {
  readonly embedFonts?: ServeCommand['embedFonts'] | false;
  readonly to?: ServeCommand['formats'];
  readonly allowRemote?: readonly string[];
  readonly remote?: boolean | string;
  readonly json?: boolean;
  readonly color: boolean;
}

interface PlanFlags {
  readonly out?: string;
  readonly theme?: string;
  readonly explain?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly color: boolean;
}

/** Runs the command that `argv` (without node and script) names, then ends the process with its exit code. */
export async function main(argv: readonly string[]): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const code = await run(argv);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // Not left to the event loop: whatever a broken browser keeps open must not keep the shell waiting.
  process.exit(code);
}

async function run(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = describe((result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error);
  }
}

function describe(done: (code: number) => void): Command {
  const program = new Command('triptych')
    .description(ABOUT)
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .showSuggestionAfterError()
    // Quoted as in all our other messages.
    .configureOutput({ outputError: (text, write) => write(text.replace(/'([^'\n]*)'/g, '"$1"')) })
    .on('command:*', ([word]: string[]) => {
      throw unknownCommand(word ?? '', program);
    });
  program
    .command('build')
    .summary('build decks')
    .description('Builds decks: each into <deck>.html, <deck>.pdf, <deck>.pptx and <deck>.slides.md.')
    .helpOption('-h, --help', 'print this help')
    .argument('[files and folders...]', 'Markdown files, and folders to search for them (default: content)')
    .option('-o, --out <folder>', 'where exports are written', parseOut, 'dist')
    .option(
      '-t, --to <formats>',
      `${FORMATS.join(', ')}, or several with commas between (default: ${USUAL_FORMATS.join(',')}, and the handout where the deck asks for one)`,
      parseFormats,
    )
    .option('--steps', 'a page of the PDF for each step of slides with fragments')
    .option('--pdf-notes', 'speaker notes as annotations in the PDF')
    .option(
      '--handout <layout>',
      'a handout too: notes, side, 2, 3 (with lines), 4, 6, 9 slides a page, outline or article',
      parseHandout,
    )
    .option('--paper <size>', 'what the handout is printed on: a4 or letter', parsePaper)
    .option('--ink', 'dark slides on a light ground in the handout')
    .option('--theme <name>', "a theme's name or a CSS file, in place of the deck's own", parseTheme)
    .option(
      '--allow-remote <host>',
      'fetch pictures from this host; may be repeated (default: none)',
      parseHosts,
    )
    .option(
      '--embed-fonts <which>',
      "fonts inside the .pptx: shipped, all (the theme's own files too) or none (default: shipped)",
      parseEmbedFonts,
    )
    .option('--no-embed-fonts', 'no fonts inside the .pptx')
    .option('--no-notes', 'a copy for the public: no export holds speaker notes')
    .option('--no-index', 'no list of the decks, index.html, in the output folder')
    .option('-q, --quiet', 'say nothing but errors')
    .option('--json', 'print one JSON document and nothing else')
    .option('--no-color', 'no colours, even on a terminal')
    .addHelpText('after', EXAMPLES + BUILD_NOTES)
    .action(
      async (
        inputs: string[],
        {
          to,
          steps = false,
          pdfNotes = false,
          handout,
          paper,
          ink,
          allowRemote,
          embedFonts,
          quiet = false,
          json = false,
          color,
          ...rest
        }: BuildFlags,
      ) => {
        const formats = to ?? USUAL_FORMATS;
        const options = {
          ...rest,
          inputs,
          formats: handout === undefined || formats.includes('handout') ? formats : [...formats, 'handout'],
          ownFormats: to === undefined,
          pdf: { steps, notes: pdfNotes },
          handout: {
            ...(handout !== undefined && { layout: handout }),
            ...(paper !== undefined && { paper }),
            ...(ink !== undefined && { ink }),
          },
          allowRemote: allowRemote ?? [],
          embedFonts: embedFonts === false ? 'none' : (embedFonts ?? 'shipped'),
        } satisfies BuildOptions;
        const { runBuild } = await import('./commands/run-build.ts');
        done(await runBuild(options, { quiet, json }, openTerminal(process, color)));
      },
    );
  program
    .command('plan')
    .summary('write the slides of an article as a Marp deck, to edit by hand')
    .description(
      'Plans the slides of an article and writes them as a Marp deck: <article>.deck.md, beside the article.',
    )
    .helpOption('-h, --help', 'print this help')
    .argument('<article>', 'a Markdown file')
    .option('-o, --out <file>', 'write the deck to this file', parseDeckFile)
    .option('--theme <name>', "a theme's name or a CSS file, in place of the article's own", parseTheme)
    .option('--explain', 'print what stands on each slide, and which lines it came from')
    .option('--force', 'write over a deck that is there')
    .option('--json', 'print one JSON document and nothing else')
    .option('--no-color', 'no colours, even on a terminal')
    .addHelpText('after', PLAN_NOTES)
    .action(
      async (file: string, { explain = false, force = false, json = false, color, ...rest }: PlanFlags) => {
        const { runPlan } = await import('./commands/run-plan.ts');
        done(await runPlan({ ...rest, file, force }, { json, explain }, openTerminal(process, color)));
      },
    );
  program
    .command('serve')
    .summary('show decks in the browser while they are written')
    .description('Serves decks on this machine, and shows them anew whenever they are saved.')
    .helpOption('-h, --help', 'print this help')
    .argument('[files and folders...]', 'Markdown files, and folders to search for them (default: content)')
    .option(
      '-p, --port <number>',
      'where to listen; 0 for any (default: 8080, or the next that is free)',
      parsePort,
    )
    .option(
      '--host <address>',
      'an address of this machine to listen on (default: loopback alone)',
      parseHost,
    )
    .option(
      '-t, --to <formats>',
      `what the list offers besides HTML: ${FORMATS.join(', ')} (default: ${USUAL_FORMATS.join(',')}, and the handout where a deck asks for one)`,
      parseFormats,
    )
    .option(
      '--remote [address]',
      'let a phone steer; reached at this address (default: where decks are)',
      parseHost,
    )
    .option('--theme <name>', "a theme's name or a CSS file, in place of the deck's own", parseTheme)
    .option(
      '--allow-remote <host>',
      'fetch pictures from this host; may be repeated (default: none)',
      parseHosts,
    )
    .option(
      '--embed-fonts <which>',
      'fonts inside the .pptx: shipped, all or none (default: shipped)',
      parseEmbedFonts,
    )
    .option('--no-embed-fonts', 'no fonts inside the .pptx')
    .option('--json', 'print one line of JSON for everything that happens, and nothing else')
    .option('--no-color', 'no colours, even on a terminal')
    .addHelpText('after', SERVE_NOTES)
    .action(
      async (
        inputs: string[],
        { to, allowRemote, embedFonts, remote = false, json = false, color, ...rest }: ServeFlags,
      ) => {
        const options = {
          ...rest,
          inputs,
          formats: to ?? USUAL_FORMATS,
          allowRemote: allowRemote ?? [],
          embedFonts: embedFonts === false ? 'none' : (embedFonts ?? 'shipped'),
          remote,
        } satisfies ServeCommand;
        const { runServe } = await import('./commands/run-serve.ts');
        done(await runServe(options, { json }, openTerminal(process, color)));
      },
    );
  return program;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}

function unknownCommand(word: string, program: Command): WrongUsage {
  const commands = program.commands.map((command) => command.name());
  if (existsSync(word))
    return new WrongUsage(`unknown command "${word}"`, `did you mean: triptych build ${word}`);
  const near = nearest(word, commands);
  const way = near === undefined ? `the commands are ${commands.join(', ')}` : `did you mean ${near}?`;
  return new WrongUsage(`unknown command "${word}"`, way);
}

/** Commander has already printed what it throws. A defect is thrown on: its stack is what a report of it needs. */
function explain(error: unknown): number {
  // Help that was asked for is a success; help shown for want of a command is not.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrongUsage;
  if (!(error instanceof WrongUsage)) throw error;
  process.stderr.write(`error: ${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`);
  return EXIT.wrongUsage;
}

/** `triptych build | head` closes the pipe early; the exports are still wanted. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.writable) resolve();
    else stream.write('', () => resolve());
  });
}
