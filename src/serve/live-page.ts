// Adds the live client to a page of ours, and widens the page's own policy for it, here alone: this one script may run,
// and may speak with this server.
import { createHash } from 'node:crypto';

/** Where the client finds what it is told: a block of JSON in the page. */
export const LIVE_DATA_ID = 'triptych-live-data';

export interface LiveData {
  /** A deck's name, or empty for the list of decks. */
  readonly topic: string;
  /** Names the state of the deck that the page shows. */
  readonly version: string;
  /** Lets the page report to the phone's remote; absent where there is none. */
  readonly stageKey?: string;
}

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/** Throws where the page has no policy: that would be no page of ours. */
export function addLiveClient(page: string, data: LiveData, script: string): string {
  if (!POLICY.test(page)) throw new Error('The page to serve has no policy');
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  // `<` could end the element, or open a comment within it.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const client = `<script type="application/json" id="${LIVE_DATA_ID}">${json}</script><script>${script}</script>`;
  const end = page.lastIndexOf('</body>');
  const at = end < 0 ? page.length : end;
  return (page.slice(0, at) + client + page.slice(at)).replace(
    POLICY,
    (_, before: string, policy: string, after: string) => `${before}${widen(policy, hash)}${after}`,
  );
}

function widen(policy: string, hash: string): string {
  const directives = policy.split(';').map((directive) => directive.trim());
  const others = directives.filter(
    (directive) => directive !== '' && !/^(?:script|connect)-src\b/.test(directive),
  );
  const scripts = directives.find((directive) => directive.startsWith('script-src')) ?? 'script-src';
  return [...others, `${scripts.replace(/ 'none'$/, '')} ${hash}`, "connect-src 'self'"].join('; ');
}
