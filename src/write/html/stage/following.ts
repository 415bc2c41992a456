// Moves the deck to where another window is. A transition puts a move off: the template calls `slide` a second time,
// with the same options, when it has taken its picture of the slide before. By then the talk may be somewhere else.
import type { BespokeDeck, MoveOptions, Position } from './bespoke.ts';

export interface Following {
  /** Whether the deck moves just now because another window did; told to that one, it would be drawn back. */
  readonly now: boolean;
  follow(position: Position): void;
}

export function openFollowing(deck: BespokeDeck): Following {
  const { slide } = deck;
  let moving = false;
  let now = false;
  /** Number of the last move, from wherever it came. */
  let last = 0;
  /** Whether a transition has it put off. */
  let putOff = false;

  const move = (index: number, options: MoveOptions): void => {
    const { number = 0, followed = false } = options.turn ?? {};
    // Put off, and overtaken since.
    if (number !== last) return;
    const before = { moving, now };
    moving = true;
    now = followed;
    try {
      slide(index, options);
    } finally {
      ({ moving, now } = before);
      if (number === last) putOff = slide() !== index;
    }
  };
  const moveAtOnce = (index: number, options: MoveOptions): void => {
    const { skipTransition = false } = deck;
    deck.skipTransition = true;
    try {
      move(index, options);
    } finally {
      deck.skipTransition = skipTransition;
    }
  };
  const begin = (index: number, options: MoveOptions, followed: boolean): void => {
    last += 1;
    // Made while a transition runs, a move cuts that one short; the template would leave it out.
    const turn = { number: last, followed };
    // The template can have one transition at a time; who is still in one does not wait for the next.
    (followed && putOff ? moveAtOnce : move)(index, { ...options, forSync: true, turn });
  };
  // Without a number it gives one, as the template's does.
  deck.slide = ((...[index, options = {}]: [number?, MoveOptions?]) => {
    if (index === undefined) return slide();
    // What was put off once is not put off again, also where another transition has begun since.
    return options.turn ? moveAtOnce(index, options) : begin(index, options, false);
  }) as typeof slide;
  // A step to the next slide is no call of `slide`.
  deck.on('fragment', () => {
    if (moving) return;
    last += 1;
    putOff = false;
  });

  const isHere = ({ index, fragmentIndex }: Position): boolean =>
    !putOff && index === slide() && fragmentIndex === deck.fragmentIndex;

  return {
    get now() {
      return now;
    },
    follow(position) {
      if (!deck.slides[position.index] || isHere(position)) return;
      begin(position.index, { fragment: position.fragmentIndex }, true);
    },
  };
}
