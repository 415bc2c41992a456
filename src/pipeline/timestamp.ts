// The time that stands for "now" in outputs, so that the same input gives the same bytes.
import type { Settings } from '../source/types.ts';

/** The first moment that a zip entry can hold (APPNOTE 4.4.6): for decks that say nothing of time. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;

/** Seconds since 1970: SOURCE_DATE_EPOCH where set, else the deck's date, else 1980-01-01. */
export function timestampOf(settings: Settings, env: NodeJS.ProcessEnv = process.env): number {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/.test(epoch)) return Math.max(EARLIEST, Number(epoch));
  const date =
    settings.date === undefined ? Number.NaN : Date.parse(`${settings.date.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(date) ? Math.max(EARLIEST, date / 1000) : EARLIEST;
}
