// Hears what the server tells, again and again after the connection broke. Not by EventSource, which cannot show who
// asks.
import type { RemoteState } from '../state.ts';

export interface Follower {
  told(state: RemoteState): void;
  lost(): void;
}

const PAUSE_MS = 1000;

/** Resolves once the server refuses to know this phone. */
export async function follow(headers: Readonly<Record<string, string>>, follower: Follower): Promise<void> {
  for (;;) {
    try {
      const answer = await fetch('/-/remote-state', { headers });
      if (answer.status === 401) return;
      if (answer.body) await read(answer.body, follower);
    } catch {
      // Told below; the server may come back.
    }
    follower.lost();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function read(body: ReadableStream<Uint8Array>, follower: Follower): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    const lines = text.split('\n\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      // Our own server's words (remote.ts); lines without data keep the connection alive.
      if (line.startsWith('data: ')) follower.told(JSON.parse(line.slice(6)) as RemoteState);
    }
  }
}
