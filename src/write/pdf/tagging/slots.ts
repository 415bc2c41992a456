// Where content goes in the finished tree: neighbouring pieces of one element on one page are a slot, which becomes as few
// marks as the order of painting allows.
import type { PDFRef } from '@cantoo/pdf-lib';
import { isGraphic } from './roles.ts';
import { type ArtifactKind, type ContentItem, isElement, type StructureElement } from './structure.ts';

/** A mark as it was written: on a page, or in a form that is drawn there. */
export interface PlacedMark {
  readonly stream?: PDFRef;
  readonly mark: number;
  readonly rank: number;
}

export interface Slot {
  readonly index: number;
  readonly page: number;
  readonly role: string;
  /** What is drawn is content, not only text. */
  readonly graphic: boolean;
  readonly marks: PlacedMark[];
  /** Shows text; a drawn bullet shows none. */
  hasText: boolean;
}

/** Where Chrome's mark belongs: a slot, with its place in it, or among the artifacts. */
export type Place = { readonly slot: Slot; readonly rank: number } | ArtifactKind;

export interface Slots {
  readonly list: readonly Slot[];
  placeOf(page: number, mark: number): Place | undefined;
  /** The slot that starts with this piece; the pieces after it have none of their own. */
  startingWith(item: ContentItem): Slot | undefined;
}

export function slotsOf(root: StructureElement): Slots {
  const list: Slot[] = [];
  const places = new Map<string, Place>();
  const starts = new Map<ContentItem, Slot>();
  const key = (page: number, mark: number): string => `${page} ${mark}`;

  const visit = (one: StructureElement, artifact: ArtifactKind | undefined): void => {
    const kind = one.role === 'Artifact' ? (one.artifact ?? 'Decoration') : artifact;
    let open: { slot: Slot; rank: number } | undefined;
    for (const child of one.children) {
      if (isElement(child)) {
        open = undefined;
        visit(child, kind);
      } else if (child.kind === 'content') {
        if (kind !== undefined) {
          places.set(key(child.page, child.mark), kind);
          continue;
        }
        if (open?.slot.page !== child.page) {
          open = { slot: newSlot(list, child.page, one.role), rank: 0 };
          starts.set(child, open.slot);
        }
        places.set(key(child.page, child.mark), { slot: open.slot, rank: open.rank });
        open.rank += 1;
      } else open = undefined;
    }
  };
  visit(root, undefined);
  return {
    list,
    placeOf: (page, mark) => places.get(key(page, mark)),
    startingWith: (item) => starts.get(item),
  };
}

function newSlot(list: Slot[], page: number, role: string): Slot {
  const slot = { index: list.length, page, role, graphic: isGraphic(role), marks: [], hasText: false };
  list.push(slot);
  return slot;
}
