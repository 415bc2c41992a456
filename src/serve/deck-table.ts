// The decks that are served, by name, each as it was last built. What no deck here is called is not there to be asked for:
// no path of a request ever reaches the file system.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { BuildResult, DeckAbout, SlidePicture } from '../builder.ts';
import type { Message } from '../message.ts';
import { presenterNotes } from '../write/html/presenter-notes.ts';
import type { Format } from '../write/writer.ts';
import type { LiveState } from './live-state.ts';
import type { ServedFile } from './types.ts';

export interface DeckState {
  readonly file: ServedFile;
  /** The deck's page without the live client, as last built; absent where it never could be. */
  readonly html?: string;
  /** Hash of `html`. */
  readonly version?: string;
  readonly slideIds: readonly string[];
  /** Notes of each slide as safe HTML. */
  readonly notes: readonly string[];
  readonly about?: DeckAbout;
  /** Whether its front matter asks for a handout, which is then offered beside the formats that all decks have. */
  readonly asksForHandout: boolean;
  readonly slides: number;
  readonly seconds: number;
  readonly inputs: readonly string[];
  readonly messages: readonly Message[];
  readonly picture?: SlidePicture;
}

export interface DeckTable {
  get(name: string): DeckState | undefined;
  all(): readonly DeckState[];
  add(file: ServedFile): DeckState;
  remove(name: string): void;
  /** A deck that could not be built keeps the page that it had. */
  built(name: string, result: BuildResult): DeckState | undefined;
  pictured(name: string, picture: SlidePicture): void;
}

export function openDeckTable(): DeckTable {
  const decks = new Map<string, DeckState>();
  const change = (name: string, edit: (state: DeckState) => DeckState): DeckState | undefined => {
    const state = decks.get(name);
    if (!state) return undefined;
    const edited = edit(state);
    decks.set(name, edited);
    return edited;
  };
  return {
    get: (name) => decks.get(name),
    all: () => [...decks.values()],
    add(file) {
      const state: DeckState = {
        file,
        slideIds: [],
        notes: [],
        asksForHandout: false,
        slides: 0,
        seconds: 0,
        inputs: [resolve(file.file)],
        messages: [],
      };
      decks.set(file.name, state);
      return state;
    },
    remove: (name) => void decks.delete(name),
    built: (name, result) => change(name, (state) => afterBuild(state, result)),
    pictured: (name, picture) => void change(name, (state) => ({ ...state, picture })),
  };
}

function afterBuild(state: DeckState, result: BuildResult): DeckState {
  const page = result.files.find(({ extension }) => extension === '.html');
  // Files that the last good build took in are looked at on: one of them may be what has to be mended.
  const inputs = new Set([resolve(state.file.file), ...result.inputs, ...(page ? [] : state.inputs)]);
  const told = { ...state, inputs: [...inputs], messages: result.messages };
  if (!page) return told;
  const html = Buffer.from(page.bytes).toString('utf8');
  return {
    ...told,
    html,
    version: createHash('sha256').update(page.bytes).digest('hex').slice(0, 16),
    slideIds: (result.outline ?? []).map(({ id }) => id),
    notes: (result.outline ?? []).map(({ notes }) => presenterNotes(notes)),
    slides: result.slides,
    seconds: Math.round(result.speakingSeconds),
    asksForHandout: result.asksForHandout ?? false,
    ...(result.about && { about: result.about }),
  };
}

/** What the deck's pages are told. */
export const liveState = ({ version, slideIds, messages }: DeckState): LiveState => ({
  version: version ?? null,
  slides: slideIds,
  messages: messages.filter(({ severity }) => severity === 'error'),
});

/** What is served of a deck besides its page, where `formats` are offered of all. */
export const offered = ({ asksForHandout }: DeckState, formats: readonly Format[]): readonly Format[] =>
  asksForHandout && !formats.includes('handout') ? [...formats, 'handout'] : formats;
