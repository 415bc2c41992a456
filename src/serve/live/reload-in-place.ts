// Loads the page anew where it stands. Slides are found again by their ids, so that one put in before does not move
// the reader; bespoke reads slide and fragment from the address.
import type { BespokeDeck } from '../../write/html/stage/bespoke.ts';

/** `slides` are the ids of the deck's slides as they will be. */
export function reloadInPlace(slides: readonly string[]): void {
  const deck = window.bespokeDeck;
  if (deck && slides.length > 0) {
    const index = newIndex(deck, slides);
    const address = new URL(location.href);
    address.hash = `#${index + 1}`;
    if (deck.fragmentIndex > 0) address.searchParams.set('f', String(deck.fragmentIndex));
    else address.searchParams.delete('f');
    // bespoke keeps the name of the talk in the state, by which its windows find each other.
    history.replaceState(history.state, '', address);
  }
  location.reload();
}

function newIndex(deck: BespokeDeck, slides: readonly string[]): number {
  const shown = deck.slides[deck.slide()]?.querySelector<HTMLElement>('[data-slide-id]')?.dataset.slideId;
  const again = shown === undefined ? -1 : slides.indexOf(shown);
  return again >= 0 ? again : Math.min(deck.slide(), slides.length - 1);
}
