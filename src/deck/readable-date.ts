// Dates for people: on title slides and in lists of decks.

/** A date as the deck's language writes it; what is no calendar date stays as the author wrote it. */
export function readableDate(date: string, lang: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day)) return date;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    day,
  );
}
