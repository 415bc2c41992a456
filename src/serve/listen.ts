// Opens the sockets: loopback under both its addresses, or the one host that was asked for.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeckError } from '../deck-error.ts';

const FIRST_PORT = 8080;
const PORTS_TRIED = 20;
/** Slower than any browser of a user; a client that dawdles does not hold a socket for ever. */
const HEADERS_MS = 10_000;
/** How often slow ones are looked for. */
const LOOK_MS = 5000;
const MOST_CONNECTIONS = 256;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** `port` absent: 8080, or the next that is free. Throws a DeckError where the port is taken or not to be had. */
export async function listen(
  answer: RequestListener,
  host: string | undefined,
  port: number | undefined,
): Promise<Listening> {
  const candidates =
    port === undefined ? Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index) : [port];
  for (const candidate of candidates) {
    try {
      return await listenOn(answer, host, candidate);
    } catch (error) {
      if (port === undefined && codeOf(error) === 'EADDRINUSE') continue;
      throw refused(error, host, candidate);
    }
  }
  return listenOn(answer, host, 0);
}

async function listenOn(answer: RequestListener, host: string | undefined, port: number): Promise<Listening> {
  const first = await open(answer, host ?? '127.0.0.1', port);
  // An address of a TCP socket is never a string.
  const taken = (first.address() as AddressInfo).port;
  const servers = [first];
  if (host === undefined) {
    try {
      servers.push(await open(answer, '::1', taken));
    } catch (error) {
      // Machines without IPv6 have one loopback address.
      if (codeOf(error) === 'EADDRINUSE') {
        await close(first);
        throw error;
      }
    }
  }
  return { port: taken, close: async () => void (await Promise.all(servers.map(close))) };
}

function open(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: HEADERS_MS,
      connectionsCheckingInterval: LOOK_MS,
      maxHeaderSize: 16_384,
    },
    answer,
  );
  server.maxConnections = MOST_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

function refused(error: unknown, host: string | undefined, port: number): unknown {
  const where = host === undefined ? `port ${port}` : `port ${port} of ${host}`;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new DeckError(`${where} is in use by another program`, {
        code: 'port-in-use',
        hint: 'end that program, name another port with --port, or leave --port out to get the next one that is free',
        retryable: true,
        cause: error,
      });
    case 'EACCES':
      return new DeckError(`${where} may not be listened on`, {
        code: 'port-denied',
        hint: 'ports below 1024 belong to the system; name a higher one with --port',
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DeckError(`${host} is no address of this machine`, {
        code: 'host-unknown',
        hint: 'name one of its addresses, or 0.0.0.0 for all of them',
        cause: error,
      });
    default:
      return error;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
