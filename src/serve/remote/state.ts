// What the phone is told of the talk: from the server (remote.ts) to the page on the phone (phone/).

export interface RemoteState {
  /** Where the deck stands; null while no window shows one. Slides count from 0, fragments from 1; 0 is before the first. */
  readonly at: {
    readonly index: number;
    readonly slides: number;
    readonly fragment: number;
    readonly fragments: number;
    readonly title: string;
    /** Safe HTML, made by the build. */
    readonly notes: string;
  } | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Since the talk began to move; 0 before. */
  readonly elapsedSeconds: number;
  readonly running: boolean;
}

export const STEPS = ['next', 'previous', 'reset'] as const;

export type Step = (typeof STEPS)[number];
