// Says where the deck stands to those who hear it, and in the window's title: the slide after a move, a fragment's words
// as it appears. The title is also what the list behind the browser's Back button shows.
import { element } from '../element.ts';
import { readableText, titleOf } from '../slide-text.ts';
import type { Feature } from '../stage.ts';
import { slidePosition } from '../words/fill.ts';

export const announce: Feature = ({ view, deck, words, layer, onRenewal }) => {
  if (view !== 'audience' && view !== 'presenter') return;
  const voice = element('div', { class: 'triptych-voice', role: 'status' });
  layer.append(voice);
  let deckTitle = document.title;
  const nameWindow = (index: number): void => {
    const slide = deck.slides[index];
    const title = index === 0 || !slide ? '' : titleOf(slide);
    document.title = [title, deckTitle].filter((part) => part !== '').join(' · ');
  };
  let shown = { index: deck.slide(), fragmentIndex: deck.fragmentIndex };
  if (view === 'audience') nameWindow(shown.index);

  deck.on('fragment', ({ index, fragmentIndex, slide, fragments }) => {
    if (index !== shown.index) {
      const position = slidePosition(words, index, deck.slides.length);
      voice.textContent = [position, titleOf(slide)].filter((part) => part !== '').join(': ');
      if (view === 'audience') nameWindow(index);
    } else if (fragmentIndex > shown.fragmentIndex) {
      voice.textContent = fragments
        .slice(shown.fragmentIndex + 1, fragmentIndex + 1)
        .map((fragment) => (fragment ? readableText(fragment) : ''))
        .join(' ');
    }
    shown = { index, fragmentIndex };
  });
  onRenewal(({ title }) => {
    deckTitle = title;
    if (view === 'audience') nameWindow(shown.index);
  });
  // The title is the name that a browser proposes for a PDF of the whole deck.
  addEventListener('beforeprint', () => {
    document.title = deckTitle;
  });
  addEventListener('afterprint', () => {
    if (view === 'audience') nameWindow(shown.index);
  });
};
