// What the pages of one heading are made of, in the order of the article.
import type { Steering } from './comments.ts';
import type { Note } from './planning.ts';
import type { Block, Point } from './types.ts';

export type Unit =
  | {
      readonly kind: 'points';
      readonly points: readonly Point[];
      readonly notes: readonly Note[];
      /** A comment of the author says what is shown of the paragraph. */
      readonly steered?: true;
    }
  | { readonly kind: 'block'; readonly block: Block; readonly notes: readonly Note[] }
  /** A thematic break of the article. */
  | {
      readonly kind: 'border';
      /** `<!-- break -->` */
      readonly forced?: true;
      /** The plan's own, around a block whose prose fills a slide by itself. */
      readonly drawn?: true;
    }
  | { readonly kind: 'steering'; readonly steering: Steering };
