// The thread in which decks are rendered: markdown-it is synchronous, so only another thread can stop it.
import { parentPort } from 'node:worker_threads';
import { renderMarp, warmUp } from './marp-engine.ts';
import { CLOSE, type EngineReply, type EngineRequest } from './protocol.ts';

// Before the first deck is read; messages that come meanwhile wait.
warmUp().catch(() => {}); // the first deck meets the same failure, and reports it

parentPort?.on('message', async (request: EngineRequest | typeof CLOSE) => {
  if (request === CLOSE) process.exit();
  parentPort?.postMessage(await answer(request));
});

async function answer(request: EngineRequest): Promise<EngineReply> {
  try {
    return { ok: true, answer: await renderMarp(request) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, text: message, ...(stack !== undefined && { stack }) };
  }
}
