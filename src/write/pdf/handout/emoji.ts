// Emoji in the words of a handout, drawn as on the slides: no text face that comes with us has them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Sequences that Unicode recommends as emoji (UTS 51). In words, since the compiler's target knows no flag `v`. */
const SEQUENCE = '\\p{RGI_Emoji}';
const EMOJI = new RegExp(SEQUENCE, 'gv');
const TAG_OR_EMOJI = new RegExp(`<[^>]*>|${SEQUENCE}`, 'gv');

/** Twemoji's drawings as `data:` addresses, by emoji; empty for one that it does not draw. */
const drawings = new Map<string, string>();

/** To be awaited before `emojiAsPictures`, for the texts that it will be given. */
export async function loadEmoji(texts: readonly string[]): Promise<void> {
  const wanted = new Set(texts.flatMap((text) => text.match(EMOJI) ?? []));
  await Promise.all([...wanted].map(load));
}

async function load(emoji: string): Promise<void> {
  if (drawings.has(emoji)) return;
  const file = join(twemojiFolder(), `${nameOf(emoji)}.svg`);
  const svg = await readFile(file).catch(() => undefined); // newer than Twemoji: it stays the character that it is
  drawings.set(emoji, svg ? `data:image/svg+xml;base64,${svg.toString('base64')}` : '');
}

const twemojiFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

/** Twemoji's files are named by code points, without the sign that asks for a picture where nothing is joined. */
function nameOf(emoji: string): string {
  const plain = emoji.includes('\u200d') ? emoji : emoji.replaceAll('\ufe0f', '');
  return [...plain].map((character) => character.codePointAt(0)?.toString(16) ?? '').join('-');
}

/** `html` is regular: no `>` within a tag. */
export const emojiAsPictures = (html: string): string =>
  html.replace(TAG_OR_EMOJI, (found) => {
    const drawing = drawings.get(found);
    return drawing ? `<img data-marp-twemoji alt="${found}" src="${drawing}">` : found;
  });

/** For what can only be text. */
export const withoutEmoji = (text: string): string => text.replace(EMOJI, '').replace(/\s+/g, ' ').trim();
