// What a file is, read from its first bytes: names and servers are not believed.

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** Signatures with their offset, from the formats' own specifications (PNG, GIF89a, JFIF, RIFF, ISOBMFF, WOFF 2). */
const SIGNATURES: readonly { type: string; extension: string; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', extension: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', extension: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', extension: 'gif', at: 0, bytes: ascii('GIF8') },
  { type: 'image/webp', extension: 'webp', at: 8, bytes: ascii('WEBP') },
  { type: 'image/avif', extension: 'avif', at: 4, bytes: ascii('ftypavif') },
  { type: 'image/bmp', extension: 'bmp', at: 0, bytes: ascii('BM') },
  { type: 'font/woff2', extension: 'woff2', at: 0, bytes: ascii('wOF2') },
  { type: 'font/woff', extension: 'woff', at: 0, bytes: ascii('wOFF') },
  { type: 'font/otf', extension: 'otf', at: 0, bytes: ascii('OTTO') },
  { type: 'font/ttf', extension: 'ttf', at: 0, bytes: [0, 1, 0, 0] },
  { type: 'video/mp4', extension: 'mp4', at: 4, bytes: ascii('ftyp') },
  { type: 'video/webm', extension: 'webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
];

export interface FileType {
  readonly type: string;
  readonly extension: string;
}

/** The media type of `bytes`, or undefined where it is nothing that a deck may use. */
export function sniff(bytes: Uint8Array): FileType | undefined {
  const known = SIGNATURES.find(({ at, bytes: expected }) =>
    expected.every((byte, index) => bytes[at + index] === byte),
  );
  if (known) return { type: known.type, extension: known.extension };
  return isSvg(bytes) ? { type: 'image/svg+xml', extension: 'svg' } : undefined;
}

function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, '');
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(head);
}
