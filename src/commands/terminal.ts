// Where a command's words go, handed in by the command line; commands themselves never touch the process's streams.
import { styleText } from 'node:util';

/** The results of a command go to `out`, all that is said about the work to `err`. */
export interface Terminal {
  readonly out: Screen;
  readonly err: Screen;
}

export interface Screen {
  readonly write: (text: string) => void;
  readonly paint: Paint;
  /** The stream itself where lines on it can be rewritten; absent in a pipe. */
  readonly live?: NodeJS.WriteStream;
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';

/** Text in a style, or as it was where colours are not wanted. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

// Whether this stream takes colours is decided below; styleText on its own would look at standard output only.
export const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** The process's streams. Colours only on a terminal that has them, and never against NO_COLOR or `--no-color`. */
export function openTerminal(
  { stdout, stderr, env }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>,
  colours: boolean,
): Terminal {
  const open = (stream: NodeJS.WriteStream): Screen => ({
    write: (text) => void stream.write(text),
    paint: colours && stream.isTTY && stream.hasColors(env) ? coloured : plain,
    ...(isLive(stream, env) && { live: stream }),
  });
  return { out: open(stdout), err: open(stderr) };
}

/** Build servers hand out terminals too, but keep what is written to them as a log. A width of 0 is a width unknown. */
function isLive(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY && stream.columns > 0 && env.TERM !== 'dumb' && env.CI === undefined;
}
