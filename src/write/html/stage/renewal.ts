// A deck while it is written: the client of the preview server (serve/live/) gives slides other content, and the talk stays
// where it is. What features have read of the slides, they read again. Nothing does so in an export.
import type { SlideData } from './data.ts';

export interface Renewal {
  /** The deck's title. */
  readonly title: string;
  /** What the build tells of all slides, as many as before. */
  readonly slides: readonly SlideData[];
  /** Numbers of the slides with other content. */
  readonly changed: readonly number[];
}

declare global {
  interface Window {
    /** To be called when the new content is in the page. */
    triptychRenew?: (renewal: Renewal) => void;
  }
}

/** Calls back after a renewal. */
export type OnRenewal = (listener: (renewal: Renewal) => void) => void;

/** `slides` is what features read, kept up to date. */
export function openRenewals(slides: SlideData[]): OnRenewal {
  const listeners: ((renewal: Renewal) => void)[] = [];
  window.triptychRenew = (renewal) => {
    slides.splice(0, slides.length, ...renewal.slides);
    for (const listener of listeners) listener(renewal);
  };
  return (listener) => void listeners.push(listener);
}
