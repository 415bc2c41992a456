// Runs in each page that is served, and in no export: shows the deck anew when it was built anew, in place or loaded at the
// slide and fragment where it was; shows what is wrong with it over the page; tells when the server is gone. Frames within a page
// are made anew with the page.
import type { LiveState } from '../live-state.ts';
import { showErrors, showLost } from './notices.ts';
import { reloadInPlace } from './reload-in-place.ts';
import { showInPlace } from './show-in-place.ts';
import { openStage } from './stage.ts';

interface Told {
  readonly topic: string;
  readonly version: string;
  readonly stageKey?: string;
}

function open(): void {
  // By its kind too: a heading of the deck may have come to the same id.
  const text = document.querySelector('script#triptych-live-data')?.textContent;
  if (!text || window.top !== window) return;
  // Written by the server into the same page (live-page.ts).
  const told = JSON.parse(text) as Told;
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const stage = told.stageKey === undefined ? undefined : openStage(id, told.topic, told.stageKey);
  let source: EventSource | undefined;

  let { version } = told;
  /** Makes the page the new one where it stands; false where it must be loaded. */
  const change = (state: LiveState): boolean => {
    if (state.change?.from !== version || state.version === null) return false;
    try {
      if (!showInPlace(state.change)) return false;
    } catch {
      return false; // loading mends whatever it is
    }
    version = state.version;
    stage?.report();
    return true;
  };

  const connect = (): void => {
    source = new EventSource(`/-/live?${new URLSearchParams({ deck: told.topic, id })}`);
    source.addEventListener('open', () => {
      showLost(false);
      stage?.report();
    });
    source.addEventListener('error', () => showLost(true));
    source.addEventListener('state', ({ data }: MessageEvent<string>) => {
      const state = JSON.parse(data) as LiveState;
      if (state.version !== null && state.version !== version && !change(state)) {
        reloadInPlace(state.slides);
        return;
      }
      showErrors(state.messages);
    });
    source.addEventListener('step', ({ data }: MessageEvent<string>) => stage?.step(JSON.parse(data)));
  };

  connect();
  // Browsers allow six connections to a server. A page that nobody sees lets go of its own, and catches up later; one
  // that a phone steers stays.
  document.addEventListener('visibilitychange', () => {
    if (stage !== undefined) return;
    source?.close();
    if (document.visibilityState === 'visible') connect();
  });
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) connect();
  });
}

open();
