// Decks to measure with: the same content for everyone, as a hand-written Marp deck and as an article, made from a
// number alone.

const BULLETS = `- Partners plan the year together, and say so in public
- Small projects come first, with a date and an owner
  - one pilot a region
  - one page of lessons learned
- **Trust** is measured by what is shared early
- Reviews happen every quarter`;

const TABLE = `| Region | Partners | Share | Status |
|---|---:|---:|:---:|
| North | 12 | 31 % | open |
| East | 7 | 18 % | open |
| South | 15 | 38 % | closed |
| West | 5 | 13 % | planned |`;

const CODE = `\`\`\`ts
interface Partner { name: string; since: number }

// Longest standing first.
export function rank(partners: readonly Partner[]): Partner[] {
  return [...partners].sort((a, b) => a.since - b.since);
}
\`\`\``;

const PROSE = `An alliance lasts when each side gains something that it could not have had alone. **What is gained need not be
the same on both sides.** It must be visible, to those who decide and to those who do the work.`;

const NOTE = `Say why this matters **now**, then give the example from last spring. Ask who has seen the same, and wait for an
answer before going on. The figures are in the [annual report](https://example.com/report).`;

const KINDS = [BULLETS, TABLE, CODE, PROSE];

const content = (index: number): string => KINDS[index % KINDS.length] ?? PROSE;

/** A Marp deck of exactly `slides` slides, each but the first with a heading, content and notes. */
export function marpDeck(slides: number): string {
  const rest = Array.from(
    { length: slides - 1 },
    (_, index) => `## Slide ${index + 2}: working together\n\n${content(index)}\n\n<!--\n${NOTE}\n-->`,
  );
  const first = `---\nmarp: true\ntitle: Alliances\npaginate: true\n---\n\n# Alliances that last\n\nA measured deck\n\n<!--\n${NOTE}\n-->`;
  return `${[first, ...rest].join('\n\n---\n\n')}\n`;
}

/** An article of about as many slides: a section each, its prose meant for the notes. */
export function article(slides: number): string {
  const sections = Array.from(
    { length: slides - 1 },
    (_, index) => `## Part ${index + 2}: working together\n\n${content(index)}\n\n${NOTE}`,
  );
  return `---\ntitle: Alliances\n---\n\n# Alliances that last\n\n${NOTE}\n\n${sections.join('\n\n')}\n`;
}
