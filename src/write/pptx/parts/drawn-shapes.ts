// Which shapes of a slide draw which item: what appears on a click, or moves from slide to slide, is named by shape.
import type { SceneItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';

/** A shape of a slide, and the item it draws. */
export interface DrawnShape {
  readonly item: SceneItem;
  readonly id: number;
  /** What it is called before its number: `Content`, `Line`, `Picture`. */
  readonly kind: string;
}

/** Kinds of shapes that draw what lies under or beside a text or a picture. */
export const BOX_KINDS: ReadonlySet<string> = new Set(['Shape', 'Line']);

/**
 * `context` for one item: the shapes drawn of it are told to `drawn`. The first of them that is more than a box is
 * called by the item's name on other slides, if it has one: after two exclamation marks Morph goes by names alone.
 * Shapes inside a group are not told, since PowerPoint shows and moves groups as wholes.
 */
export function watched(item: SceneItem, drawn: DrawnShape[], context: PartContext): PartContext {
  let called = false;
  return {
    ...context,
    naming(kind) {
      const { id, name } = context.naming(kind);
      drawn.push({ item, id, kind });
      if (called || item.pair === undefined || (BOX_KINDS.has(kind) && item.kind !== 'shape'))
        return { id, name };
      called = true;
      return { id, name: `!!${item.pair}` };
    },
    // Each level anew from the unwatched context: a watch upon a watch would double the work with each group in a group.
    inner: (child, inner) =>
      context.inner(child, watched(child, [], { ...inner, naming: context.naming, inner: context.inner })),
  };
}
