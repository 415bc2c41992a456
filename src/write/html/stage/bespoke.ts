// marp-cli's bespoke deck as the companion sees it: the navigation itself stays there. The build makes the template's
// script leave the deck in `window.bespokeDeck` (add-stage.ts).

/** Where the deck stands. Slides and fragments count from 0; fragment 0 is the slide before its first fragment. */
export interface Position {
  readonly index: number;
  readonly fragmentIndex: number;
}

export interface FragmentEvent extends Position {
  /** The `<svg>` of the slide. */
  readonly slide: SVGSVGElement;
  /** The slide's fragments in order, behind a `null` that stands for none. */
  readonly fragments: readonly (Element | null)[];
}

export interface MoveOptions {
  /** A fragment's number, -1 for the last; `next` and `prev` take `false` to pass over fragments. */
  readonly fragment?: number | boolean;
  /** Follows another window, so that a transition under way is not waited for. */
  readonly forSync?: boolean;
  /** The companion's own (following.ts): which move it is, and whether it follows another window. The template hands it on. */
  readonly turn?: { readonly number: number; readonly followed: boolean };
}

/** Views of one file, told apart by `?view=` in the address. */
export type View = 'audience' | 'presenter' | 'overview' | 'next';

export interface BespokeDeck {
  /** The element that holds the slides. */
  readonly parent: HTMLElement;
  readonly slides: readonly SVGSVGElement[];
  readonly fragments: readonly (readonly (Element | null)[])[];
  readonly fragmentIndex: number;
  /** Names the talk; windows of one talk share it. Absent in the view `next`. */
  readonly syncKey?: string;
  /** Number of the slide on show. */
  slide: {
    (): number;
    (index: number, options?: MoveOptions): void;
  };
  next(options?: MoveOptions): void;
  prev(options?: MoveOptions): void;
  /** Called on every change of slide or fragment. Gives the function that ends it. */
  on(event: 'fragment', listener: (event: FragmentEvent) => void): () => void;
  /** Called when a slide comes on show. */
  on(event: 'activate', listener: (event: Pick<Position, 'index'>) => void): () => void;
  /** Audience only: called when the mouse has rested for a while, or moves again. */
  on(event: 'marp-inactive' | 'marp-active', listener: () => void): () => void;
  /** Not in the view `next`. */
  fullscreen?(): void;
  /** Audience only: the address of presenter view, at the slide on show. */
  readonly presenterUrl?: string;
  /** Audience and presenter; the companion puts its own overview in the place of bespoke's. */
  toggleOverviewView?(open?: boolean): void;
  /** Slides give way to each other without a transition. */
  skipTransition?: boolean;
}

declare global {
  interface Window {
    bespokeDeck?: BespokeDeck;
  }
}

/** The view that this window shows. */
export function viewOfPage(): View {
  const view = document.body.dataset.bespokeView;
  return view === 'presenter' || view === 'overview' || view === 'next' ? view : 'audience';
}
