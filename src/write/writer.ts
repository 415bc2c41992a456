// The contract of a writer: one folder a format, one line in the table (formats.ts). Writers never import each other.

import type { Page } from 'puppeteer-core';
import type { Report } from '../message.ts';
import type { Assets, DeckPage, Rendered } from '../page/types.ts';
import type { Scene } from '../scene/types.ts';
import type { HandoutSettings } from '../source/types.ts';
import type { Finisher } from './pdf/finishing/finisher.ts';

export type Format = 'html' | 'pdf' | 'pptx' | 'handout';

/** Which fonts go into files that can hold them: those of packages, those of the theme's own files too, or none. */
export type EmbedFonts = 'shipped' | 'all' | 'none';

/** What the slides' PDF holds besides a page a slide. */
export interface PdfSettings {
  /** A page for each step of a slide with fragments. */
  readonly steps: boolean;
  /** Speaker notes as annotations. */
  readonly notes: boolean;
}

/** What a deck was planned from. */
export interface Article {
  /** Rendered whole, with headings and blocks carrying their lines, and not cut into slides by headings. */
  readonly rendered: Rendered;
  /** The line that each slide of the deck begins at, in the article's file. */
  readonly slideLines: readonly number[];
}

/** What a writer may ask for; each is made at most once per deck, and only when a writer asks. */
export interface Stages {
  /** The slides as they were rendered; where the browser cannot draw a picture of theirs, `shown` is another. */
  readonly rendered: Rendered;
  /** The slides as they are shown, the same in all exports. */
  readonly shown: () => Promise<Rendered>;
  readonly page: () => Promise<DeckPage>;
  /** `assets` holds the deck's assets and the pictures that measuring took. */
  readonly scene: () => Promise<{ readonly scene: Scene; readonly assets: Assets }>;
  /** A fresh tab of the browser that lays decks out; the writer closes it. */
  readonly tab: () => Promise<Page>;
  /** Absent for decks that their author wrote in Marp. */
  readonly article?: () => Promise<Article>;
  readonly pdf: PdfSettings;
  readonly handout: HandoutSettings;
  /** Finishes printed PDFs in a thread of its own. */
  readonly finisher: Finisher;
  readonly report: Report;
  /** Seconds since 1970 that stand for "now" in outputs: from the deck's date or SOURCE_DATE_EPOCH. */
  readonly timestamp: number;
  readonly embedFonts: EmbedFonts;
}

export interface Writer {
  readonly format: Format;
  readonly extension: string;
  write(stages: Stages): Promise<Uint8Array>;
  /** Loads what writing will need, while others work; may be called often, need not be called at all. */
  prepare?(): Promise<unknown>;
}
