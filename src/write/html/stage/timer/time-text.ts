// Times as people of the deck's language write them.

export interface TimeText {
  /** `4:05`, `1:02:09`. */
  span(seconds: number): string;
  /** The time of day. */
  clock(date: Date): string;
  number(value: number): string;
}

/** `lang` is a BCP 47 tag. */
export function timeText(lang: string): TimeText {
  const plain = new Intl.NumberFormat(lang, { useGrouping: false });
  const padded = new Intl.NumberFormat(lang, { useGrouping: false, minimumIntegerDigits: 2 });
  const clock = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  return {
    span(seconds) {
      const whole = Math.floor(seconds);
      const hours = Math.floor(whole / 3600);
      const minutes = Math.floor(whole / 60) % 60;
      const tail = padded.format(whole % 60);
      if (hours === 0) return `${plain.format(minutes)}:${tail}`;
      return `${plain.format(hours)}:${padded.format(minutes)}:${tail}`;
    },
    clock: (date) => clock.format(date),
    number: (value) => plain.format(value),
  };
}
