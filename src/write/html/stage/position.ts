// All windows of a talk show the same slide and fragment, also where bespoke's own way (localStorage) is missing.
import type { Position } from './bespoke.ts';
import { openFollowing } from './following.ts';
import { share } from './shared.ts';
import type { Feature } from './stage.ts';

export const keepTogether: Feature = ({ deck, channel }) => {
  // A frame that only shows what comes next belongs to the window around it, and to no talk.
  if (deck.syncKey === undefined) return;
  const following = openFollowing(deck);
  const here: Position = { index: deck.slide(), fragmentIndex: deck.fragmentIndex };
  const tell = share(channel, 'position', here, following.follow);
  deck.on('fragment', ({ index, fragmentIndex }) => {
    if (!following.now) tell({ index, fragmentIndex });
  });
};
