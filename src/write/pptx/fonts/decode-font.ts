// Font files as the page has them (WOFF2, WOFF, or TrueType as it is) to tables. Decks share what was decoded.
import type { Asset } from '../../../page/types.ts';
import { FontFault } from './font-fault.ts';
import { readSfnt, type Sfnt } from './sfnt.ts';
import { readWoff } from './woff.ts';

/** Some 60 kB each. */
const MOST_KEPT = 64;

const decoded = new Map<string, Sfnt>();

let decoder: Promise<typeof import('wawoff2')> | undefined;

/** Loads the WOFF2 decoder, which takes some 20 ms. */
export function loadDecoder(): Promise<typeof import('wawoff2')> {
  decoder ??= import('wawoff2');
  return decoder;
}

/** The font of an asset. Rejects with a FontFault for what cannot be read. An asset's address names its content. */
export async function decodeFont({ url, bytes, mediaType }: Asset): Promise<Sfnt> {
  const known = decoded.get(url);
  if (known !== undefined) return known;
  const font = await read(bytes, mediaType);
  if (decoded.size >= MOST_KEPT) decoded.clear();
  decoded.set(url, font);
  return font;
}

async function read(bytes: Uint8Array, mediaType: string): Promise<Sfnt> {
  switch (mediaType) {
    case 'font/woff2':
      return readSfnt(await decompress(bytes));
    case 'font/woff':
      return readWoff(bytes);
    default:
      return readSfnt(bytes);
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what the decoder gives is a window on its memory, where the next font will lie. */
function decompress(bytes: Uint8Array): Promise<Uint8Array> {
  const font = last.then(async () => {
    const { default: woff2 } = await loadDecoder();
    try {
      return Uint8Array.from(await woff2.decompress(bytes));
    } catch (cause) {
      throw new FontFault('its file is damaged', { cause });
    }
  });
  last = font.catch(() => {}); // whoever waits for this font hears of it
  return font;
}
