// Tells a Marp deck that an earlier build wrote from one that an author did: a folder's decks are built from its
// articles, not from our own product beside them.
import { open } from 'node:fs/promises';

/** Enough for the front matter and the first slide's directives. */
const HEAD_BYTES = 4096;

/** Every slide of a deck that the plan made carries its stable id in this directive. */
const MARK = /^(?:<!--\s*)?_?slideId:/m;

/** True for `<deck>.slides.md` files that Triptych wrote; false for what cannot be read. */
export async function isWrittenByUs(path: string): Promise<boolean> {
  return path.endsWith('.slides.md') && MARK.test(await head(path));
}

async function head(path: string): Promise<string> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(HEAD_BYTES), position: 0 });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}
