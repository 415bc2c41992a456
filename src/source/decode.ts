// Bytes to text, whatever the editor saved: UTF-8, UTF-16 with or without its mark, and old windows-1252 files.
import { DeckError } from '../deck-error.ts';
import type { Report } from '../message.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/**
 * The text of a file, line ends as `\n`. Lines that are not UTF-8 are read as windows-1252 and NUL characters are
 * left out, both with a warning; what is no text at all throws a DeckError (`file-binary`).
 */
export function decode(bytes: Uint8Array, file: string, report: Report): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return clean(new TextDecoder(utf16).decode(bytes), file, report);
  refuseBinary(bytes, file);
  return clean(decodeUtf8(bytes, file, report), file, report);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes.subarray(0, 4096));
}

/** Mostly Latin text in UTF-16 has a NUL in every other byte, always on the same side. */
function utf16WithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

const SIGNATURES: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['a PDF file', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['a ZIP, Word or PowerPoint file', 0x50, 0x4b, 0x03, 0x04],
  ['an old Word file', 0xd0, 0xcf, 0x11, 0xe0],
  ['a PNG picture', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG picture', 0xff, 0xd8, 0xff],
  ['a gzip file', 0x1f, 0x8b, 0x08],
];

function refuseBinary(bytes: Uint8Array, file: string): void {
  const known = SIGNATURES.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte));
  const sample = bytes.subarray(0, 65_536);
  const odd = sample.reduce((count, byte) => count + (isOddControl(byte) ? 1 : 0), 0);
  // What is UTF-8 otherwise may hold a few; old encodings hold none.
  const most = isUtf8(bytes) ? 0.1 : 0.02;
  if (!known && odd <= sample.length * most) return;
  throw new DeckError(known ? `the file is ${known[0]}, not Markdown` : 'the file is binary, not Markdown', {
    code: 'file-binary',
    file,
    hint: 'give a Markdown text file; export or save the document as Markdown or plain text first',
  });
}

/** Control characters that text does not hold: all but tab, line feed, form feed, return and escape. */
const isOddControl = (byte: number): boolean => byte < 9 || byte === 11 || (byte > 13 && byte < 27);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeUtf8(bytes: Uint8Array, file: string, report: Report): string {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return strict.decode(bytes);
  } catch {
    return decodeByLine(bytes, file, report);
  }
}

/** Files put together from two encodings exist, so only the lines that are not UTF-8 are read as windows-1252. */
function decodeByLine(bytes: Uint8Array, file: string, report: Report): string {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lines: string[] = [];
  const bad: number[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    try {
      lines.push(strict.decode(line));
    } catch {
      bad.push(lines.length + 1);
      lines.push(decodeWindows1252(line));
    }
    start = end + 1;
  }
  report({
    severity: 'warning',
    code: 'text-encoding',
    text: `${count(bad.length, 'line is', 'lines are')} not valid UTF-8 and read as windows-1252`,
    file,
    ...(bad[0] !== undefined && { line: bad[0] }),
    hint: 'save the file as UTF-8',
  });
  return lines.join('\n');
}

function clean(text: string, file: string, report: Report): string {
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const first = unified.indexOf('\0');
  if (first === -1) return unified;
  const without = unified.replaceAll('\0', '');
  report({
    severity: 'warning',
    code: 'text-nul',
    text: `${count(unified.length - without.length, 'NUL character was', 'NUL characters were')} left out`,
    file,
    line: lineAt(unified, first),
    hint: 'save the file as plain UTF-8 text',
  });
  return without;
}

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** `1 line`, `3 lines`. */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
