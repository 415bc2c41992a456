import { expect, test } from 'vitest';
import { sniff } from '../../../src/page/assets/sniff.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

test.each([
  ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['image/gif', bytes('GIF89a')],
  ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBP')],
  ['image/avif', bytes([0, 0, 0, 32], 'ftypavif')],
  ['font/woff2', bytes('wOF2')],
  [
    'image/svg+xml',
    bytes('<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
])('knows %s by its first bytes', (type, file) => {
  expect(sniff(file)?.type).toBe(type);
});

test.each([
  ['a text file', bytes('root:x:0:0:root:/root:/bin/sh')],
  ['an HTML page that contains an svg', bytes('<!DOCTYPE html><html><body><svg></svg>')],
  ['nothing', bytes()],
])('refuses %s', (_, file) => {
  expect(sniff(file)).toBeUndefined();
});
