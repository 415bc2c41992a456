// Font weights as CSS writes and chooses them.

/** The weights that a declaration's value may ask for: its numbers, its keywords, and what those may come to. */
export function weightsIn(value: string): readonly number[] {
  const weights = [...value.matchAll(/(?<![\w.#-])([1-9]\d{1,2}|1000)(?![\w.%])/g)].map(([text]) =>
    Number(text),
  );
  if (/\bnormal\b/i.test(value)) weights.push(400);
  if (/\bbold\b/i.test(value)) weights.push(700);
  if (/\bbolder\b/i.test(value)) weights.push(700, 900);
  if (/\blighter\b/i.test(value)) weights.push(100, 400);
  return weights;
}

/**
 * How far a face, from `lightest` to `boldest`, is from a wanted weight; browsers take the nearest. CSS Fonts 4,
 * 5.2: below 400 they look among the lighter first, above 500 among the bolder, between the two up to 500 first.
 */
export function weightDistance(wanted: number, [lightest, boldest]: readonly [number, number]): number {
  const above = Math.max(lightest - wanted, 0);
  const below = Math.max(wanted - boldest, 0);
  if (wanted < 400) return above > 0 ? 1000 + above : below;
  if (wanted > 500) return below > 0 ? 1000 + below : above;
  if (below > 0) return 1000 + below;
  return above > 500 - wanted ? 2000 + above : above;
}
