// What settings take: one reading a kind of value.
import type { Field } from './front-matter.ts';
import { HANDOUT_LAYOUTS, PAPERS } from './types.ts';

const MOST_POINTS = 12;

/** What a field of the front matter takes, in words and as a reading of its value; undefined where it does not fit. */
export interface Kind<T> {
  readonly takes: string;
  /** A setting as it may be written, for a message's hint. */
  readonly example?: string;
  /** All values that there are, so that a message can name the nearest. */
  readonly choices?: readonly string[];
  read(field: Field): T | undefined;
}

export const text: Kind<string> = {
  takes: 'text',
  read: (field) => (field.written?.trim() ? field.written.trim() : undefined),
};

/** Goes into the HTML file's links, where nothing else has a meaning. */
export const webAddress: Kind<string> = {
  takes: 'an address that begins with https:// or http://',
  read: (field) => (/^https?:\/\/\S+$/i.test(text.read(field) ?? '') ? text.read(field) : undefined),
};

export const names: Kind<string> = {
  takes: 'text or a list of texts',
  read: (field) => (Array.isArray(field.value) ? texts(field.value)?.join(', ') : text.read(field)),
};

export const classes: Kind<string> = {
  takes: 'text or a list of texts',
  read: (field) => (Array.isArray(field.value) ? texts(field.value)?.join(' ') : text.read(field)),
};

export const words: Kind<readonly string[]> = {
  takes: 'a list of texts, or text with commas',
  read: (field) =>
    Array.isArray(field.value)
      ? texts(field.value)
      : text
          .read(field)
          ?.split(',')
          .map((word) => word.trim())
          .filter(Boolean),
};

export const flag: Kind<boolean> = {
  takes: 'true or false',
  read: ({ value }) => (typeof value === 'boolean' ? value : undefined),
};

/** Marp's `hold` and `skip` show no number on one slide; for a whole deck they mean the same as true. */
export const pagination: Kind<boolean> = {
  takes: 'true or false',
  read: ({ value }) =>
    value === 'hold' || value === 'skip' ? true : typeof value === 'boolean' ? value : undefined,
};

/** One of a few words; a number may stand for the word that it is written as. */
const oneOf = <T extends string>(choices: readonly T[]): Kind<T> => ({
  choices,
  takes: `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`,
  read: ({ value }) => choices.find((choice) => choice === String(value).trim().toLowerCase()),
});

export const titleKind = oneOf(['heading', 'assertion']);

export const direction = oneOf(['ltr', 'rtl']);

export const handoutLayout = oneOf(HANDOUT_LAYOUTS);

export const paper = oneOf(PAPERS);

export const pointCount: Kind<number> = {
  takes: `a whole number from 2 to ${MOST_POINTS}`,
  read: ({ value }) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= MOST_POINTS
      ? value
      : undefined,
};

/** Slower than any speech, faster than any. */
const SLOWEST = 40;
const FASTEST = 400;

export const speakingPace: Kind<number> = {
  takes: `words a minute, from ${SLOWEST} to ${FASTEST}`,
  read: ({ value }) =>
    typeof value === 'number' && value >= SLOWEST && value <= FASTEST ? value : undefined,
};

/** A day is longer than any talk. */
const LONGEST = 24 * 60 * 60;

/** Seconds; from minutes as a number, from amounts with their units, or from a clock's hours, minutes and seconds. */
export const duration: Kind<number> = {
  takes: 'the minutes of the talk, or a time such as 20m, 1h 15m, 90 min or 00:45:00',
  example: 'duration: 20m',
  read: ({ value, written = '' }) => {
    const seconds = typeof value === 'number' ? value * 60 : (clockSeconds(written) ?? unitSeconds(written));
    return seconds !== undefined && seconds > 0 && seconds <= LONGEST ? Math.round(seconds) : undefined;
  },
};

/** `00:45:00`. Two parts alone may be hours and minutes or minutes and seconds, so they say nothing. */
function clockSeconds(written: string): number | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/.exec(written.trim()) ?? [];
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `1h 15m`, `90 min`, `1.5 hours`: each unit once, the larger before the smaller. */
function unitSeconds(written: string): number | undefined {
  const parts =
    /^(?:([\d.]+)\s*h(?:rs?|ours?)?)?[\s,]*(?:([\d.]+)\s*m(?:ins?|inutes?)?)?[\s,]*(?:([\d.]+)\s*s(?:ecs?|econds?)?)?$/i.exec(
      written.trim(),
    );
  if (!parts) return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

function texts(list: readonly unknown[]): string[] | undefined {
  const parts = list.map((part) => {
    const name = typeof part === 'object' && part !== null && 'name' in part ? part.name : part;
    return typeof name === 'string' || typeof name === 'number' ? String(name).trim() : undefined;
  });
  return parts.every((part) => part !== undefined) ? parts.filter((part) => part !== '') : undefined;
}
