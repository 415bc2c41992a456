// What a server of decks is asked, and what it tells.
import type { BuilderOptions } from '../builder.ts';
import type { Message } from '../message.ts';
import type { Format } from '../write/writer.ts';

/** A Markdown file to serve. */
export interface ServedFile {
  /** As the user would type it. */
  readonly file: string;
  /** Where its pages are, without extension, `/` between folders: `2025/harbours`. */
  readonly name: string;
  /** The folder that the deck was found in, which it may not lead out of; absent for a file that was named itself. */
  readonly root?: string;
}

export interface FoundFiles {
  readonly decks: readonly ServedFile[];
  /** Every folder that was searched: decks may come and go there. */
  readonly folders: readonly string[];
}

export interface ServeOptions extends BuilderOptions {
  /** Looks for the decks anew. */
  readonly find: () => Promise<FoundFiles>;
  /** Formats that the list offers. */
  readonly formats: readonly Format[];
  /** An address or name of this machine to listen on; loopback where absent. */
  readonly host?: string;
  /** 0 for any; absent for 8080 or the next one that is free. */
  readonly port?: number;
  /** Whether a phone may steer: on `host` alone, or on an address of its own, where nothing else is served. */
  readonly remote: boolean | string;
}

/** What happens while the server runs: the lines of `--json`. */
export type ServeEvent =
  | { readonly event: 'listening'; readonly address: string }
  | { readonly event: 'remote'; readonly link: string; readonly expires: string }
  | {
      readonly event: 'built';
      readonly file: string;
      readonly milliseconds: number;
      readonly slides: number;
      readonly ok: boolean;
      readonly messages: readonly Message[];
    }
  | { readonly event: 'added' | 'removed'; readonly file: string };

export type Listen = (event: ServeEvent) => void;
