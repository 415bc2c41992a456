// What reading a file gives: its text, its settings, and which way it goes through the pipeline.

/** Lines of a file, both inclusive, counted from 1. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

export type Direction = 'ltr' | 'rtl';

/** `slides:` in the front matter of an article: how the plan makes slides. */
export interface PlanSettings {
  readonly agenda: boolean;
  readonly summary: boolean;
  /** Most points on one slide before it is split; at least 2. */
  readonly maxPoints: number;
  /** What a section's slides are titled with: its heading, or its strongest short sentence below the heading. */
  readonly titles: 'heading' | 'assertion';
}

/** How slides and notes share the pages of a handout; a number is so many slides a page, `3` with lines to write on. */
export const HANDOUT_LAYOUTS = ['notes', 'side', '2', '3', '4', '6', '9', 'outline', 'article'] as const;
export type HandoutLayout = (typeof HANDOUT_LAYOUTS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** `handout:` in the front matter, or the command line's in its place. */
export interface HandoutSettings {
  readonly layout: HandoutLayout;
  readonly paper: Paper;
  /** Slides on a dark ground are printed on a light one. */
  readonly ink: boolean;
}

/** Front matter, checked. Keys that Marp knows and we do not read stay in `Source.frontMatter`. */
export interface Settings {
  readonly title?: string;
  readonly subtitle?: string;
  readonly author?: string;
  readonly date?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly url?: string;
  /** BCP 47 tag; `en` when nothing says otherwise. */
  readonly lang: string;
  readonly dir: Direction;
  /** Name of a registered theme, or a path to a CSS file relative to the deck. */
  readonly theme?: string;
  readonly size?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly className?: string;
  readonly paginate?: boolean;
  /** Words a minute that the speaker says; absent for what the language's speakers usually do. */
  readonly wpm?: number;
  /** How long the talk shall take, in seconds; absent for as long as the notes take to say. */
  readonly duration?: number;
  /** Absent where the deck asks for no handout. */
  readonly handout?: Partial<HandoutSettings>;
  readonly plan: PlanSettings;
}

/** A file, read and decoded. `article` goes through the plan, `marp` (front matter `marp: true`) straight to rendering. */
export interface Source {
  readonly kind: 'article' | 'marp';
  /** As given by the user, for messages. */
  readonly file: string;
  /** Absolute folder that relative links of the deck start from. */
  readonly folder: string;
  /** The whole file, decoded and repaired, line ends as `\n`; line numbers agree with the file. */
  readonly text: string;
  readonly settings: Settings;
  /** The front matter as parsed, for what passes through to Marp untouched. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** First line of the body (1 when there is no front matter). */
  readonly bodyLine: number;
}
