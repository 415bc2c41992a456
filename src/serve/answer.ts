// Requests to answers. Every name is looked up among the decks and a few addresses of our own; nothing here opens a
// file by what a request says.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Format } from '../write/writer.ts';
import { isAllowedHost } from './allowed-hosts.ts';
import { type DeckState, offered } from './deck-table.ts';
import { EXTENSIONS } from './list-page.ts';
import { guard, refuse, reply, replyPage } from './reply.ts';
import { readPath } from './request-path.ts';

export interface Site {
  /** The list of decks, for `/`. */
  listPage(): Promise<string>;
  deck(name: string): DeckState | undefined;
  /** The deck's page with the live client, built first where it has never been. */
  deckPage(deck: DeckState): Promise<string>;
  /** Bytes of an export, or why there are none. */
  export(deck: DeckState, format: Exclude<Format, 'html'>): Promise<Uint8Array | string>;
  /** Formats besides HTML that are served of every deck. */
  readonly formats: readonly Format[];
  /** Takes over a connection that listens; false where there are too many. */
  live(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): boolean;
  /** The remote's own addresses, below `/-/`; false for what is none. */
  remote(request: IncomingMessage, response: ServerResponse, name: string): Promise<boolean>;
}

/** Which part of the site a socket gives: all of it, or the phone's remote alone. */
export type Part = 'all' | 'remote';

const TYPES: Readonly<Record<Exclude<Format, 'html'>, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  handout: 'application/pdf',
};

/** `port` is known only once the socket is open. */
export function answerer(
  site: Site,
  part: Part,
  names: ReadonlySet<string>,
  port: () => number,
): RequestListener {
  return (request, response) => {
    guard(response);
    if (!isAllowedHost(request.headers.host, names, port())) {
      refuse(response, 421, 'This server does not go by that name');
      return;
    }
    answer(request, response, site, part).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, `Triptych failed: ${text}`);
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  part: Part,
): Promise<void> {
  const parts = readPath(request.url ?? '');
  if (!parts) return refuse(response, 400, 'There can be no such address');
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (!reading && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered');
  }
  // A page of another site has no business with what is built here; a link in it has.
  if (
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate'
  ) {
    return refuse(response, 403, 'Not for other sites');
  }
  const [first = '', name = '', ...rest] = parts;
  if (first === '-' && rest.length === 0 && (await site.remote(request, response, name))) return;
  if (!reading) {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered');
  }
  if (part === 'remote') return refuse(response, 404, 'There is nothing here but the remote');
  if (first === '-' && name === 'live' && rest.length === 0) {
    const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
    if (!site.live(request, response, query)) refuse(response, 503, 'Too many pages listen already');
    return;
  }
  return answerFile(response, site, parts);
}

async function answerFile(response: ServerResponse, site: Site, parts: readonly string[]): Promise<void> {
  const path = parts.join('/');
  if (path === '') return replyPage(response, await site.listPage());
  for (const format of ['handout', 'html', 'pdf', 'pptx'] as const) {
    if (!path.endsWith(EXTENSIONS[format])) continue;
    const deck = site.deck(path.slice(0, -EXTENSIONS[format].length));
    if (!deck || (format !== 'html' && !offered(deck, site.formats).includes(format))) continue;
    if (format === 'html') return replyPage(response, await site.deckPage(deck));
    const made = await site.export(deck, format);
    if (typeof made === 'string') return refuse(response, 500, made);
    return reply(response, TYPES[format], made);
  }
  // What a build leaves as `index.html`; a deck of that name comes first.
  if (path === 'index.html') return replyPage(response, await site.listPage());
  return refuse(response, 404, 'There is no deck of that name');
}
