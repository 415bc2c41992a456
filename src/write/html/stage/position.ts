// All windows of a talk show the same slide and fragment, also where bespoke's own way (localStorage) is missing.
import type { Feature } from './stage.ts';

export const keepTogether: Feature = ({ deck, channel }) => {
  let following = false;
  const here = () => ({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  deck.on('fragment', ({ index, fragmentIndex }) => {
    if (!following) channel.send('position', { index, fragmentIndex });
  });
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
