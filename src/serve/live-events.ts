// Pages that listen: each hears what becomes of its deck, as Server-Sent Events.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface LiveClient {
  readonly id: string;
  readonly topic: string;
  send(event: string, data: unknown): void;
}

export interface LiveEvents {
  /** Takes the connection over; false where there are too many already. */
  connect(
    request: IncomingMessage,
    response: ServerResponse,
    topic: string,
    id: string,
  ): LiveClient | undefined;
  publish(topic: string, event: string, data: unknown): void;
  client(id: string): LiveClient | undefined;
  has(topic: string): boolean;
  close(): void;
}

const MOST_CLIENTS = 64;
/** A page that is not read any more is let go rather than remembered without end. */
const MOST_BUFFERED = 1_000_000;
const HEARTBEAT_MS = 15_000;

export function openLiveEvents(onGone: (client: LiveClient) => void = () => {}): LiveEvents {
  const clients = new Map<ServerResponse, LiveClient>();
  const heartbeat = setInterval(() => {
    for (const response of clients.keys()) response.write(':\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    connect(request, response, topic, id) {
      if (clients.size >= MOST_CLIENTS) return undefined;
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 500\n\n');
      const client: LiveClient = {
        id,
        topic,
        send(event, data) {
          if (response.writableLength > MOST_BUFFERED) response.destroy();
          else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        },
      };
      clients.set(response, client);
      request.on('close', () => {
        clients.delete(response);
        onGone(client);
      });
      return client;
    },
    publish(topic, event, data) {
      for (const client of clients.values()) if (client.topic === topic) client.send(event, data);
    },
    client: (id) => [...clients.values()].find((client) => client.id === id),
    has: (topic) => [...clients.values()].some((client) => client.topic === topic),
    close() {
      clearInterval(heartbeat);
      for (const response of clients.keys()) response.end();
      clients.clear();
    },
  };
}
