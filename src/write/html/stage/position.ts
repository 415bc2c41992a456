// All windows of a talk show the same slide and fragment, also where bespoke's own way (localStorage) is missing.
import type { Feature } from './stage.ts';

export const keepTogether: Feature = ({ deck, channel }) => {
  let following = false;
  const here = () => ({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  // A frame that only shows what comes next belongs to the window around it, and to no talk.
  if (deck.syncKey === undefined) return;
  deck.on('fragment', ({ index, fragmentIndex }) => {
    if (!following) channel.send('position', { index, fragmentIndex });
  });
  // Who has just come begins where the others are.
  channel.on('hello', () => channel.send('position', here()));
  channel.on('position', ({ index, fragmentIndex }) => {
    const { index: shown, fragmentIndex: fragment } = here();
    if (!deck.slides[index] || (index === shown && fragmentIndex === fragment)) return;
    following = true;
    try {
      deck.slide(index, { fragment: fragmentIndex, forSync: true });
    } finally {
      following = false;
    }
  });
};
