// What is made only when somebody asks: PDF and PowerPoint files, and pictures of first slides. A builder of its own
// makes them, with a browser of its own, so that no save waits for them; each is kept until the deck's files change.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Builder, BuildRequest, BuildResult } from '../builder.ts';
import type { Format } from '../write/writer.ts';
import { leadsOut } from './confine.ts';
import type { ServedFile } from './types.ts';

export type OnDemandKind = Exclude<Format, 'html'> | 'picture';

export interface OnDemand {
  /** `inputs` are the files that the deck is made of. Undefined for a deck that may not be read. */
  get(deck: ServedFile, inputs: readonly string[], kind: OnDemandKind): Promise<BuildResult | undefined>;
  forget(name: string): void;
  close(): Promise<void>;
}

export function openOnDemand(open: () => Promise<Builder>): OnDemand {
  let builder: Promise<Builder> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const kept = new Map<string, { readonly content: string; readonly result: Promise<BuildResult> }>();
  const keyOf = (name: string, kind: OnDemandKind): string => `${kind} ${name}`;

  const build = (request: BuildRequest): Promise<BuildResult> => {
    builder ??= open();
    // One after the other, as builders work.
    const turn = last.then(async () => (await builder)?.build(request));
    last = turn.catch(() => undefined);
    return turn.then((result) => {
      if (!result) throw new Error('There is no builder');
      return result;
    });
  };

  return {
    async get(deck, inputs, kind) {
      if (await leadsOut(deck)) return undefined;
      const content = await contentOf(inputs);
      const key = keyOf(deck.name, kind);
      const before = kept.get(key);
      if (before?.content === content) return before.result;
      const result = build({
        file: deck.file,
        formats: kind === 'picture' ? [] : [kind],
        picture: kind === 'picture',
      });
      kept.set(key, { content, result });
      // What failed may succeed the next time.
      result.then(({ ok }) => ok || kept.delete(key)).catch(() => kept.delete(key));
      return result;
    },
    forget(name) {
      for (const key of kept.keys()) if (key.endsWith(` ${name}`)) kept.delete(key);
    },
    close: async () => (await builder?.catch(() => undefined))?.close(),
  };
}

async function contentOf(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...inputs].sort()) {
    const bytes = await readFile(file).catch(() => undefined);
    hash.update(`${file}\0${bytes?.byteLength ?? 'gone'}\0`).update(bytes ?? '');
  }
  return hash.digest('hex');
}
