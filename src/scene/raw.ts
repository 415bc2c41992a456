// What the code in the page hands to Node: blocks and boxes as found, before text is merged into columns.
// Plain JSON, slide px throughout. Line numbers are those of the Marp Markdown; asset addresses are as the page has them.
import type { Direction } from '../source/types.ts';
import type {
  BoxStyle,
  Color,
  Fill,
  Frame,
  ImageItem,
  Link,
  Paragraph,
  ShapeItem,
  TableCell,
} from './types.ts';
import type { Px } from './units.ts';

/** First and last line of the Marp Markdown. */
export type RawLines = readonly [start: number, end: number];

/** A rotation to apply once text is merged: `from` (middle of the unrotated box) goes to `to`, all else turns about it. */
export interface Turn {
  readonly degrees: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

interface RawBase {
  /** Before `turns`. */
  readonly frame: Frame;
  /** Innermost first. */
  readonly turns: readonly Turn[];
  readonly at?: RawLines;
  /** The flow container (column) it stands in; text of one flow is merged. */
  readonly flow: number;
  /** Painted boxes around it that may become the text's own box, outermost first. */
  readonly boxes: readonly number[];
  /** The figure it belongs to. */
  readonly group?: number;
  /** The click on which it appears, from 1. */
  readonly click?: number;
  /** `view-transition-name`. */
  readonly pair?: string;
}

export type RawParagraph = Omit<Paragraph, 'source'> & { readonly at?: RawLines };

export type BlockRole =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'body'
  | 'quote'
  | 'code'
  | 'caption'
  | 'header'
  | 'footer'
  | 'page-number';

/** One paragraph. `frame` is its text box; `column` the content box of its flow container. */
export interface RawBlock extends RawBase {
  readonly kind: 'block';
  readonly role: BlockRole;
  readonly paragraph: RawParagraph;
  readonly column: Frame;
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** `id` is what `boxes` of what stands inside refer to; 0 for boxes that never become a text's own. */
export interface RawShape extends RawBase {
  readonly kind: 'shape';
  readonly id: number;
  readonly geometry: ShapeItem['geometry'];
  readonly box: BoxStyle;
}

/** How to take the picture of an element that has no native form. */
export interface Snapshot {
  /** Value of `data-triptych-snapshot` on the element. */
  readonly key: string;
  /** `box` leaves the element's content out: only what CSS draws for its box. */
  readonly mode: 'element' | 'box';
  /** In px of the page, for the screenshot. */
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** `asset` is an address, a data: address, or `snapshot:<key>` until the picture is taken. */
export interface RawImage extends RawBase {
  readonly kind: 'image';
  readonly asset: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly link?: Link;
  readonly crop: ImageItem['crop'];
  readonly box?: BoxStyle;
  readonly gray?: true;
  /** Why it is a picture; absent for pictures of the deck. */
  readonly why?: string;
  readonly equation?: NonNullable<ImageItem['equation']>;
  /** Stands inside a line of text and does not interrupt it. */
  readonly inline: boolean;
}

export type RawCell = Omit<TableCell, 'paragraphs'> & { readonly paragraphs: readonly RawParagraph[] };

export interface RawTable extends RawBase {
  readonly kind: 'table';
  readonly columns: readonly Px[];
  readonly rows: readonly { readonly height: Px; readonly cells: readonly RawCell[] }[];
  readonly headerRow: boolean;
  readonly dir: Direction;
}

export type RawItem = RawBlock | RawShape | RawImage | RawTable;

/** The theme's own words for its palette and fonts, custom properties without the `--triptych-` prefix. */
export interface RawTheme {
  readonly colors: Readonly<Record<string, Color>>;
  readonly fonts: Readonly<Record<string, string>>;
  /** Of the slide itself. */
  readonly text: Color;
  readonly font: string;
}

export interface RawNotice {
  readonly code: string;
  readonly text: string;
  /** True for what the author should mend, false for what is only good to know. */
  readonly trouble?: boolean;
  readonly line?: number;
}

export interface RawSlide {
  readonly title: string;
  readonly classes: readonly string[];
  readonly lang: string;
  readonly dir: Direction;
  readonly width: Px;
  readonly height: Px;
  readonly background: readonly Fill[];
  readonly items: readonly RawItem[];
  readonly theme: RawTheme;
  /** Value of the `transition` directive, of the change to the next slide. */
  readonly transition?: string;
  readonly notices: readonly RawNotice[];
}

/** A drawing of the page as its own SVG file. */
export interface RawDrawing {
  /** `drawing:<key>`, as `RawImage.asset` names it. */
  readonly key: string;
  readonly svg: string;
}

/** A part of a picture to keep, in shares of its size. */
export interface Cutting {
  readonly key: string;
  readonly url: string;
  readonly mediaType: string;
  readonly part: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface RawDeck {
  readonly slides: readonly RawSlide[];
  readonly snapshots: readonly Snapshot[];
  readonly drawings: readonly RawDrawing[];
}
