// Waist 2: what the browser really laid out, as plain data. Writers read this and never the DOM.
// All geometry is CSS px relative to the slide's top left corner, after transforms. Items are in reading order.
import type { Direction, SourceRange } from '../source/types.ts';
import type { Px } from './units.ts';

export interface Frame {
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  readonly height: Px;
}

/** sRGB, `hex` as six upper-case digits, `alpha` 0 to 1. */
export interface Color {
  readonly hex: string;
  readonly alpha: number;
}

export interface GradientStop {
  /** 0 to 1 along the gradient line. */
  readonly at: number;
  readonly color: Color;
}

export type Fill =
  | { readonly kind: 'solid'; readonly color: Color }
  /** `angle` in CSS degrees: 0 points up, 90 to the right. */
  | { readonly kind: 'linear'; readonly angle: number; readonly stops: readonly GradientStop[] }
  | {
      readonly kind: 'radial';
      readonly center: { readonly x: number; readonly y: number };
      readonly stops: readonly GradientStop[];
    }
  /** A picture painted into `frame` of the slide (cover, contain and position already resolved; may exceed the box). */
  | {
      readonly kind: 'picture';
      readonly asset: string;
      readonly frame: Frame;
      /** Tiled in both directions, `frame` being one tile; with `area` along that alone. */
      readonly repeat: boolean;
      /** What part of the box is painted, where a tile repeats in one direction only. */
      readonly area?: Frame;
      readonly alt: string;
      /** Strength of the picture itself, 0 to 1; absent for 1. */
      readonly opacity?: number;
      readonly gray?: true;
    };

export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'double';

export interface Border {
  readonly width: Px;
  readonly color: Color;
  readonly style: LineStyle;
}

export interface Shadow {
  readonly x: Px;
  readonly y: Px;
  readonly blur: Px;
  readonly color: Color;
  /** By how much it is larger than its box on every side; absent for one of the same size. */
  readonly spread?: Px;
  /** Falls into the box. */
  readonly inset?: boolean;
}

/** Radii of a rounded corner. */
export interface Corner {
  readonly x: Px;
  readonly y: Px;
}

/** What CSS draws for a box, fills from bottom to top. An absent side has no border. */
export interface BoxStyle {
  readonly fills: readonly Fill[];
  readonly border: {
    readonly top?: Border;
    readonly right?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
  };
  /** Corner radius; the same on all corners, or that of the largest. */
  readonly radius: Px;
  /** Clockwise from the top left corner, where they differ or are no circles. */
  readonly corners?: readonly [Corner, Corner, Corner, Corner];
  readonly shadow?: Shadow;
  readonly opacity: number;
}

/** `slide` targets are ids of slides of this deck. */
export type Link =
  | { readonly kind: 'url'; readonly href: string; readonly tooltip?: string }
  | { readonly kind: 'slide'; readonly id: string };

export interface RunStyle {
  /** The family that was really used to draw the run, unquoted. */
  readonly font: string;
  /** As drawn: of sub- and superscripts too, which are smaller than their text. */
  readonly size: Px;
  /** CSS weight, 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  readonly underline: boolean;
  /** How the line under the text is drawn where that is not one solid line in the text's colour. */
  readonly underlined?: {
    readonly line: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
    readonly color?: Color;
  };
  readonly strike: boolean;
  readonly doubleStrike?: boolean;
  readonly color: Color;
  /** Fills the letters (`background-clip: text`); `color` is then the nearest single one. */
  readonly gradient?: Extract<Fill, { kind: 'linear' | 'radial' }>;
  /** Along the edge of the letters. */
  readonly stroke?: { readonly width: Px; readonly color: Color };
  readonly shadow?: Shadow;
  readonly smallCaps?: boolean;
  readonly highlight?: Color;
  readonly baseline: 'normal' | 'sub' | 'super';
  /** By how much sub- and superscripts stand above the baseline, as a share of the size of the text around; absent where unknown. */
  readonly rise?: number;
  /** A space after or before an inline box with padding (code) is a run of its own, wider by that padding. */
  readonly letterSpacing: Px;
  /** Inline code. */
  readonly code: boolean;
}

