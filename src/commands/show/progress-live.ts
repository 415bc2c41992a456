// Progress on a terminal: one line that is rewritten, with the deck, its stages so far and their times.
import type { BuildListener, BuildStage } from '../build-types.ts';
import type { Paint } from '../terminal.ts';
import { showTime } from './figures.ts';
import { printable } from './printable.ts';

/** What the line is drawn from; times in milliseconds of one clock. */
export interface LiveState {
  readonly file: string;
  readonly number: number;
  readonly of: number;
  /** Stages entered, each with the time it began; the last one is under way. */
  readonly stages: readonly { readonly stage: BuildStage; readonly since: number }[];
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;

/**
 * The line as it stands at `now`, narrower than `columns`: first the stages that are over give way, the earliest
 * before the others, then the file's folders.
 */
export function renderLive(state: LiveState, now: number, columns: number, paint: Paint): string {
  const frame = FRAMES[Math.floor(now / FRAME_MS) % FRAMES.length] ?? '';
  const count = `[${state.number}/${state.of}]`;
  const times = state.stages.map(
    ({ stage, since }, index) => `${stage} ${showTime((state.stages[index + 1]?.since ?? now) - since)}`,
  );
  const current = times.at(-1) ?? '';
  // A column stays free: a full line would make some terminals wrap.
  const room = columns - 1 - [frame, count, current].join(' ').length - 3;
  const file = shorten(printable(state.file), room);
  const done = fitting(times.slice(0, -1), room - file.length - 3);
  const line = `${paint('cyan', frame)} ${paint('dim', count)} ${file}  ${paint('bold', current)}`;
  return done === '' ? line : `${line}   ${paint('dim', done)}`;
}

/** As many of the last of `times` as there is room for. */
function fitting(times: readonly string[], room: number): string {
  const joined = times.join(' · ');
  return joined === '' || joined.length <= room ? joined : fitting(times.slice(1), room);
}

/** Keeps the end of a path, which tells decks apart. */
function shorten(file: string, room: number): string {
  if (file.length <= room) return file;
  return room < 2 ? '' : `…${[...file].slice(-(room - 1)).join('')}`;
}

/** What is asked of a terminal: rewrite the line, and take it away at the end (log-update does both). */
export interface LiveScreen {
  draw(line: string): void;
  clear(): void;
  readonly columns: () => number;
}

export interface LiveProgress extends BuildListener {
  /** Takes the line away; nothing is drawn after that. */
  end(): void;
}

export function progressLive(screen: LiveScreen, paint: Paint, now = () => performance.now()): LiveProgress {
  let state: LiveState | undefined;
  const draw = (): void => {
    if (state !== undefined) screen.draw(renderLive(state, now(), screen.columns(), paint));
  };
  const timer = setInterval(draw, FRAME_MS).unref();
  return {
    deckStarted(file, number, of) {
      state = { file, number, of, stages: [] };
      draw();
    },
    stageStarted(stage) {
      if (state === undefined) return;
      state = { ...state, stages: [...state.stages, { stage, since: now() }] };
      draw();
    },
    deckFinished() {
      state = undefined;
    },
    end() {
      clearInterval(timer);
      state = undefined;
      screen.clear();
    },
  };
}
