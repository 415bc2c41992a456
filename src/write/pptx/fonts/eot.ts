// The container that PowerPoint keeps fonts in (`.fntdata`): Embedded OpenType, version 2.2 (W3C member submission of
// 2008), little-endian. PowerPoint writes it compressed by an unpublished method and reads it plain as well.
import { Buffer } from 'node:buffer';
import { viewOf } from './bytes.ts';
import { factsOf } from './font-facts.ts';
import { readSfnt, type Sfnt, tableOf, writeSfnt } from './sfnt.ts';

const VERSION = 0x00020002;
const MAGIC = 0x504c;
/** The checksum of an empty root string: the submission has all checksums combined with this. */
const ROOT_STRING_CHECKSUM = 0x50475342;
const CODE_PAGE = 1252;

/** `font` in its container: nothing compressed, nothing hidden, bound to no address. */
export function writeEot(font: Sfnt): Uint8Array {
  const file = writeSfnt(font);
  const facts = factsOf(font);
  const fixed = Buffer.alloc(82);
  fixed.writeUInt32LE(file.length, 4);
  fixed.writeUInt32LE(VERSION, 8);
  fixed.set(facts.panose, 16);
  fixed.writeUInt8(0, 26); // character set: ANSI
  fixed.writeUInt8(facts.italic ? 1 : 0, 27);
  fixed.writeUInt32LE(facts.weight, 28);
  fixed.writeUInt16LE(facts.licence, 32);
  fixed.writeUInt16LE(MAGIC, 34);
  [...facts.unicodeRanges, ...facts.codePageRanges].forEach((bits, index) => {
    fixed.writeUInt32LE(bits, 36 + 4 * index);
  });
  fixed.writeUInt32LE(viewOf(file).getUint32(checksumPlace(file)), 60);
  const names = [1, 2, 5, 4].flatMap((id) => [counted(facts.names.get(id) ?? ''), Buffer.alloc(2)]);
  const rest = Buffer.alloc(22);
  rest.writeUInt32LE(ROOT_STRING_CHECKSUM, 2);
  rest.writeUInt32LE(CODE_PAGE, 6);
  const eot = Buffer.concat([fixed, ...names, rest, file]);
  eot.writeUInt32LE(eot.length, 0);
  return eot;
}

/** A text with its size in bytes before it; PowerPoint counts a closing zero in. */
function counted(text: string): Buffer {
  if (text === '') return Buffer.alloc(2);
  const bytes = Buffer.from(`${text}\0`, 'utf16le');
  const size = Buffer.alloc(2);
  size.writeUInt16LE(bytes.length);
  return Buffer.concat([size, bytes]);
}

/** Where the written file has `head.checkSumAdjustment`. */
function checksumPlace(file: Uint8Array): number {
  const head = tableOf(readSfnt(file), 'head');
  return head.byteOffset - file.byteOffset + 8;
}
