// The `unicode-range` descriptor (CSS Fonts 4, 4.5): which characters a face is for.

/** First and last code point. */
export type CodeRange = readonly [from: number, to: number];

/** The ranges of a descriptor such as `U+0-FF, U+131, U+4??`. */
export const readUnicodeRange = (descriptor: string): CodeRange[] =>
  descriptor.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [
      Number.parseInt(from.replace(/\?/g, '0'), 16),
      Number.parseInt(to.replace(/\?/g, 'F'), 16),
    ] as const;
  });
