// Which bytes may move between threads instead of being copied.
import type { TransferListItem } from 'node:worker_threads';

/** The buffer of `bytes` where these are all of it: what moves is gone for everybody else who looks into it. */
export const movable = ({ buffer, byteLength }: Uint8Array): TransferListItem[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
