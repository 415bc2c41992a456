// What a build takes and gives, and what its progress is told in.
import type { Deck } from '../deck/types.ts';
import type { Message } from '../message.ts';
import type { SlidePicture } from '../page/picture-slide.ts';
import type { RenderedSlide } from '../page/types.ts';
import type { Direction, HandoutSettings } from '../source/types.ts';
import type { EmbedFonts, Format, PdfSettings } from '../write/writer.ts';

export interface BuilderOptions {
  /** Theme name or CSS file that wins over the deck's own. */
  readonly theme?: string;
  /** Hosts that remote pictures may be fetched from; none by default. */
  readonly allowRemote: readonly string[];
  /** Fonts inside the PowerPoint file; those that come with our packages by default. */
  readonly embedFonts?: EmbedFonts;
  /** What the slides' PDF holds besides a page a slide; nothing by default. */
  readonly pdf?: PdfSettings;
  /** False for a public copy: no export holds speaker notes. */
  readonly notes?: boolean;
  /** Wins over the deck's own `handout:`, setting by setting. */
  readonly handout?: Partial<HandoutSettings>;
}

export interface BuildRequest {
  /** Path of the Markdown file, as the user gave it. */
  readonly file: string;
  readonly formats: readonly Format[];
  /** True where the deck may add what its front matter asks for (`handout:`). */
  readonly ownFormats?: boolean;
  /** Where the files will be written; the Marp deck's pictures are addressed from there. */
  readonly folder?: string;
  /** Whether a picture of the first slide is wanted. */
  readonly picture?: boolean;
  /** Ends the build between two stages, with the signal's own reason; what was asked for is not wanted any more. */
  readonly signal?: AbortSignal;
}

/** What a deck says of itself, for lists of decks. */
export interface DeckAbout {
  readonly title: string;
  readonly author?: string;
  /** As the author wrote it. */
  readonly date?: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: Direction;
}

/** The stages that progress is shown for, in order. Exports overlap: a stage's time is what it adds. */
export type StageName = 'read' | 'plan' | 'render' | 'layout' | Format;

export interface BuiltFile {
  /** What follows the deck's name: `.html`, `.pdf`, `.pptx`, `.slides.md`. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export interface BuildResult {
  /** Everything that was made. A format that failed is missing here and has an error message. */
  readonly files: readonly BuiltFile[];
  readonly messages: readonly Message[];
  readonly slides: number;
  /** How long the notes take to say. */
  readonly speakingSeconds: number;
  /** What the plan decided, split to fit; absent for decks that their author wrote in Marp. */
  readonly deck?: Deck;
  /** Each slide with its stable id and its notes, as Markdown; absent where `about` is. */
  readonly outline?: readonly Pick<RenderedSlide, 'id' | 'notes'>[];
  /** Whether the deck's front matter asks for a handout; absent where `about` is. */
  readonly asksForHandout?: boolean;
  /** Absent where the deck could not be rendered. */
  readonly about?: DeckAbout;
  /** The first slide, where it was asked for and the browser could draw it. */
  readonly picture?: SlidePicture;
  /** The author's files that the deck was made of, absolute paths: also those that were looked for and not found. */
  readonly inputs: readonly string[];
  /** False where any error message was reported. */
  readonly ok: boolean;
  /** True where every failure may cure itself (browser trouble). */
  readonly retryable: boolean;
}

/** Builds decks one after the other with one browser, started when the first deck needs it. */
export interface Builder {
  /** Never rejects for bad input: failures are messages of the result. Rejects where the request's signal ended it. */
  build(request: BuildRequest, onStage?: (stage: StageName) => void): Promise<BuildResult>;
  close(): Promise<void>;
}
