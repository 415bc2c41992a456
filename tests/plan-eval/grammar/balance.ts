// Brackets and quotation marks that stand alone.

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
];

/** German opens with „ and closes with what English opens with; Urdu turns the English pair round. */
function pairsOf(text: string): typeof PAIRS {
  const others = PAIRS.filter(([open]) => open !== '“');
  if (text.includes('„')) return [...others, ['„', '“']];
  return /[“”]/.exec(text)?.[0] === '”' ? [...others, ['”', '“']] : PAIRS;
}

/** What is open and not closed, or closed and not open; undefined where all is well. Apostrophes are left alone. */
export function unbalanced(text: string): string | undefined {
  for (const [open, close] of pairsOf(text)) {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth += 1;
      if (character === close) depth -= 1;
      if (depth < 0) return close;
    }
    if (depth > 0) return open;
  }
  return (text.split('"').length - 1) % 2 === 1 ? '"' : undefined;
}
