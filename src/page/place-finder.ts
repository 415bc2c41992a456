// Where the words that a message is about stand in the author's file: found from the line that the rendered block
// carries, then looked for in that block, so that the first of several like words is not taken for the last.
import type { Place } from '../message.ts';
import type { RenderRequest } from './types.ts';

/** The place of `words`, at or soon after `line` (from 1) of the Marp Markdown where that is known. */
export type FindPlace = (words: string, line?: number) => Place;

/** Lines that a block reaches at most, for this purpose. */
const BLOCK_LINES = 60;

/** Words shorter than this are found anywhere, so that without a line they are no guide. */
const TELLING_LENGTH = 4;

export function placeFinder({
  markdown,
  source,
  placeOf,
}: Pick<RenderRequest, 'markdown' | 'source' | 'placeOf'>): FindPlace {
  const lines = markdown.split('\n');
  const sourceLines = source?.split('\n');

  const inSource = (place: Place, words: string): Place => {
    if (sourceLines === undefined || place.line === undefined) return place;
    const found = search(sourceLines, words, place.line, BLOCK_LINES);
    return found ? { ...place, ...found } : place;
  };
  return (words, line) => {
    if (line === undefined && words.length < TELLING_LENGTH) return { file: placeOf(1).file };
    const found = search(lines, words, line ?? 1, line === undefined ? lines.length : BLOCK_LINES);
    const at = found?.line ?? line;
    return at === undefined ? { file: placeOf(1).file } : inSource(placeOf(at), words);
  };
}

function search(
  lines: readonly string[],
  words: string,
  from: number,
  count: number,
): { line: number; column: number } | undefined {
  const spellings = [...new Set([words, decoded(words)])].filter(Boolean);
  for (let index = from - 1; index < Math.min(lines.length, from - 1 + count); index += 1) {
    for (const spelling of spellings) {
      const column = lines[index]?.indexOf(spelling) ?? -1;
      if (column >= 0) return { line: index + 1, column: column + 1 };
    }
  }
  return undefined;
}

/** Markdown addresses reach HTML with their special characters encoded. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
