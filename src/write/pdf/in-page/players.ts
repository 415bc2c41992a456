// Video and sound. Chrome tags their controls, and calls them what its own words for a player are.

import { intend } from './intend.ts';

/** What each player is called: its label or title, else its file; in the order of the document. */
export function players(): string[] {
  const shown = [...document.querySelectorAll<HTMLMediaElement>('video, audio')].filter(
    (player) => player.getClientRects().length > 0,
  );
  const names = shown.map(nameOf);
  // The role makes it a figure; of the label Chrome makes nothing.
  for (const player of shown) intend(player, { role: 'Figure' });
  return names;
}

const nameOf = (player: HTMLMediaElement): string =>
  player.getAttribute('aria-label') || player.title || fileOf(sourceOf(player));

/** What was not loaded has its author's address. */
const fileOf = (address: string): string => (address.startsWith('data:') ? '' : address);

const sourceOf = (player: HTMLMediaElement): string =>
  player.currentSrc || player.src || (player.querySelector('source')?.src ?? '');
