// A document as bytes (ISO 32000-1, 7.5): streams by themselves, all other objects packed together (7.5.7), and a
// cross-reference stream (7.5.8). pdf-lib's own writer goes through all objects before an object to find its place, which
// for a long talk takes longer than everything else in the file.
import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PDFStream } from './pdf-lib.ts';

/** Object streams came with PDF 1.5; PDF/UA-1 is about 1.7. The second line tells that the file is binary (7.5.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** A reader unpacks all of a stream for one of its objects, and a stream compresses the better the more it holds. */
const OBJECTS_PER_STREAM = 2000;

/** Where an object is: at an offset in the file, or as which of the objects of a stream. */
type Entry =
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

export function writeDocument({ context }: PDFDocument): Uint8Array {
  const pieces: Uint8Array[] = [HEADER];
  let offset = HEADER.length;
  const entries = new Map<number, Entry>();
  let largest = context.largestObjectNumber;

  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  const putStream = (number: number, entriesOfDict: string, contents: Uint8Array): void => {
    entries.set(number, { kind: 'plain', offset });
    put(latin1(`${number} 0 obj\n${entriesOfDict}\nstream\n`));
    put(contents);
    put(END_OF_STREAM);
  };
  const packed: (readonly [number, PDFObject])[] = [];
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) packed.push([objectNumber, object]);
    else {
      object.updateDict();
      putStream(objectNumber, object.dict.toString(), object.getContents());
    }
  }
  for (let from = 0; from < packed.length; from += OBJECTS_PER_STREAM) {
    const some = packed.slice(from, from + OBJECTS_PER_STREAM);
    largest += 1;
    some.forEach(([number], index) => {
      entries.set(number, { kind: 'packed', stream: largest, index });
    });
    const { bytes, first } = objectStream(some);
    putStream(
      largest,
      dictionary({
        Type: '/ObjStm',
        N: some.length,
        First: first,
        Filter: '/FlateDecode',
        Length: bytes.length,
      }),
      bytes,
    );
  }

  const start = offset;
  largest += 1;
  entries.set(largest, { kind: 'plain', offset });
  const { bytes, index, widths } = crossReferences(entries);
  const { Root, Info, ID } = context.trailerInfo;
  putStream(
    largest,
    dictionary({
      Type: '/XRef',
      Size: largest + 1,
      Index: `[${index.join(' ')}]`,
      W: `[${widths.join(' ')}]`,
      Root: String(Root),
      ...(Info && { Info: String(Info) }),
      ...(ID && { ID: String(ID) }),
      Filter: '/FlateDecode',
      Length: bytes.length,
    }),
    bytes,
  );
  put(latin1(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const END_OF_STREAM = latin1('\nendstream\nendobj\n');

const dictionary = (entries: Readonly<Record<string, string | number>>): string =>
  `<<\n${Object.entries(entries)
    .map(([key, value]) => `/${key} ${value}`)
    .join('\n')}\n>>`;

/** The objects' numbers and offsets, and from `first` on the objects (7.5.7). */
function objectStream(objects: readonly (readonly [number, PDFObject])[]): {
  readonly bytes: Uint8Array;
  readonly first: number;
} {
  let places = '';
  let written = '';
  for (const [number, object] of objects) {
    places += `${number} ${written.length} `;
    written += `${object}\n`;
  }
  return { bytes: deflateSync(latin1(places + written)), first: places.length };
}

/** Fields of `widths` bytes for each object (7.5.8.3), and runs of numbers as `index`: the first of each, and how many. */
function crossReferences(entries: ReadonlyMap<number, Entry>): {
  readonly bytes: Uint8Array;
  readonly index: readonly number[];
  readonly widths: readonly [number, number, number];
} {
  const widths = [1, 4, 2] as const;
  const numbers = [...entries.keys()].sort((a, b) => a - b);
  const table = Buffer.alloc((numbers.length + 1) * 7);
  table.writeUInt16BE(65535, 5); // object 0: free, as the head of the list of those
  const index = [0, 1];
  numbers.forEach((number, at) => {
    const last = index.length - 2;
    if (number === (index[last] ?? 0) + (index[last + 1] ?? 0)) index[last + 1] = (index[last + 1] ?? 0) + 1;
    else index.push(number, 1);
    const entry = entries.get(number);
    const row = (at + 1) * 7;
    switch (entry?.kind) {
      case 'plain':
        table.writeUInt8(1, row);
        table.writeUInt32BE(entry.offset, row + 1);
        break;
      case 'packed':
        table.writeUInt8(2, row);
        table.writeUInt32BE(entry.stream, row + 1);
        table.writeUInt16BE(entry.index, row + 5);
        break;
    }
  });
  return { bytes: deflateSync(table), index, widths };
}
