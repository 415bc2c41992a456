// What the phone shows.
import type { RemoteState, Step } from '../state.ts';
import { type RemoteWords, remoteWordsFor } from './words.ts';

export interface View {
  show(state: RemoteState): void;
  /** Says that the talk cannot be heard, and holds the buttons. */
  say(what: 'lost' | 'ended'): void;
  onStep(listener: (step: Step) => void): void;
}

export function openView(): View {
  const place = part('place');
  const said = part('said');
  const title = part('title');
  const notes = part('notes');
  const timer = button('timer');
  const steps = { next: button('next'), previous: button('previous') } as const;
  let words = remoteWordsFor(navigator.language);
  /** When the talk began, by the phone's clock; undefined before. */
  let began: number | undefined;

  const hold = (held: boolean): void => {
    for (const step of Object.values(steps)) step.disabled = held;
  };
  const tick = (): void => {
    timer.textContent = clock(began === undefined ? 0 : (Date.now() - began) / 1000);
  };
  const speak = (lang: string, dir: string): void => {
    words = remoteWordsFor(lang);
    document.documentElement.lang = words === remoteWordsFor('en') ? 'en' : lang;
    document.documentElement.dir = dir;
    steps.next.textContent = words.next;
    steps.previous.textContent = words.previous;
    notes.ariaLabel = words.notes;
    steps.next.parentElement?.setAttribute('aria-label', words.slides);
    timer.title = words.reset;
  };
  setInterval(tick, 500);

  return {
    show({ at, lang, dir, elapsedSeconds, running }) {
      speak(lang, dir);
      said.textContent = '';
      began = running ? Date.now() - elapsedSeconds * 1000 : undefined;
      tick();
      hold(at === null);
      place.textContent = at === null ? '' : placeOf(at, words);
      title.textContent = at === null ? words.noDeck : at.title || placeOf(at, words);
      title.lang = lang;
      showNotes(notes, at?.notes ?? '', at === null ? '' : words.noNotes);
    },
    say(what) {
      hold(true);
      said.textContent = words[what];
    },
    onStep(listener) {
      steps.next.addEventListener('click', () => listener('next'));
      steps.previous.addEventListener('click', () => listener('previous'));
      timer.addEventListener('click', () => listener('reset'));
    },
  };
}

/** The build made the notes safe; the page's policy lets nothing in them run. */
function showNotes(place: HTMLElement, html: string, none: string): void {
  if (place.dataset.shown === html + none) return;
  place.dataset.shown = html + none;
  const template = document.createElement('template');
  template.innerHTML = html;
  if (html === '') {
    const paragraph = document.createElement('p');
    paragraph.textContent = none;
    template.content.append(paragraph);
  }
  place.replaceChildren(template.content);
  place.scrollTop = 0;
}

const placeOf = (
  { index, slides, fragment, fragments }: NonNullable<RemoteState['at']>,
  words: RemoteWords,
): string =>
  words.place.replace('#', String(index + 1)).replace('%', String(slides)) +
  (fragments > 0 ? ` · ${fragment}/${fragments}` : '');

/** `4:05`, `1:02:09`. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}`);
  return found;
}

function button(id: string): HTMLButtonElement {
  const found = part(id);
  if (!(found instanceof HTMLButtonElement)) throw new Error(`${id} is no button`);
  return found;
}