/** A node of presentation MathML: an element, or the characters in a token element (`mi`, `mo`, `mn`, `mtext`). */
export interface MathNode {
  readonly name: string;
  /** Colours (`mathcolor`) as six upper-case digits; all else as KaTeX writes it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathNode | string)[];
}

/** A formula as what it says, for formats that have formulas of their own. */
export interface Formula {
  /** The `math` element, without the annotation that holds its TeX. */
  readonly tree: MathNode;
  readonly tex: string;
  /** On one line, for people who hear it or whose program knows no formulas: `x = (−b ± √(b² − 4ac))/(2a)`. */
  readonly text: string;
}

/** Text as drawn, a break, or blank room. */
export type PlainRun =
  /** Text as drawn: white space collapsed, text-transform applied. `lang`/`dir` only where they differ from the paragraph's. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: RunStyle;
      readonly link?: Link;
      readonly lang?: string;
      readonly dir?: Direction;
    }
  /** A line break that the author wrote; never a wrap. */
  | { readonly kind: 'break'; readonly style: RunStyle }
  /** Room left for something drawn over the text (an inline picture, a formula): `width` px of blank. */
  | { readonly kind: 'gap'; readonly width: Px; readonly style: RunStyle; readonly alt: string };

export type Run =
  | PlainRun
  /**
   * A formula in its line. `style` is that of the text around it; `drawn` stands for it where there are no formulas:
   * text with sub- and superscripts, or, for what is higher than a line, a gap under `picture`.
   */
  | {
      readonly kind: 'math';
      readonly formula: Formula;
      readonly style: RunStyle;
      readonly drawn: readonly PlainRun[];
      readonly picture?: { readonly asset: string; readonly frame: Frame };
    };

export type Bullet =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'char';
      readonly char: string;
      readonly color: Color;
      readonly font: string /** Relative to the text, 1 = same. */;
      readonly scale: number;
      /** What stands in place of the character (`list-style-image`); `scale` is its height by the text's size. */
      readonly picture?: { readonly asset: string; readonly scale: number };
    }
  | {
      readonly kind: 'number';
      readonly type: 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
      readonly value: number;
      readonly color: Color;
    }
  /** Signs and numbers that PowerPoint cannot make by itself (several characters, Greek, stars): text before a tab. */
  | { readonly kind: 'label'; readonly text: string; readonly style: RunStyle };

/** One line as the browser broke it. */
export interface Line {
  readonly top: Px;
  readonly height: Px;
  readonly baseline: Px;
  readonly left: Px;
  readonly right: Px;
}

export type ParagraphRole =
  | 'title'
  | 'heading'
  | 'text'
  | 'item'
  | 'quote'
  | 'code'
  | 'term'
  | 'definition'
  | 'caption';

export interface Paragraph {
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** List depth: 0 for text outside lists, 1 for items of an outermost list. */
  readonly level: number;
  readonly bullet: Bullet;
  /** A fragment (`*`, `1)`): the click on which it appears, from 1; false for text that is there from the start. */
  readonly fragment: number | false;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly dir: Direction;
  readonly lang: string;
  /** Left edge of the text (right edge in rtl) from the frame's edge. */
  readonly indent: Px;
  /** How far the bullet hangs out of `indent`. */
  readonly hanging: Px;
  /** How far the first line starts inside `indent` (`text-indent`, padding of an inline box); absent for no way. */
  readonly firstLine?: Px;
  /** Used line height of the lines. */
  readonly lineHeight: Px;
  /** The font size that sets the line pitch. */
  readonly size: Px;
  /** Ascent and descent together of the font that sets the pitch; absent where unknown. */
  readonly fontHeight?: Px;
  readonly lines: readonly Line[];
  /** The width that lines were broken at where it is less than the room (`text-wrap: balance`). */
  readonly wrap?: Px;
  /** By how little a word missed the line above it, where that is less than a few px. */
  readonly slack?: Px;
  readonly source?: SourceRange;
}

interface ItemBase {
  /** Unique on the slide and stable between builds of the same deck. */
  readonly id: string;
  readonly frame: Frame;
  /** Clockwise degrees about the frame's middle. */
  readonly rotation: number;
  readonly source?: SourceRange;
  /** True where nothing would be lost to someone who does not see it (rules, ornaments). */
  readonly decorative: boolean;
  /** The click on which it appears, from 1; paragraphs of texts have their own. */
  readonly click?: number;
  /** The browser carries it over to what has the same name on the next slide (`view-transition-name`). */
  readonly pair?: string;
}

export type TextRole =
  | 'title'
  /** A small line above the title: what the slide is about, where its title is a sentence. */
  | 'kicker'
  | 'subtitle'
  | 'body'
  | 'quote'
  | 'code'
  | 'caption'
  | 'header'
  | 'footer'
  | 'page-number'
  | 'text';

