// The thread in which decks are rendered: markdown-it is synchronous, so only another thread can stop it.
import { parentPort } from 'node:worker_threads';
import { renderMarp } from './marp-engine.ts';
import type { EngineReply, EngineRequest } from './protocol.ts';

parentPort?.on('message', async (request: EngineRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: EngineRequest): Promise<EngineReply> {
  try {
    return { ok: true, answer: await renderMarp(request, []) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, text: message, ...(stack !== undefined && { stack }) };
  }
}
