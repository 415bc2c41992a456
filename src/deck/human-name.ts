// A file's name as a title: `strategic-alliances.md` is “Strategic alliances”.
import { basename, extname } from 'node:path';

/** The words of a file name, the first one with a capital. */
export function humanName(file: string): string {
  const words = basename(file, extname(file))
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Slides' : words.charAt(0).toUpperCase() + words.slice(1);
}
