// The container: entries in the order given, all with the same fixed time, so that equal input gives equal bytes.
import { strToU8, type Zippable, zipSync } from 'fflate';

/** What is compressed already only costs time to compress again. */
const STORED = /\.(png|jpe?g|gif|fntdata)$/;

// 1980-01-01, the earliest a zip can name. fflate reads the local parts of a date, so it is built from local parts.
const EPOCH = new Date(1980, 0, 1);

/** Zips `entries` in their order; level 6 is the knee of the curve for XML (level 9 is 2 × slower for 1 % less). */
export function zipEntries(entries: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[name] = [bytes, { level: STORED.test(name) ? 0 : 6, mtime: EPOCH }];
  }
  return zipSync(files);
}
