// All windows of a talk show the same slide and fragment, also where bespoke's own way (localStorage) is missing.
import type { Position } from './bespoke.ts';
import { openFollowing } from './following.ts';
import type { Feature } from './stage.ts';

export const keepTogether: Feature = ({ deck, channel }) => {
  // A frame that only shows what comes next belongs to the window around it, and to no talk.
  if (deck.syncKey === undefined) return;
  const following = openFollowing(deck);
  /** Whether the talk was moved in this window since it was loaded. */
  let moved = false;
  const here = () => ({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  deck.on('fragment', ({ index, fragmentIndex }) => {
    if (following.now) return;
    moved = true;
    channel.send('position', { index, fragmentIndex });
  });
  channel.on('position', following.follow);
  // Who has just come begins where the others are, unless it was moved before it heard of them.
  channel.on('hello', () => channel.send('place', here()));
  channel.on('place', (position: Position) => {
    if (!moved) following.follow(position);
    else if (!following.isHere(position)) channel.send('position', here());
  });
};
