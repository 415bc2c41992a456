// Slide ids: from the heading path, so that they survive edits elsewhere; unique in the deck.
const LONGEST = 60;

/** `Why it matters!` is `why-it-matters`; letters and digits of all scripts stay. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug || 'slide';
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > LONGEST / 2 ? cut : LONGEST);
}

/** Hands out ids: the second `overview` is `overview--2`, which no slug and no part of a split slide is. */
export class SlideIds {
  private readonly taken = new Set<string>();

  take(id: string): string {
    let candidate = id;
    for (let n = 2; this.taken.has(candidate); n += 1) candidate = `${id}--${n}`;
    this.taken.add(candidate);
    return candidate;
  }
}

/** The id of a part of a split slide: `id`, `id-2`, `id-3`. */
export const partId = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);
