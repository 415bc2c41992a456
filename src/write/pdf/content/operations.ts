// A content stream as operations (ISO 32000-1, 7.8.2): each operator with where it and its operands stand in the bytes.
// What is not looked at need not be written anew: a change keeps all other bytes as they were.

/** `from` is where the first operand starts, `operator` where the operator does, `end` where it has ended. */
export interface Operation {
  readonly name: string;
  readonly from: number;
  readonly operator: number;
  readonly end: number;
}

const SPACE = classOf('\0\t\n\f\r ');
const DELIMITER = classOf('()<>[]{}/%');

function classOf(characters: string): Uint8Array {
  const members = new Uint8Array(256);
  for (const character of characters) members[character.charCodeAt(0)] = 1;
  return members;
}

const code = (character: string): number => character.charCodeAt(0);
const [OPEN, CLOSE, LESS, GREATER, BACKSLASH, PERCENT, SLASH] = [...'()<>\\%/'].map(code);
const BRACKETS = classOf('[]{}');
const isSpace = (byte: number | undefined): boolean => byte !== undefined && SPACE[byte] === 1;
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && SPACE[byte] === 0 && DELIMITER[byte] === 0;

/** Starts a number, or one of the words that are operands: `true`, `false`, `null`. */
const NUMBER = classOf('0123456789+-.');
const WORDS = new Set(['true', 'false', 'null']);

/** Operations in order; an inline image is one operation, `BI`. Never throws: what is cut off ends with the stream. */
export function operations(bytes: Uint8Array): readonly Operation[] {
  const known = read.get(bytes);
  if (known) return known;
  const found = readOperations(bytes);
  read.set(bytes, found);
  return found;
}

/** Streams are read for their words and for their marks; their bytes do not change in between. */
const read = new WeakMap<Uint8Array, readonly Operation[]>();

function readOperations(bytes: Uint8Array): Operation[] {
  const found: Operation[] = [];
  let from = -1;
  let at = 0;
  const operand = (start: number, end: number): void => {
    if (from < 0) from = start;
    at = end;
  };
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (SPACE[byte] === 1) at += 1;
    else if (byte === PERCENT) at = endOfLine(bytes, at);
    else if (byte === OPEN) operand(at, endOfString(bytes, at));
    else if (byte === SLASH) operand(at, endOfRegular(bytes, at + 1));
    else if (byte === LESS) operand(at, bytes[at + 1] === LESS ? at + 2 : endOfHex(bytes, at));
    else if (byte === GREATER) operand(at, bytes[at + 1] === GREATER ? at + 2 : at + 1);
    else if (BRACKETS[byte] === 1 || byte === CLOSE) operand(at, at + 1);
    else {
      const end = endOfRegular(bytes, at);
      if (NUMBER[byte] === 1) {
        operand(at, end);
        continue;
      }
      const name = wordAt(bytes, at, end);
      if (WORDS.has(name)) {
        operand(at, end);
        continue;
      }
      const operator = at;
      at = name === 'BI' ? endOfInlineImage(bytes, end) : end;
      found.push({ name, from: from < 0 ? operator : from, operator, end: at });
      from = -1;
    }
  }
  return found;
}

/** The bytes of an operation's operands as text, a character a byte. */
export const operandText = (bytes: Uint8Array, { from, operator }: Operation): string =>
  latin(bytes, from, operator);

const latin = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};

/** Operators have up to three letters; a page has thousands, of a few dozen kinds. */
const LONGEST_OPERATOR = 3;
const words = new Map<number, string>();

function wordAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > LONGEST_OPERATOR) return latin(bytes, from, to);
  let key = 0;
  for (let at = from; at < to; at += 1) key = key * 256 + (bytes[at] ?? 0);
  const known = words.get(key);
  if (known !== undefined) return known;
  const word = latin(bytes, from, to);
  words.set(key, word);
  return word;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

function endOfRegular(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isRegular(bytes[at])) at += 1;
  return at;
}

/** Parentheses nest; a backslash takes the next byte's meaning away. */
function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}

function endOfHex(bytes: Uint8Array, from: number): number {
  const close = bytes.indexOf(GREATER ?? 0, from);
  return close < 0 ? bytes.length : close + 1;
}

/** `EI` between white space; `ID` is followed by one byte of white space, then data of any kind. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isWord(bytes, at, 'ID')) at = afterOperand(bytes, at);
  for (at += 3; at < bytes.length; at += 1) {
    if (isWord(bytes, at, 'EI') && isSpace(bytes[at - 1])) return at + 2;
  }
  return bytes.length;
}

/** Past one token of the image's dictionary, in which a name or string may hold the letters of an operator. */
function afterOperand(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === OPEN) return endOfString(bytes, at);
  if (byte === SLASH) return endOfRegular(bytes, at + 1);
  if (isRegular(byte)) return endOfRegular(bytes, at);
  return at + 1;
}

function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  return (
    bytes[at] === word.charCodeAt(0) && bytes[at + 1] === word.charCodeAt(1) && !isRegular(bytes[at + 2])
  );
}
