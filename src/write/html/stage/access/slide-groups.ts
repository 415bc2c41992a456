// Slides for those who hear them: each is a group with a name. The one on show can be focused and is, when the deck moves
// by a key; the others are shut off, links and all.
import type { BespokeDeck } from '../bespoke.ts';
import { eachFrame } from '../frames.ts';
import { titleOf } from '../slide-text.ts';
import type { Feature } from '../stage.ts';
import { slidePosition } from '../words/fill.ts';

export const nameSlides: Feature = ({ view, deck, words, onRenewal }) => {
  if (view !== 'audience' && view !== 'presenter') return;
  // Presenter view is a main part by itself, with notes and times around the slide.
  if (view === 'audience') deck.parent.setAttribute('role', 'main');
  const nameAndShut = (slide: SVGSVGElement, index: number): void => {
    slide.setAttribute('aria-label', titleOf(slide) || slidePosition(words, index, deck.slides.length));
    shut(slide, index !== deck.slide());
  };
  deck.slides.forEach((slide, index) => {
    slide.setAttribute('role', 'group');
    slide.setAttribute('aria-roledescription', words.slides.slide);
    slide.tabIndex = -1;
    nameAndShut(slide, index);
  });
  onRenewal(({ changed }) => {
    for (const index of changed) {
      const slide = deck.slides[index];
      if (slide) nameAndShut(slide, index);
    }
  });
  let shown = deck.slide();
  // With the next frame, which lays the slide out anyway: at once it would be laid out once more, for the focus alone.
  const take = eachFrame((slide: SVGSVGElement) => {
    if (document.hasFocus() && isFree(document.activeElement, deck)) slide.focus({ preventScroll: true });
  });
  // Not on `fragment`, which comes before the slide is in sight and can be focused.
  deck.on('activate', ({ index }) => {
    const slide = deck.slides[index];
    if (index === shown || !slide) return;
    for (const sheet of [deck.slides[shown], slide]) if (sheet) shut(sheet, sheet !== slide);
    shown = index;
    take(slide);
  });
  // Space unfolds and presses what has the focus; the template, which knows of buttons, would turn the slide.
  deck.parent.addEventListener('keydown', (event) => {
    const own = event.target instanceof Element && event.target.closest('summary, [role=button]');
    if (event.key === ' ' && own) event.stopPropagation();
  });
  // A dialog gives the focus back to the slide that had it, which may be shut off by then.
  const afterDialog = (): void => {
    if (isFree(document.activeElement, deck)) deck.slides[shown]?.focus({ preventScroll: true });
  };
  document.addEventListener('close', afterDialog, { capture: true });
  // On paper all of them are read; a browser's PDF takes its tags from what readers hear.
  addEventListener('beforeprint', () => deck.slides.forEach((slide) => void open(slide)));
  addEventListener('afterprint', () =>
    deck.slides.forEach((slide, index) => {
      if (index !== shown) shut(slide, true);
      if (index !== shown) slide.setAttribute('aria-hidden', 'true');
    }),
  );
};

/** An `<svg>` cannot be inert; what is in it can. */
function shut(slide: SVGSVGElement, inert: boolean): void {
  for (const part of slide.querySelectorAll<HTMLElement>(':scope > foreignObject > *')) part.inert = inert;
}

function open(slide: SVGSVGElement): void {
  shut(slide, false);
  slide.removeAttribute('aria-hidden');
}

/** Nothing that the reader is busy with has the focus: no field, dialog or control. */
const isFree = (focused: Element | null, { parent }: BespokeDeck): boolean =>
  focused === null ||
  focused === document.body ||
  focused === parent ||
  focused.closest('dialog:not([open])') !== null ||
  (parent.contains(focused) && focused.closest('.bespoke-marp-slide') !== null);
