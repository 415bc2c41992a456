// What a page wants its elements to be in the PDF. HTML has no words for a formula's speech or an artifact, and Chrome
// hands on little: but an element with `role="figure"` comes out as a Figure with its label as alt text and its
// descendants whole. So such labels carry intents into the structure tree, where they are read and gone.
import type { ArtifactKind } from './structure.ts';

/** `role` as in the tree; with `Artifact`, `artifact` says which. `alt` is spoken in place of what is there. */
export interface Intent {
  readonly role: 'Sect' | 'Div' | 'P' | 'Span' | 'L' | 'Lbl' | 'LBody' | 'Figure' | 'Formula' | 'Artifact';
  readonly alt?: string;
  /** Of `alt`, where it is not the language of what is there. */
  readonly lang?: string;
  /** What an abbreviation is short for. */
  readonly expansion?: string;
  readonly artifact?: ArtifactKind;
}

/** Starts a label that is an intent; a private character, which no author writes. */
export const INTENT_MARK = '\uf8ff';
