// Puts marks around what a content stream paints (ISO 32000-1, 14.6): every unit is either content of a structure element,
// by number, or an artifact. Marks that were there are gone, all other bytes stay as they were.
import type { Cut, Painted, PaintUnit } from './paint-units.ts';

/** Whose a unit is. `own`: a form that carries marks of its own, which no mark may enclose. */
export type Owner =
  | {
      readonly kind: 'content';
      readonly slot: number;
      readonly rank: number;
      readonly tag: string;
      /** Told by other words, so that what is drawn need not be in order. */
      readonly graphic?: boolean;
    }
  | { readonly kind: 'artifact'; readonly properties: string }
  | { readonly kind: 'own' };

/** A mark that was made: part of `slot`, whose parts are read by `rank`. */
export interface MarkedRun {
  readonly slot: number;
  readonly rank: number;
  /** MCID. */
  readonly mark: number;
}

export interface Rewritten {
  readonly bytes: Uint8Array;
  readonly runs: readonly MarkedRun[];
}

/** Units that follow one another and have one owner share a mark; these are numbered from `firstMark` on. */
export function rewriteMarks(
  bytes: Uint8Array,
  { units, cuts }: Painted,
  ownerOf: (unit: PaintUnit, index: number) => Owner,
  firstMark = 0,
): Rewritten {
  const runs: MarkedRun[] = [];
  const writer = copyWithout(bytes, cuts);
  let open: { owner: Owner; last: PaintUnit } | undefined;
  const close = (): void => {
    if (open && open.owner.kind !== 'own') writer.insert(open.last.end, '\nEMC\n');
    open = undefined;
  };
  units.forEach((unit, index) => {
    const owner = ownerOf(unit, index);
    if (open && continues(open.owner, owner) && open.last.within === unit.within) {
      open = { owner, last: unit };
      return;
    }
    close();
    open = { owner, last: unit };
    if (owner.kind === 'artifact') writer.insert(unit.start, `/Artifact ${owner.properties}\n`);
    if (owner.kind === 'content') {
      const mark = firstMark + runs.length;
      runs.push({ slot: owner.slot, rank: owner.rank, mark });
      writer.insert(unit.start, `/${owner.tag} <</MCID ${mark}>>BDC\n`);
    }
  });
  close();
  return { bytes: writer.finish(), runs };
}

function continues(before: Owner, owner: Owner): boolean {
  if (before.kind === 'artifact') return owner.kind === 'artifact' && before.properties === owner.properties;
  if (before.kind !== 'content' || owner.kind !== 'content') return false;
  if (before.slot !== owner.slot || before.rank > owner.rank) return false;
  // What is painted later though it is read in between (a raised digit) finds its place between marks.
  return owner.graphic === true || owner.rank - before.rank <= 1;
}

/** Copies bytes in order, leaving `cuts` out, with words put in between. */
export function copyWithout(bytes: Uint8Array, cuts: readonly Cut[]) {
  const pieces: Uint8Array[] = [];
  let copied = 0;
  let next = 0;
  const copyTo = (end: number): void => {
    for (let cut = cuts[next]; cut && cut.start < end; cut = cuts[next]) {
      pieces.push(bytes.subarray(copied, cut.start));
      copied = cut.end;
      next += 1;
    }
    pieces.push(bytes.subarray(copied, end));
    copied = end;
  };
  return {
    insert(at: number, words: string): void {
      copyTo(at);
      pieces.push(Buffer.from(words, 'latin1'));
    },
    finish(): Uint8Array {
      copyTo(bytes.length);
      return Buffer.concat(pieces);
    },
  };
}
