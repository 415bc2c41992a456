// Shows a deck as it was built anew without loading the page: slides that changed get their new content where they stand,
// and the talk, its ink, its timer and its windows go on.
import type { BespokeDeck } from '../../write/html/stage/bespoke.ts';
import '../../write/html/stage/renewal.ts';
import type { PageChange } from '../page-change.ts';

/** False where this page cannot; nothing was changed then. */
export function showInPlace({ title, slides, notes, data }: PageChange): boolean {
  const deck = window.bespokeDeck;
  const renew = window.triptychRenew;
  // Presenter view has the notes elsewhere, and a frame with the slide that comes next.
  if (!deck || !renew || document.body.dataset.bespokeView === 'presenter') return false;
  const steps = deck.fragments[deck.slide()]?.length;
  for (const [index, markup] of slides) showSlide(deck, index, markup);
  enhance();
  shareAgain();
  for (const [index, html] of notes) showNote(index, html);
  for (const meta of document.querySelectorAll('meta[property="og:title"]'))
    meta.setAttribute('content', title);
  renew({ title, slides: data, changed: slides.map(([index]) => index) });
  // Told as a move, which it may be: controls and other windows go by the number of steps.
  const now = deck.fragments[deck.slide()]?.length ?? 1;
  if (now !== steps)
    deck.slide(deck.slide(), { fragment: Math.min(deck.fragmentIndex, now - 1), forSync: true });
  return true;
}

/** The `<svg>` stays: the template and the companion hold on to it. */
function showSlide(deck: BespokeDeck, index: number, markup: string): void {
  const slide = deck.slides[index];
  const template = document.createElement('template');
  template.innerHTML = markup;
  const made = template.content.firstElementChild;
  if (!slide || !made) throw new Error(`There is no slide ${index + 1} to show`);
  const held = slide !== document.activeElement && slide.contains(document.activeElement);
  const own = location.hash !== '' && isNamed(slide, location.hash);
  slide.replaceChildren(...made.childNodes);
  if (made.id === '') slide.removeAttribute('id');
  else slide.id = made.id;
  // What the address named may be called otherwise now.
  if (own && !isNamed(slide, location.hash)) history.replaceState(history.state, '', `#${index + 1}`);
  if (held) slide.focus({ preventScroll: true });
  renewFragments(deck, index);
}

/** Whether the hash of an address names the slide or something on it. */
function isNamed(slide: Element, hash: string): boolean {
  const name = hash.slice(1);
  const named = document.getElementById(name) ?? document.getElementById(decodeURIComponent(name));
  const own = slide.querySelector<HTMLElement>('[data-slide-id]')?.dataset.slideId;
  return (named !== null && slide.contains(named)) || own === name || own === decodeURIComponent(name);
}

/** The template has listed them once, and marks them when the deck moves. */
function renewFragments(deck: BespokeDeck, index: number): void {
  const slide = deck.slides[index];
  // The list is the template's own, and so made for change.
  const list = deck.fragments[index] as (Element | null)[] | undefined;
  if (!slide || !list) return;
  list.splice(0, list.length, null, ...slide.querySelectorAll('[data-marpit-fragment]'));
  const shown = deck.slide();
  list.forEach((fragment, number) => {
    const active = index < shown || (index === shown && number <= deck.fragmentIndex);
    fragment?.setAttribute('data-bespoke-marp-fragment', active ? 'active' : 'inactive');
    if (index === shown && number === deck.fragmentIndex)
      fragment?.setAttribute('data-bespoke-marp-current-fragment', 'current');
  });
}

/**
 * marp-core's script makes its own elements of what scales, once, and leaves on the document, under a symbol, what does
 * it again (`update` of its `browser()`).
 */
function enhance(): void {
  for (const symbol of Object.getOwnPropertySymbols(document)) {
    const left: unknown = Reflect.get(document, symbol);
    if (typeof left === 'function' && 'update' in left && typeof left.update === 'function') left.update();
  }
}

/** Pictures that stand in the deck more than once have their bytes in one place (inline-assets.ts). */
function shareAgain(): void {
  for (const picture of document.querySelectorAll<HTMLImageElement>('img[data-same-as]')) {
    const one = document.querySelector<HTMLImageElement>(`img[data-picture="${picture.dataset.sameAs}"]`);
    if (one && one.src !== picture.src) picture.src = one.src;
  }
}

/** `html` is the build's, and safe. */
function showNote(index: string, html: string | null): void {
  const known = document.querySelector(`.bespoke-marp-note[data-index="${index}"]`);
  if (html === null) known?.remove();
  else if (known) known.innerHTML = html;
  else {
    const made = document.createElement('div');
    made.className = 'bespoke-marp-note';
    made.dataset.index = index;
    made.innerHTML = html;
    document.body.append(made);
  }
}
