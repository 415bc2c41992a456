// What `triptych build` is asked, and what it reports: the shape of `--json`.

import type { StageName } from '../builder.ts';
import type { Message } from '../message.ts';
import type { HandoutSettings } from '../source/types.ts';
import type { EmbedFonts, Format, PdfSettings } from '../write/writer.ts';
import type { ExitCode } from './exit-code.ts';

/** In the order in which they are made. */
export const FORMATS = ['html', 'pdf', 'pptx', 'handout'] as const satisfies readonly Format[];

/** What a build makes that is asked for nothing else. */
export const USUAL_FORMATS = ['html', 'pdf', 'pptx'] as const satisfies readonly Format[];

export const EMBED_FONTS = ['shipped', 'all', 'none'] as const satisfies readonly EmbedFonts[];

export interface BuildOptions {
  /** Files and folders; empty for every deck under `content/`. */
  readonly inputs: readonly string[];
  readonly out: string;
  readonly formats: readonly Format[];
  /** True where decks may add the handout that their front matter asks for. */
  readonly ownFormats: boolean;
  readonly pdf: PdfSettings;
  readonly handout: Partial<HandoutSettings>;
  readonly theme?: string;
  readonly allowRemote: readonly string[];
  readonly embedFonts: EmbedFonts;
  /** False for a public copy: no export holds speaker notes. */
  readonly notes: boolean;
  /** Whether the output folder gets a list of its decks, `index.html`. */
  readonly index: boolean;
}

/** The pipeline's stages and the one that follows it: writing the exports to disk. */
export type BuildStage = StageName | 'write';

export interface Output {
  /** `marp` is the Marp deck that the plan made, `<deck>.slides.md`. */
  readonly format: Format | 'marp';
  readonly path: string;
  readonly bytes: number;
}

export interface DeckReport {
  /** As given, or found in a given folder. */
  readonly file: string;
  /** `partial`: there were errors, but exports were written; a format that is missing is as it was. */
  readonly status: 'ok' | 'partial' | 'failed';
  /** True where the failure may not happen again. */
  readonly retryable: boolean;
  readonly slides: number;
  /** How long the speaker notes take to say, in seconds; 0 for a deck without notes. */
  readonly speakingSeconds: number;
  readonly outputs: readonly Output[];
  readonly milliseconds: number;
  /** Milliseconds of each stage that was entered, in order. */
  readonly stages: Readonly<Partial<Record<BuildStage, number>>>;
  readonly messages: readonly Message[];
}

/** The list of decks that the output folder has. */
export interface IndexReport {
  readonly file: string;
  /** Decks that it lists: those of this build, and of earlier ones; 0 where it was not written. */
  readonly decks: number;
  readonly bytes: number;
  readonly messages: readonly Message[];
}

export interface BuildReport {
  readonly decks: readonly DeckReport[];
  /** Absent where none was wanted. */
  readonly index?: IndexReport;
  readonly total: {
    readonly decks: number;
    /** Decks with any error. */
    readonly failed: number;
    readonly slides: number;
    readonly outputs: number;
    readonly bytes: number;
    readonly milliseconds: number;
    readonly errors: number;
    readonly warnings: number;
  };
  readonly exitCode: ExitCode;
}

/** Told while the work goes on. Decks are counted from 1. */
export interface BuildListener {
  deckStarted(file: string, number: number, of: number): void;
  stageStarted(stage: BuildStage): void;
  deckFinished(report: DeckReport): void;
}
