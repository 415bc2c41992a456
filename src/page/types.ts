// Waist 1 on its way to waist 2: Marp Markdown rendered once, its assets gathered, its page opened.
import type { Page } from 'puppeteer-core';
import type { Place } from '../message.ts';
import type { Settings, SourceRange } from '../source/types.ts';
import type { CodeRange } from './unicode-range.ts';

/** A picture, font or style file that a deck uses, loaded and checked. */
export interface Asset {
  /** The virtual address by which the page refers to it; nothing else is ever served. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Sniffed, not believed: `image/png`, `image/svg+xml`, `font/woff2`… */
  readonly mediaType: string;
  /** Where it came from, for messages; absent for placeholders made by us. */
  readonly file?: string;
  /** The author's own words for it and where they stand, for messages; absent for what packages bring. */
  readonly named?: { readonly address: string; readonly place: Place };
}

/** All assets of one deck by virtual address. */
export type Assets = ReadonlyMap<string, Asset>;

/** A font file that the deck's CSS offers: one weight and style of a family, often for the characters of one script. */
export interface FontFace {
  /** As CSS names it. */
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** The characters that the browser takes from this file. */
  readonly ranges: readonly CodeRange[];
  /** Virtual address among the deck's assets. */
  readonly asset: string;
  /** From an installed package under its own name, in place of a family that every office has, or the theme's own. */
  readonly origin: 'package' | 'stand-in' | 'theme';
}

export interface RenderRequest {
  /** Marp Markdown, front matter included. */
  readonly markdown: string;
  /** Absolute folder that relative links start from. */
  readonly folder: string;
  /** For messages: a line of `markdown` to a place in what the author wrote. */
  readonly placeOf: (line: number) => Place;
  /** The author's file, in which messages give line and column; absent where `markdown` is all there is. */
  readonly source?: string;
  readonly settings: Settings;
  /** Where the author named the theme, for the message that there is none of that name. */
  readonly themePlace?: Place;
  /** Told of each file of the author's that the deck takes in, by its absolute path, also where it is not there. */
  readonly took?: (file: string) => void;
}

export interface RenderedSlide {
  /** Stable id: from the slide's `slideId` directive, else its first heading, else `slide-N`; unique in the deck. */
  readonly id: string;
  /** Lines of the Marp Markdown that make up the slide. */
  readonly range: SourceRange;
  /** Speaker notes as Markdown: the slide's comments that are not directives, joined by blank lines. */
  readonly notes: string;
  /** Title of the section that the slide belongs to, from the `section` directive; absent before the first. */
  readonly section?: string;
}

/** What marp-core made of a deck, once, for all formats. */
export interface Rendered {
  /** `<div id=":$p"><svg data-marpit-svg>…</svg>…</div>`, asset addresses already virtual, no scripts. */
  readonly html: string;
  readonly css: string;
  readonly slides: readonly RenderedSlide[];
  readonly title: string;
  readonly theme: string;
  readonly settings: Settings;
  /** Slide size in CSS px. */
  readonly width: number;
  readonly height: number;
  readonly assets: Assets;
  readonly fontFaces: readonly FontFace[];
  readonly placeOf: (line: number) => Place;
}

/** The rendered deck, laid out in the browser: fonts loaded, pictures decoded, auto-scaling settled. */
export interface DeckPage {
  readonly rendered: Rendered;
  readonly page: Page;
  close(): Promise<void>;
}
