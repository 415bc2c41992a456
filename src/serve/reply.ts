// Answers with the headers that all of ours have: nothing is kept, nothing is guessed, nobody else may hold it in a frame
// or read it.
import type { ServerResponse } from 'node:http';

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
} as const;

/** Sets the headers that every answer has. */
export function guard(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

export function reply(response: ServerResponse, type: string, body: string | Uint8Array, status = 200): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.byteLength });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** A page of HTML; its own policy stands in the page, and holds here for what may frame it. */
export const replyPage = (response: ServerResponse, page: string, status = 200): void => {
  response.setHeader('Content-Security-Policy', "frame-ancestors 'self'");
  reply(response, 'text/html; charset=utf-8', page, status);
};

export const replyJson = (response: ServerResponse, data: unknown): void =>
  reply(response, 'application/json', JSON.stringify(data));

/** A refusal in one line. */
export const refuse = (response: ServerResponse, status: number, why: string): void => {
  response.setHeader('Content-Security-Policy', "default-src 'none'");
  reply(response, 'text/plain; charset=utf-8', `${why}\n`, status);
};
