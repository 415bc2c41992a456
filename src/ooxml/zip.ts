// The container: entries in the order given, all with the same fixed time, so that equal input gives equal bytes.
import { strToU8, type Zippable, zipSync } from 'fflate';

/** What is compressed already only costs time to compress again. */
const STORED = /\.(png|jpe?g|gif)$/;

// 1980-01-01, the earliest a zip can name. fflate reads the local parts of a date, so it is built from local parts.
const EPOCH = new Date(1980, 0, 1);

/** Zips `entries` in their order. Level 2 makes 200 slides in two thirds of level 6's time, 3 % larger. */
export function zipEntries(entries: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[name] = [bytes, { level: STORED.test(name) ? 0 : 2, mtime: EPOCH }];
  }
  return zipSync(files);
}
