// What the companion says: plain data, so that the build puts the words of the deck's language alone into the page. Each
// language has a file of it beside this one. `#` stands for a number or a time, `%` for how many there are (fill.ts).
import type { Colour, Width } from '../ink/stroke.ts';

export interface Words {
  readonly keys: Readonly<
    Record<
      | 'next'
      | 'previous'
      | 'ends'
      | 'fullscreen'
      | 'overview'
      | 'presenter'
      | 'search'
      | 'notes'
      | 'black'
      | 'white'
      | 'help'
      | 'laser'
      | 'pen'
      | 'eraser'
      | 'undo'
      | 'redo'
      | 'clear'
      | 'zoom'
      | 'pause'
      | 'notesBigger'
      | 'notesSmaller'
      | 'notesScroll'
      | 'timerPause'
      | 'timerReset',
      string
    >
  >;
  /** Of slides: `position` is where the deck stands, counted from 1. */
  readonly slides: {
    readonly slide: string;
    readonly position: string;
  };
  readonly controls: Readonly<
    Record<'title' | 'prev' | 'next' | 'fullscreen' | 'overview' | 'presenter', string>
  >;
  /** The pen's toolbar; it is called by `title`. */
  readonly pen: Readonly<
    Record<'title' | Colour | Width | 'eraser' | 'undo' | 'redo' | 'clear' | 'close', string>
  >;
  /** The panel of notes in the audience's window; `none` is said of a slide without any. */
  readonly notes: Readonly<Record<'title' | 'none', string>>;
  readonly overview: Readonly<Record<'title', string>>;
  readonly search: {
    readonly title: string;
    /** In the empty field. */
    readonly hint: string;
    readonly hintWithNotes: string;
    /** Name of the list. */
    readonly results: string;
    /** Marks what was found in the notes. */
    readonly notes: string;
    readonly none: string;
    /** How many were found, by the plural forms of the language (`Intl.PluralRules`). */
    readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  };
  readonly curtain: Readonly<Record<'black' | 'white' | 'open', string>>;
  readonly gestures: Readonly<Record<'altClick', string>>;
  readonly play: Readonly<Record<'playing' | 'paused', string>>;
  readonly menu: Readonly<Record<'title', string>>;
  readonly presenter: {
    /** The browser opened no window. */
    readonly blocked: string;
    /** The frame with what the next press will show. */
    readonly next: string;
    readonly nextStep: string;
    readonly nextSlide: string;
    /** Nothing comes next. */
    readonly end: string;
    readonly notes: string;
    readonly noNotes: string;
    /** How long a slide's notes take to say. */
    readonly toSay: string;
    /** The line between slides and notes. */
    readonly split: string;
    /** Of the timer. */
    readonly start: string;
    readonly pause: string;
    readonly resume: string;
    readonly elapsed: string;
    readonly remaining: string;
    readonly overtime: string;
    readonly clock: string;
    /** How long the talk shall take, before it begins. */
    readonly target: string;
    readonly pace: Readonly<Record<'ahead' | 'on-time' | 'behind', string>>;
  };
  readonly help: Readonly<Record<'title' | 'close', string>>;
}
