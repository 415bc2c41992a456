// The phone's remote: a page with two buttons, notes and a timer. Deck pages report where they stand; what the phone
// asks for goes to the window that reported last, which takes the others along.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeckState } from '../deck-table.ts';
import { bundleOf } from '../live-bundle.ts';
import { readBody } from '../read-body.ts';
import { refuse, replyJson, replyPage } from '../reply.ts';
import { chance, makeKeys, same } from './keys.ts';
import { phonePage } from './phone-page.ts';
import { type RemoteState, STEPS, type Step } from './state.ts';

export interface Remote {
  /** Shows that a report comes from a page of this server. */
  readonly stageKey: string;
  readonly expires: Date;
  /** The one-time link. The token stands where browsers keep it to themselves, and link previews do not use it up. */
  link(base: string): string;
  /** Answers what is the remote's; false for other names. `send` tells a window to step. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    send: (window: string, step: Step) => void,
  ): Promise<boolean>;
  /** A deck was built anew, a window is gone. */
  changed(deck: string): void;
  gone(window: string): void;
  close(): void;
}

/** Where a window stands, as it reported. */
interface Stand {
  readonly window: string;
  readonly deck: string;
  readonly index: number;
  readonly fragment: number;
  readonly fragments: number;
  readonly title: string;
}

/** A phone that connects again may leave its last connection behind for a while. */
const MOST_STREAMS = 4;
/** As many as may listen. */
const MOST_STANDS = 64;

export function openRemote(deckOf: (name: string) => DeckState | undefined): Remote {
  const keys = makeKeys();
  const stageKey = chance();
  const streams = new Set<ServerResponse>();
  /** Of the windows that are open, the one that moved last is last. */
  const stands = new Map<string, Stand>();
  let started: number | undefined;

  const last = (): Stand | undefined => [...stands.values()].at(-1);

  const state = (): RemoteState => {
    const stand = last();
    const deck = stand && deckOf(stand.deck);
    return {
      at:
        stand && deck
          ? {
              index: stand.index,
              slides: deck.slideIds.length,
              fragment: stand.fragment,
              fragments: stand.fragments,
              title: stand.title,
              notes: deck.notes[stand.index] ?? '',
            }
          : null,
      lang: deck?.about?.lang ?? 'en',
      dir: deck?.about?.dir ?? 'ltr',
      elapsedSeconds: started === undefined ? 0 : Math.round((Date.now() - started) / 1000),
      running: started !== undefined,
    };
  };
  const tell = (): void => {
    const line = `data: ${JSON.stringify(state())}\n\n`;
    for (const stream of streams) stream.write(line);
  };
  const heartbeat = setInterval(() => {
    const ended = Date.now() >= keys.expires.getTime();
    for (const stream of streams) ended ? stream.end() : stream.write(':\n\n');
  }, 15_000);
  heartbeat.unref();

  const isPhone = ({ headers }: IncomingMessage): boolean =>
    keys.isPhone(/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '');

  async function report(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!same(String(request.headers['x-triptych-key'] ?? ''), stageKey))
      return refuse(response, 403, 'Not of this server');
    const next = readStand(await readBody(request));
    if (!next) return refuse(response, 400, 'That is no report');
    const before = stands.get(next.window) ?? last();
    const moved =
      before?.deck === next.deck && (before.index !== next.index || before.fragment !== next.fragment);
    if (moved) started ??= Date.now();
    stands.delete(next.window);
    stands.set(next.window, next);
    for (const window of [...stands.keys()].slice(0, -MOST_STANDS)) stands.delete(window);
    tell();
    replyJson(response, {});
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { token } = (await readBody(request)) ?? {};
    const secret = typeof token === 'string' ? keys.exchange(token) : undefined;
    if (secret === undefined) return refuse(response, 403, 'This link has been used, or has expired');
    replyJson(response, { secret });
  }

  function stream(request: IncomingMessage, response: ServerResponse): void {
    if (streams.size >= MOST_STREAMS) {
      const [oldest] = streams;
      oldest?.end();
      if (oldest) streams.delete(oldest);
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(`data: ${JSON.stringify(state())}\n\n`);
    streams.add(response);
    request.on('close', () => streams.delete(response));
  }

  async function take(
    request: IncomingMessage,
    response: ServerResponse,
    send: (window: string, step: Step) => void,
  ): Promise<void> {
    const stand = last();
    const { step: asked } = (await readBody(request)) ?? {};
    const step = STEPS.find((known) => known === asked);
    if (step === undefined) return refuse(response, 400, 'There is no such step');
    if (step === 'reset') {
      started = undefined;
      tell();
    } else if (stand) send(stand.window, step);
    replyJson(response, {});
  }

  return {
    stageKey,
    expires: keys.expires,
    link: (base) => `${base}-/remote#${keys.token ?? ''}`,
    async answer(request, response, name, send) {
      const posting = request.method === 'POST';
      const post = async (work: () => Promise<void>): Promise<true> => {
        if (!posting) refuse(response, 405, 'Only POST is answered here');
        else if (request.headers.origin !== `http://${request.headers.host}`)
          refuse(response, 403, 'Not for other sites');
        else await work();
        return true;
      };
      switch (name) {
        case 'remote':
          if (posting) refuse(response, 405, 'Only GET and HEAD are answered');
          else replyPage(response, phonePage(await bundleOf('remote/phone/main.ts')));
          return true;
        case 'remote-session':
          return post(() => exchange(request, response));
        case 'remote-step':
          return post(async () => {
            if (isPhone(request)) await take(request, response, send);
            else refuse(response, 401, 'Open the link of the remote again');
          });
        case 'remote-state':
          if (request.method !== 'GET') refuse(response, 405, 'Only GET is answered here');
          else if (isPhone(request)) stream(request, response);
          else refuse(response, 401, 'Open the link of the remote again');
          return true;
        case 'stage':
          return post(() => report(request, response));
        default:
          return false;
      }
    },
    changed(deck) {
      if (last()?.deck === deck) tell();
    },
    gone(window) {
      if (stands.delete(window)) tell();
    },
    close() {
      clearInterval(heartbeat);
      for (const one of streams) one.end();
    },
  };
}

function readStand(data: Readonly<Record<string, unknown>> | undefined): Stand | undefined {
  if (!data) return undefined;
  const { id, deck, index, fragment, fragments, title } = data;
  if (typeof id !== 'string' || typeof deck !== 'string' || typeof title !== 'string') return undefined;
  if (!isCount(index) || !isCount(fragment) || !isCount(fragments)) return undefined;
  return { window: id, deck, index, fragment, fragments, title: title.slice(0, 200) };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100_000;
