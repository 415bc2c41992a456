// Builds the pages of decks one after the other, the one that is waited for first. However often a deck is saved, one
// build of it is under way and one more is to come; a build that a save has overtaken is ended, but not for ever: a
// reader whose author never rests still sees the deck grow.
import type { Builder, BuildResult } from '../builder.ts';
import { leadsOut } from './confine.ts';
import type { ServedFile } from './types.ts';

export interface LiveBuilds {
  /** Builds the deck soon, and again if it is being built; `urgent` before those that nobody waits for. */
  want(deck: ServedFile, urgent: boolean): void;
  forget(name: string): void;
  close(): Promise<void>;
}

export type Built = (deck: ServedFile, result: BuildResult, milliseconds: number) => void;

/** Builds of one deck in a row that saves may end. */
const MOST_OVERTAKEN = 3;

export function openLiveBuilds(builder: Builder, onBuilt: Built): LiveBuilds {
  let waiting: ServedFile[] = [];
  let current: { readonly name: string; readonly overtaken: AbortController } | undefined;
  let closed = false;
  let working: Promise<void> | undefined;
  const overtakenInRow = new Map<string, number>();

  const work = async (): Promise<void> => {
    for (let deck = waiting.shift(); deck && !closed; deck = waiting.shift()) {
      const overtaken = new AbortController();
      current = { name: deck.name, overtaken };
      const started = performance.now();
      try {
        const result = await build(builder, deck, overtaken.signal);
        overtakenInRow.delete(deck.name);
        if (!closed) onBuilt(deck, result, Math.round(performance.now() - started));
      } catch (error) {
        if (!overtaken.signal.aborted) throw error;
      } finally {
        current = undefined;
      }
    }
    working = undefined;
  };

  return {
    want(deck, urgent) {
      if (closed) return;
      waiting = waiting.filter(({ name }) => name !== deck.name);
      if (urgent) waiting.unshift(deck);
      else waiting.push(deck);
      const times = overtakenInRow.get(deck.name) ?? 0;
      if (current?.name === deck.name && times < MOST_OVERTAKEN) {
        overtakenInRow.set(deck.name, times + 1);
        current.overtaken.abort(new Error('saved again'));
      }
      working ??= work();
    },
    forget(name) {
      waiting = waiting.filter((deck) => deck.name !== name);
    },
    async close() {
      closed = true;
      waiting = [];
      current?.overtaken.abort(new Error('the server ends'));
      await working?.catch(() => undefined);
    },
  };
}

async function build(builder: Builder, deck: ServedFile, signal: AbortSignal): Promise<BuildResult> {
  const refusal = await leadsOut(deck);
  if (refusal === undefined) return builder.build({ file: deck.file, formats: ['html'], signal });
  const nothing = {
    files: [],
    slides: 0,
    speakingSeconds: 0,
    inputs: [],
    ok: false,
    retryable: false,
  } as const;
  return { ...nothing, messages: [refusal] };
}
