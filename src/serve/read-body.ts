// The body of a POST: JSON, small, or none at all.
import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 2048;

/** The object in the body; undefined where it is too large, not JSON, or not an object. */
export async function readBody(
  request: IncomingMessage,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    // Without an encoding set, a request gives bytes.
    const part = chunk as Uint8Array;
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(part);
  }
  try {
    const data: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof data === 'object' && data !== null ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}
