// All windows of a talk show the same slide and fragment, also where bespoke's own way (localStorage) is missing.
import type { Position } from './bespoke.ts';
import type { Feature } from './stage.ts';

export const keepTogether: Feature = ({ deck, channel }) => {
  let following = false;
  /** Whether the talk was moved in this window since it was loaded. */
  let moved = false;
  const here = () => ({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  // A frame that only shows what comes next belongs to the window around it, and to no talk.
  if (deck.syncKey === undefined) return;
  deck.on('fragment', ({ index, fragmentIndex }) => {
    if (following) return;
    moved = true;
    channel.send('position', { index, fragmentIndex });
  });
  const isHere = ({ index, fragmentIndex }: Position): boolean =>
    index === deck.slide() && fragmentIndex === deck.fragmentIndex;
  const follow = (position: Position): void => {
    if (!deck.slides[position.index] || isHere(position)) return;
    following = true;
    try {
      deck.slide(position.index, { fragment: position.fragmentIndex, forSync: true });
    } finally {
      following = false;
    }
  };
  channel.on('position', follow);
  // Who has just come begins where the others are, unless it was moved before it heard of them.
  channel.on('hello', () => channel.send('place', here()));
  channel.on('place', (position) => {
    if (!moved) follow(position);
    else if (!isHere(position)) channel.send('position', here());
  });
};
