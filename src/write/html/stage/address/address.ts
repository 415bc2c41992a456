// The address follows the slide, and the slide the address: `?f=2#slide-id`, in place of the template's own numbers, so
// that a copied link finds its slide after the deck was edited. Every slide shown adds an entry to the history, steps
// through a slide's fragments do not: going back, be it with the button, a mouse's side key or a swipe over a trackpad
// during a talk, gives the slide that was shown before, and does not leave the deck.
import type { Position } from '../bespoke.ts';
import type { Feature, Stage } from '../stage.ts';
import { nameOf, placeOf } from './place.ts';

/** Safari refuses more than a hundred changes in half a minute; after this many milliseconds one more is tried. */
const TRY_AGAIN = 5000;

/** What marks the entries of the history that the deck itself wrote; one without it was typed or followed. */
const OWN = 'triptychSlide';

export const keepAddress: Feature = (stage) => {
  const { view, deck } = stage;
  const arrive = (fragments: boolean): void => {
    const { index, fragmentIndex } = placeOfAddress(stage, fragments);
    if (index !== deck.slide() || fragmentIndex !== deck.fragmentIndex)
      deck.slide(index, { fragment: fragmentIndex, forSync: true });
  };
  // Where the deck begins it has not come to by a transition.
  const { skipTransition = false } = deck;
  deck.skipTransition = true;
  arrive(true);
  deck.skipTransition = skipTransition;
  if (view !== 'audience' && view !== 'presenter') return;

  const write = addressWriter(stage);
  // The entry that the deck was opened with keeps its address until something moves.
  history.replaceState(ownState(stage), '');
  deck.on('fragment', write);
  // Both, because for an address that was typed some browsers tell only one of them.
  for (const event of ['popstate', 'hashchange']) {
    window.addEventListener(event, () => {
      // What is typed over an older address keeps that one's `?f=`, which means nothing there.
      const own: unknown = history.state?.[OWN];
      arrive(own === true);
      write({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
    });
  }
  deck.parent.addEventListener('click', (event) => followLink(event, stage));
};

/** The first slide, where the address names none. `fragments` says whether its `?f=` counts. */
function placeOfAddress({ deck, data }: Stage, fragments: boolean): Position {
  const place = placeOf(location.hash, deck, data) ?? { index: 0, fragmentIndex: 0 };
  const step = Number(new URLSearchParams(location.search).get('f') ?? 0);
  if (!fragments || place.fragmentIndex > 0 || !Number.isInteger(step) || step < 0) return place;
  const last = (deck.fragments[place.index]?.length ?? 1) - 1;
  return { ...place, fragmentIndex: Math.min(step, last) };
}

/** The talk's name is what the template finds its windows by after a reload. */
const ownState = ({ deck }: Stage): unknown => ({
  ...history.state,
  marpBespokeSyncKey: deck.syncKey,
  [OWN]: true,
});

/**
 * Writes where the deck stands into the address: a new entry for another slide, else in place of the present one. So
 * does presenter view, which no one goes back in, and a deck in a frame, whose entries would be those of the page
 * around it.
 */
function addressWriter(stage: Stage): (position: Position) => void {
  const { deck, data, view } = stage;
  const entries = view === 'audience' && window.parent === window;
  let waiting = false;
  const write = ({ index, fragmentIndex }: Position): void => {
    const address = addressOf(nameOf(index, data), fragmentIndex);
    const known = placeOf(location.hash, deck, data)?.index ?? 0;
    try {
      if (entries && known !== index) history.pushState(ownState(stage), '', address);
      else if (address !== location.href) history.replaceState(ownState(stage), '', address);
    } catch {
      // Too many changes in a short time, or a frame that may not have any; the slides move on either way.
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        write({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
      }, TRY_AGAIN);
    }
  };
  return write;
}

/** Whole, since a page inside `srcdoc` has the address of the page around it for what is relative. */
function addressOf(name: string, fragmentIndex: number): string {
  const url = new URL(location.href);
  if (fragmentIndex > 0) url.searchParams.set('f', String(fragmentIndex));
  else url.searchParams.delete('f');
  url.hash = name;
  if (url.protocol === 'about:') url.search = '';
  return url.href;
}

/** Links inside the deck move it, also where following them would leave it (inside `srcdoc`). */
function followLink(event: MouseEvent, { deck, data }: Stage): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? link?.getAttribute('xlink:href');
  if (!href?.startsWith('#')) return;
  event.preventDefault();
  const place = placeOf(href, deck, data);
  if (place) deck.slide(place.index, { fragment: place.fragmentIndex });
}