/** Flowing text. One item is one column of text without anything between its paragraphs. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly paragraphs: readonly Paragraph[];
  /** The box that CSS draws around exactly this text (a code block, a quote), else absent. `frame` is then that box. */
  readonly box?: BoxStyle;
  /** Space between `frame` and the text. */
  readonly padding: { readonly top: Px; readonly right: Px; readonly bottom: Px; readonly left: Px };
  /** Where the text stands in its frame. */
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** The content box of the flow container (column, section) that the text belongs to; shared by all its items. */
  readonly column: Frame;
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
  readonly fill?: Color;
  readonly border: BoxStyle['border'];
  readonly padding: { readonly top: Px; readonly right: Px; readonly bottom: Px; readonly left: Px };
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** `rows[r]` lists the cells that start in row r, from left to right as drawn in ltr (first column first in rtl too). */
export interface TableItem extends ItemBase {
  readonly kind: 'table';
  readonly columns: readonly Px[];
  readonly rows: readonly { readonly height: Px; readonly cells: readonly TableCell[] }[];
  readonly headerRow: boolean;
  readonly dir: Direction;
}

/** A picture of the deck, or of one element that has no native form (`snapshot` says why). */
export interface ImageItem extends ItemBase {
  readonly kind: 'image';
  /** Virtual address in the assets; a picture that PPTX does not take (SVG, WebP…) has a PNG under `<address>.png`. */
  readonly asset: string;
  readonly alt: string;
  readonly link?: Link;
  /** The part of the picture shown, as shares of its size cut off each side (object-fit: cover). */
  readonly crop: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Its opacity is the picture's own too. */
  readonly box?: BoxStyle;
  /** Drawn without its colours. */
  readonly gray?: true;
  readonly snapshot?: string;
  /** What the picture shows, where it is one formula: `style` has the size of its letters on the main line and their colour. */
  readonly equation?: { readonly formula: Formula; readonly style: RunStyle };
}

/** A box that CSS draws, without text of its own. */
export interface ShapeItem extends ItemBase {
  readonly kind: 'shape';
  readonly geometry: 'rect' | 'round-rect' | 'ellipse';
  readonly box: BoxStyle;
}

/** Things that belong together (a figure and its caption). Frames of children are relative to the slide, before the group is turned. */
export interface GroupItem extends ItemBase {
  readonly kind: 'group';
  readonly items: readonly SceneItem[];
}

export type SceneItem = TextItem | TableItem | ImageItem | ShapeItem | GroupItem;

/** A paragraph of speaker notes. */
export interface NoteParagraph {
  readonly runs: readonly NoteRun[];
  /** 0 for plain text and outer lists. */
  readonly level: number;
  readonly bullet: 'none' | 'char' | 'number';
  /** The number that the count begins at which a numbered paragraph is in; absent where that is 1. */
  readonly start?: number;
}

export interface NoteRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly href?: string;
}

/** Marp's `transition` directive, moved to the slide that comes in. */
export interface SlideTransition {
  /** A name of Marp's or one that the deck's own styles animate. */
  readonly name: string;
  readonly milliseconds: number;
  /** Some of the slide's items were on the slide before under the same `pair`. */
  readonly paired: boolean;
  /** Of the slide that names it. */
  readonly source?: SourceRange;
}

export interface SceneSlide {
  readonly id: string;
  /** Plain text of the slide's first heading, else an empty string. */
  readonly title: string;
  /** Classes of the section, theme layouts among them. */
  readonly classes: readonly string[];
  readonly lang: string;
  readonly dir: Direction;
  readonly section?: string;
  /** The slide's own background, bottom to top. */
  readonly background: readonly Fill[];
  readonly items: readonly SceneItem[];
  readonly notes: readonly NoteParagraph[];
  /** How the slide comes in after the one before it; absent for a plain cut. */
  readonly transition?: SlideTransition;
  /** Palette in force on the slide, where the theme changes it (dark slides). */
  readonly palette: Palette;
  readonly source?: SourceRange;
}

/** The twelve colours of an OOXML colour scheme, by role. */
export interface Palette {
  readonly text1: Color;
  readonly background1: Color;
  readonly text2: Color;
  readonly background2: Color;
  readonly accents: readonly [Color, Color, Color, Color, Color, Color];
  readonly link: Color;
  readonly visitedLink: Color;
}

export interface Fonts {
  readonly heading: string;
  readonly body: string;
  readonly code: string;
  /** For Arabic and other complex scripts. */
  readonly complex: string;
}

export interface Scene {
  readonly title: string;
  readonly subtitle?: string;
  readonly author?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly date?: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly theme: string;
  readonly width: Px;
  readonly height: Px;
  readonly palette: Palette;
  readonly fonts: Fonts;
  readonly slides: readonly SceneSlide[];
}
