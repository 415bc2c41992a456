// What windows of one talk know each other by. The template makes up a name and keeps it in the window's history, which a
// sandboxed frame loses when it is loaded anew; the name of the window itself stays.
import type { BespokeDeck, View } from './bespoke.ts';
import { canKeep } from './memory.ts';

/** What the template calls the windows of presenter view, before the talk's name. */
const PRESENTER = 'bespoke-marp-presenter-';
const AUDIENCE = 'triptych-talk-';

export function nameOfTalk(view: View, { syncKey = '' }: BespokeDeck): string {
  if (view === 'presenter') return behind(PRESENTER) ?? syncKey;
  if (view !== 'audience' || canKeep()) return syncKey;
  const known = behind(AUDIENCE);
  // A frame may have been given another name, by which the page around it finds it.
  if (known === undefined && window.name === '') window.name = AUDIENCE + syncKey;
  return known ?? syncKey;
}

/** The name that a window for presenter view must have. */
export const presenterWindow = (talk: string): string => PRESENTER + talk;

const behind = (prefix: string): string | undefined =>
  window.name.startsWith(prefix) ? window.name.slice(prefix.length) : undefined;
