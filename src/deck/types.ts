// Waist 1's meaning: what each slide says, in which order, and which source lines it came from.
import type { Settings, SourceRange } from '../source/types.ts';

/** Layouts that themes style as a class on the slide and that PPTX layouts are named after. */
export const LAYOUTS = [
  'title',
  'agenda',
  'section',
  'content',
  'two-columns',
  'timeline',
  'big-number',
  'quote',
  'table',
  'code',
  'picture',
  'full-picture',
  'summary',
  'closing',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A point: a part of its paragraph's own words. `markdown` is inline Markdown. */
export interface Point {
  readonly markdown: string;
  readonly source: SourceRange;
}

/**
 * What stands on a slide. `points` are drawn from paragraphs; `markdown` is a block of the article as it stands
 * (list, table, figure, code, quote, math, HTML), its text taken from the source unchanged.
 */
export type Block =
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  | { readonly kind: 'lead'; readonly markdown: string; readonly source: SourceRange }
  | {
      readonly kind: 'list' | 'table' | 'figure' | 'code' | 'quote' | 'math' | 'html';
      readonly markdown: string;
      readonly source: SourceRange;
      /** Of code that goes on over several slides: the number of its first line, from 1. */
      readonly firstLine?: number;
    };

export interface Slide {
  /** Stable: from the heading path, deduplicated; survives edits elsewhere. */
  readonly id: string;
  readonly layout: Layout;
  /** Level of the heading that the title is written as. */
  readonly level: 1 | 2 | 3;
  /** Inline Markdown. Empty only where the article has no heading at all. */
  readonly title: string;
  /** Inline Markdown: the heading, as a small line above a title that is a sentence of its section. */
  readonly kicker?: string;
  /** `(2/3)` where a slide was split. */
  readonly part?: { readonly number: number; readonly of: number };
  readonly blocks: readonly Block[];
  /** Marp directives of the article that stand before this slide's content, written through as they are. */
  readonly directives: Readonly<Record<string, string>>;
  /** Speaker notes, Markdown blocks in source order. */
  readonly notes: readonly { readonly markdown: string; readonly source: SourceRange }[];
  readonly section?: string;
  readonly source: SourceRange;
}

export interface Deck {
  readonly title: string;
  readonly settings: Settings;
  readonly file: string;
  readonly slides: readonly Slide[];
  /** The article's front matter, of which Marp's own keys (`style`, `math`…) are handed on. */
  readonly frontMatter?: Readonly<Record<string, unknown>>;
}

/**
 * How a slide's content stands to its room, as measured in the browser, in CSS px. The slide overflows where `needed` is
 * larger than `available`, or where it is `tooWide` by some px. `pieces` are what a split may not cut (a point, a list
 * item, a table row, a code line, else a block): `block` indexes `Slide.blocks`, `piece` counts inside that block.
 */
export interface SlideFit {
  readonly available: number;
  readonly needed: number;
  readonly tooWide?: number;
  readonly pieces: readonly {
    readonly block: number;
    readonly piece: number;
    readonly top: number;
    readonly bottom: number;
  }[];
}
