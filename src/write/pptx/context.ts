// What the pieces of a slide need while they are written: the part, its colours, and what the deck shares.

import type { Report } from '../../message.ts';
import type { Part } from '../../ooxml/package.ts';
import type { Xml } from '../../ooxml/xml.ts';
import type { Color, Fonts, Link, SceneItem } from '../../scene/types.ts';
import type { ColorWriter } from './color.ts';
import type { MediaStore } from './media.ts';
import type { ParagraphStyle } from './text/style.ts';

/** Shared by all parts of one deck. */
export interface DeckContext {
  readonly fonts: Fonts;
  readonly media: MediaStore;
  readonly report: Report;
  /** Part of the slide with that id, for jumps. */
  readonly slidePart: (id: string) => Part | undefined;
  /** What text outside placeholders inherits, by level. */
  readonly textDefaults: readonly ParagraphStyle[];
}

/** Id and name for a shape: ids count from 2 in the order of writing, names are kind and number. */
export type Naming = (kind: string) => { readonly id: number; readonly name: string };

/** One slide, layout or master while it is written. */
export interface PartContext {
  readonly deck: DeckContext;
  readonly part: Part;
  readonly color: ColorWriter;
  /** What half-transparent highlights are mixed with: PowerPoint's have no transparency. */
  readonly backdrop: Color;
  /** The colour that PowerPoint gives to links here. */
  readonly linkHex: string;
  readonly naming: Naming;
  /** True while shapes are written for programs that know equations. */
  readonly equations?: boolean;
  /** Writes an item inside another one (a group's). */
  readonly inner: (item: SceneItem, context: PartContext) => Xml;
  /** Attributes and children of `a:hlinkClick` (or undefined where the target cannot be linked to). */
  readonly link: (link: Link) => Readonly<Record<string, string>> | undefined;
}

/** Fresh naming for one part; id 1 is its shape tree. */
export function shapeNaming(): Naming {
  let last = 1;
  return (kind) => {
    last += 1;
    return { id: last, name: `${kind} ${last - 1}` };
  };
}
