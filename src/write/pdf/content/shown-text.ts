// The words that marks enclose, by the fonts' Unicode maps and by the actual text that Chrome gives to glyphs that
// stand for several characters.

import { logicalOrder } from './logical-order.ts';
import { operandText, operations } from './operations.ts';
import type { UnicodeMap } from './unicode-map.ts';

/** A font of the stream's resources: how many bytes make a code, and what it means. */
export interface ShownFont {
  readonly bytesPerCode: 1 | 2;
  readonly text: UnicodeMap;
}

interface Line {
  readonly height: string | undefined;
  readonly pieces: string[];
}

export interface Open {
  readonly mark: number | undefined;
  readonly actual: string | undefined;
  /** What a run shows that is set against its direction (ISO 32000-1, 14.8.2.3.3), piece by piece. */
  readonly reversed?: string[];
}

/** Text by MCID, of the marks that are wanted. */
export function shownText(
  bytes: Uint8Array,
  fontOf: (name: string) => ShownFont | undefined,
  wants: (mark: number) => boolean = () => true,
): ReadonlyMap<number, string> {
  const found = new Map<number, Line[]>();
  const open: Open[] = [];
  let font: ShownFont | undefined;
  let height: string | undefined;

  const add = (text: string): void => {
    const mark = open.findLast((one) => one.mark !== undefined)?.mark;
    if (mark === undefined || text === '') return;
    const lines = found.get(mark) ?? [];
    found.set(mark, lines);
    const line = lines.at(-1);
    if (line && line.height === height) line.pieces.push(text);
    else lines.push({ height, pieces: [text] });
  };

  const isWanted = (): boolean => {
    const mark = open.findLast((one) => one.mark !== undefined)?.mark;
    return mark !== undefined && wants(mark);
  };
  const say = (pieces: readonly string[]): void => {
    const run = open.findLast(({ reversed }) => reversed)?.reversed;
    if (run) run.push(...pieces);
    else add(pieces.join(''));
  };

  for (const operation of operations(bytes)) {
    const operands = (): string => operandText(bytes, operation);
    switch (operation.name) {
      case 'BDC':
      case 'BMC':
        open.push(opened(operands()));
        break;
      case 'EMC': {
        const closed = open.pop();
        if (closed?.actual !== undefined && !open.some(({ actual }) => actual !== undefined))
          say([closed.actual]);
        if (closed?.reversed) add(closed.reversed.reverse().join(''));
        break;
      }
      case 'Tf':
        font = fontOf(/\/(\S+)/.exec(operands())?.[1] ?? '');
        break;
      case 'Tm':
        height = operands().trim().split(/\s+/)[5];
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        if (isWanted() && !open.some(({ actual }) => actual !== undefined)) say(shown(operands(), font));
        break;
    }
  }
  return new Map([...found].map(([mark, lines]) => [mark, joined(lines)]));
}

/** Chrome leaves out the space where a line wraps, and shows what a line holds from left to right. */
function joined(lines: readonly Line[]): string {
  return lines.reduce((before, { pieces }) => {
    const text = logicalOrder(pieces).join('');
    const wraps = before !== '' && !/\s$/.test(before) && !/^\s/.test(text);
    return before + (wraps && !EAST_ASIAN.test(before.slice(-1)) ? ' ' : '') + text;
  }, '');
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What a `BDC` or `BMC` with these operands opens. */
export function opened(operands: string): Open {
  if (/^\s*\/ReversedChars\b/.test(operands)) return { mark: undefined, actual: undefined, reversed: [] };
  const mark = /\/MCID\s+(\d+)/.exec(operands)?.[1];
  const actual = /\/ActualText\s*<([^>]*)>/.exec(operands)?.[1];
  return {
    mark: mark === undefined ? undefined : Number(mark),
    actual: actual === undefined ? undefined : utf16WithMark(actual),
  };
}

function utf16WithMark(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return bytes
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '');
}

/** Texts of the codes shown, one by one. Chrome writes hexadecimal strings, of two bytes a code, and literal ones, of one. */
export function shown(operands: string, font: ShownFont | undefined): string[] {
  if (!font) return [];
  const text: string[] = [];
  for (const [, hex, literal] of operands.matchAll(/<([\dA-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    const bytes =
      hex === undefined ? unescaped(literal ?? '') : [...Buffer.from(hex.replace(/\s/g, ''), 'hex')];
    for (let at = 0; at < bytes.length; at += font.bytesPerCode) {
      const code = font.bytesPerCode === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
      text.push(font.text(code) ?? '');
    }
  }
  return text;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function unescaped(literal: string): number[] {
  const bytes: number[] = [];
  for (const [part, octal, escaped] of literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|[\s\S]/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (escaped !== undefined) bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
    else bytes.push(part.charCodeAt(0));
  }
  return bytes;
}
