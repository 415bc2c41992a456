// What a list of decks knows of each.
import type { SlidePicture } from '../../builder.ts';
import type { Direction } from '../../source/types.ts';

/** In the order in which they are offered. */
export const LISTED_EXTENSIONS = ['.html', '.pdf', '.pptx', '.handout.pdf', '.slides.md'] as const;

export type ListedExtension = (typeof LISTED_EXTENSIONS)[number];

export interface ListedExport {
  readonly extension: ListedExtension;
  /** Absent where the export is made only when somebody asks for it. */
  readonly bytes?: number;
}

export interface IndexEntry {
  /** Where the exports lie, from the page, without their extension, with `/` between folders: `2025/harbours`. */
  readonly name: string;
  readonly title: string;
  readonly author?: string;
  /** As the author wrote it. */
  readonly date?: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: Direction;
  readonly slides: number;
  /** How long the notes take to say; 0 for a deck without notes. */
  readonly seconds: number;
  readonly picture?: SlidePicture;
  readonly exports: readonly ListedExport[];
}
