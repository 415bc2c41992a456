// Paragraphs of the Scene: what they show by its address among the deck's assets, and the lines that they come from.
import type { SourceRange } from '../source/types.ts';
import type { RawLines, RawParagraph } from './raw.ts';
import type { Bullet, Paragraph, Run } from './types.ts';
import { type Px, px } from './units.ts';

/** Where in the source the lines of the Marp Markdown come from. */
export type Sources = (lines: RawLines) => SourceRange | undefined;
/** From an address of the page to one of the deck's assets. */
export type AddressOf = (asset: string) => string;

/** `raw` as a paragraph of the Scene, changed by `change`; what stands in its lines moves by `shift`, in px. */
export function paragraphOf(
  raw: RawParagraph,
  sourceOf: Sources,
  addressOf: AddressOf,
  change: Partial<Paragraph> = {},
  shift: { readonly dx: number; readonly dy: number } = { dx: 0, dy: 0 },
): Paragraph {
  const { at, ...paragraph } = raw;
  const source = at && sourceOf(at);
  const runs = paragraph.runs.map((run) => withPicture(run, addressOf, shift));
  const bullet = withAddress(paragraph.bullet, addressOf);
  return { ...paragraph, bullet, runs, ...change, ...(source && { source }) };
}

/** The picture of a formula moves with its text. */
function withPicture(run: Run, addressOf: AddressOf, { dx, dy }: { dx: number; dy: number }): Run {
  if (run.kind !== 'math' || !run.picture) return run;
  const { asset, frame: at } = run.picture;
  return {
    ...run,
    picture: { asset: addressOf(asset), frame: { ...at, x: moved(at.x, dx), y: moved(at.y, dy) } },
  };
}

/** Hundredths of a px, as all of the Scene. */
const moved = (at: number, by: number): Px => px(Math.round((at + by) * 100) / 100);

/** The picture in place of a bullet. */
function withAddress(bullet: Bullet, addressOf: AddressOf): Bullet {
  if (bullet.kind !== 'char' || !bullet.picture) return bullet;
  return { ...bullet, picture: { ...bullet.picture, asset: addressOf(bullet.picture.asset) } };
}
