// The `unicode-range` descriptor of @font-face (CSS Fonts 4, 4.5): which characters a face is offered for.

type Interval = readonly [first: number, last: number];

/** Tells whether a character is in `U+26, U+0-7F, U+0??`; every one is where nothing limits them. */
export function unicodeRange(text: string | undefined): (character: number) => boolean {
  if (text === undefined) return () => true;
  const intervals = text.split(',').flatMap((part): Interval[] => {
    const match = /^\s*u\+([\da-f?]{1,6})(?:-([\da-f]{1,6}))?\s*$/i.exec(part);
    const from = match?.[1];
    if (from === undefined) return [];
    const first = Number.parseInt(from.replace(/\?/g, '0'), 16);
    const last = Number.parseInt(match?.[2] ?? from.replace(/\?/g, 'f'), 16);
    return [[first, last]];
  });
  if (intervals.length === 0) return () => true;
  return (character) => intervals.some(([first, last]) => character >= first && character <= last);
}
