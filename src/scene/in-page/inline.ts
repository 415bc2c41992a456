// Inline content to runs: text as drawn (white space collapsed, case transformed) and where each piece stands.

import type { RawShape } from '../raw.ts';
import type { Link, Run, RunStyle } from '../types.ts';
import { piecesByColumn } from './columns.ts';
import { directionOf, languageOf, type SlideState, styleOf, type Walk } from './context.ts';
import { tabs, transform } from './drawn-text.ts';
import { firstLetterOf } from './first-letter.ts';
import { type FirstLine, firstLineOf } from './first-line.ts';
import { length, round } from './geometry.ts';
import { inlineBoxes } from './inline-box.ts';
import { blockInline, inlineOf } from './inline-look.ts';
import { inlinePseudo } from './inline-pseudo.ts';
import { widenLast } from './inline-room.ts';
import { fragmentsOf } from './lines.ts';
import type { Which } from './pseudo-hosts.ts';
import { type Inline, runStyle } from './run-style.ts';
import { appendText, type RunLanguage, type Segment } from './segment.ts';
import { openingWidth } from './wrap-slack.ts';

export interface InlineOptions {
  readonly slide: SlideState;
  readonly walk: Walk;
  /** The block that the text stands in. */
  readonly block: Element;
  /** New lines start new segments (code) instead of breaks. */
  readonly split: boolean;
  /** Called for what is not text; it may add runs (a gap) and items. */
  readonly atomic: (element: Element, collector: InlineCollector, inline: Inline) => boolean;
}

export class InlineCollector {
  readonly segments: Segment[] = [{ runs: [], fragments: [] }];
  /** Boxes behind pieces of the text. */
  readonly boxes: RawShape[] = [];
  private readonly options: InlineOptions;
  private readonly lang: string;
  private readonly dir: 'ltr' | 'rtl';
  /** A collapsed space waits for the next visible character. */
  private space: { style: RunStyle; link: Link | undefined; extra: RunLanguage } | undefined;
  private atStart = true;
  /** Letters at the start of the text to come that are larger than their line, which they say nothing of. */
  private apart = 0;
  /** While the text is in a first line that has a look of its own. */
  private line: FirstLine | undefined;
  /** Of a multi-column container, the one that the text so far has come to. */
  private column: number | undefined;
  /** Padding of inline boxes passed so far; the next space is widened by it, so that words stand where they were. */
  private debt = 0;

  constructor(options: InlineOptions) {
    this.options = options;
    this.lang = languageOf(options.block);
    this.dir = directionOf(styleOf(options.block));
    this.line = firstLineOf(options.block, options.walk);
  }

  get current(): Segment {
    const last = this.segments.at(-1);
    if (!last) throw new Error('no segment');
    return last;
  }

  /** True where nothing was found that draws. */
  get empty(): boolean {
    return this.segments.every((segment) => segment.runs.length === 0);
  }

  get first(): Inline {
    const { block, walk, split } = this.options;
    return blockInline(block, walk, split);
  }

  add(node: Node, inline: Inline): void {
    if (node instanceof Text) this.addText(node, inline);
    else if (node instanceof Element) this.addElement(node, inline);
  }

  private addElement(element: Element, inherited: Inline): void {
    const style = styleOf(element);
    if (style.display === 'none' || style.opacity === '0') return;
    if (element.localName === 'br') {
      this.lineBreak(element.parentElement ?? element, inherited);
      return;
    }
    const look = inlineOf(element, style, inherited, this.options.slide, this.options.walk);
    if (this.options.atomic(element, this, look)) return;
    const boxes = inlineBoxes(element, style, this.options.slide, this.options.walk);
    if (boxes) this.boxes.push(...boxes);
    const inline = boxes ? { ...look, highlight: undefined } : look;
    this.pad(style, 'Left');
    this.addPseudo(element, '::before', inline);
    for (const child of element.childNodes) this.add(child, inline);
    this.addPseudo(element, '::after', inline);
    this.pad(style, 'Right');
  }

  /** Sides in ltr order; what the other side gets in rtl is the same in practice. */
  private pad(style: CSSStyleDeclaration, side: 'Left' | 'Right'): void {
    const width =
      length(style[`margin${side}`]) + length(style[`border${side}Width`]) + length(style[`padding${side}`]);
    this.leave(width * this.options.walk.scale, side);
  }

  private leave(width: number, side: 'Left' | 'Right'): void {
    if (width === 0) return;
    // At the start the line itself starts later, which the paragraph says.
    if (side === 'Left' && this.current.runs.length === 0) {
      this.current.padded = true;
      return;
    }
    this.debt += width;
    if (side === 'Left' && this.space) this.flushSpace();
  }

  private addText(text: Text, inline: Inline): void {
    const parent = text.parentElement ?? this.options.block;
    const style = styleOf(parent);
    if (style.visibility !== 'visible' || Number.parseFloat(style.fontSize) * this.options.walk.scale < 0.5)
      return;
    const keep = style.whiteSpaceCollapse;
    const data = text.data.replaceAll('\u00ad', '');
    if (keep === 'preserve' || keep === 'break-spaces' || keep === 'preserve-breaks') {
      this.addPreserved(text, parent, style, inline, keep === 'preserve-breaks');
      return;
    }
    if (this.line) {
      this.addFromFirstLine(text, this.line, parent, style, inline);
      return;
    }
    const { multicol } = this.options.walk;
    if (multicol && !this.options.split) {
      for (const piece of piecesByColumn(text, multicol, this.options.slide.origin)) {
        this.goToColumn(piece.column);
        const words = text.data.slice(piece.start, piece.end).replaceAll('\u00ad', '');
        if (this.collapsed(words, parent, style, inline))
          this.addFragments(text, piece.start, piece.end, parent, inline);
      }
    } else if (this.collapsed(data, parent, style, inline)) {
      this.addFragments(text, 0, text.length, parent, inline);
    }
  }

  /** Text that begins in a first line with a look of its own, and may go on below. */
  private addFromFirstLine(
    text: Text,
    line: FirstLine,
    parent: Element,
    style: CSSStyleDeclaration,
    inline: Inline,
  ): void {
    const end = line.endIn(text);
    const css = parent === this.options.block ? line.css : style;
    const wordsOf = (from: number, to: number): string => text.data.slice(from, to).replaceAll('\u00ad', '');
    if (end > 0 && this.collapsed(wordsOf(0, end), parent, css, inline))
      this.addFragments(text, 0, end, parent, inline, css);
    if (end === text.length) return;
    this.line = undefined;
    if (this.collapsed(wordsOf(end, text.length), parent, style, inline))
      this.addFragments(text, end, text.length, parent, inline);
  }

  /** Text that runs on in the next column is a segment of its own there. */
  private goToColumn(column: number): void {
    if (this.column !== undefined && column !== this.column && this.current.runs.length > 0) {
      this.space = undefined;
      this.debt = 0;
      this.atStart = true;
      this.segments.push({ runs: [], fragments: [] });
    }
    this.column = column;
  }

  /** Lines of preserved text: each keeps its own fragments. */
  private addPreserved(
    text: Text,
    parent: Element,
    style: CSSStyleDeclaration,
    inline: Inline,
    collapse: boolean,
  ): void {
    let at = 0;
    for (const [index, line] of text.data.split('\n').entries()) {
      if (index > 0) this.lineBreak(parent, inline);
      if (line !== '') {
        const data = line.replaceAll('\u00ad', '').replaceAll('\r', '');
        if (collapse) this.collapsed(data, parent, style, inline);
        else this.push(transform(tabs(data, style), style, parent), parent, inline);
        this.addFragments(text, at, at + line.length, parent, inline);
      }
      at += line.length + 1;
    }
  }

  /** True where something visible was added. */
  private collapsed(data: string, parent: Element, style: CSSStyleDeclaration, inline: Inline): boolean {
    const words = data.replace(/[ \t\n\r\f]+/g, ' ');
    if (words === '') return false;
    const leads = words.startsWith(' ');
    const trails = words.length > 1 && words.endsWith(' ');
    const body = words.slice(leads ? 1 : 0, trails ? -1 : undefined);
    if (leads && !this.atStart && !this.space) this.space = this.spaceOf(parent, inline);
    if (body === '') return false;
    this.push(transform(body, style, parent), parent, inline);
    if (trails) this.space = this.spaceOf(parent, inline);
    return true;
  }

  private spaceOf(parent: Element, inline: Inline) {
    return { style: this.styleFor(parent, ' ', inline), link: inline.link, extra: this.extraOf(parent) };
  }

  private push(text: string, parent: Element, inline: Inline): void {
    this.flushSpace();
    const rest = this.empty ? this.afterFirstLetter(text, parent, inline) : text;
    // PowerPoint spaces letters only: the spaces between words are runs of their own.
    const spaced = Number.parseFloat(styleOf(parent).wordSpacing) !== 0 && rest.includes(' ');
    for (const piece of spaced ? rest.split(/(?<= )|(?= )/) : [rest])
      this.append(piece, this.styleFor(parent, piece, inline), inline.link, this.extraOf(parent));
    this.atStart = false;
  }

  /** What comes after a first letter that is a run of its own. */
  private afterFirstLetter(text: string, parent: Element, inline: Inline): string {
    const { block, slide, walk } = this.options;
    const first = firstLetterOf(text, block, inline, this.styleFor(parent, text, inline).size, slide, walk);
    if (!first) return text;
    this.append(first.letter, first.style, inline.link, this.extraOf(parent));
    this.apart = first.letter.length;
    return text.slice(first.letter.length);
  }

  flushSpace(): void {
    const space = this.space;
    this.space = undefined;
    if (!space) {
      if (Math.abs(this.debt) >= 0.5 && widenLast(this.current.runs, this.debt)) this.debt = 0;
      return;
    }
    const letterSpacing = round(space.style.letterSpacing + this.debt);
    this.debt = 0;
    this.append(' ', { ...space.style, letterSpacing }, space.link, space.extra);
  }

  /** Text that has no node of its own: an emoji's character, generated content. */
  addGenerated(text: string, parent: Element, inline: Inline, change: Partial<RunStyle> = {}): void {
    const style = { ...this.styleFor(parent, text, inline), ...change };
    this.addMade(text, style, inline.link, this.extraOf(parent));
  }

  private addMade(text: string, style: RunStyle, link: Link | undefined, extra: RunLanguage): void {
    this.flushSpace();
    if (this.current.runs.length === 0) this.current.generated = true;
    this.append(text, style, link, extra);
    this.atStart = false;
  }

  addMath(run: Run & { kind: 'math' }): void {
    this.flushSpace();
    this.current.runs.push(run);
    this.atStart = false;
  }

  addGap(width: number, alt: string, parent: Element, inline: Inline): void {
    if (width < 0.5) return;
    this.flushSpace();
    this.current.runs.push({
      kind: 'gap',
      width: round(width),
      style: this.styleFor(parent, 'x', inline),
      alt,
    });
    this.atStart = false;
  }

  addRects(
    rects: Iterable<DOMRectReadOnly>,
    parent: Element,
    shifted: boolean,
    openingOf?: (index: number) => number,
    style: CSSStyleDeclaration = styleOf(parent),
  ): void {
    const { slide, walk } = this.options;
    this.current.fragments.push(...fragmentsOf(rects, style, slide.origin, walk.scale, shifted, openingOf));
  }

  private addFragments(
    text: Text,
    start: number,
    end: number,
    parent: Element,
    inline: Inline,
    style?: CSSStyleDeclaration,
  ): void {
    if (this.apart > 0) {
      const white = /^\s*/.exec(text.data.slice(start, end))?.[0].length ?? 0;
      const after = Math.min(end, start + white + this.apart);
      this.apart = 0;
      this.addRects(rectsOf(text, start, after), parent, true);
      if (after < end) this.addFragments(text, after, end, parent, inline, style);
      return;
    }
    const rects = rectsOf(text, start, end);
    const { scale } = this.options.slide.origin;
    const openingOf = (index: number): number => openingWidth(text, start, end, rects[index]) / scale;
    this.addRects(rects, parent, inline.baseline !== 'normal', openingOf, style);
  }

  private lineBreak(parent: Element, inline: Inline): void {
    this.space = undefined;
    this.debt = 0;
    this.atStart = true;
    this.line = undefined;
    if (this.options.split) this.segments.push({ runs: [], fragments: [] });
    else this.current.runs.push({ kind: 'break', style: this.styleFor(parent, 'x', inline) });
  }

  private append(text: string, style: RunStyle, link: Link | undefined, language: RunLanguage): void {
    appendText(this.current.runs, text, style, link, language);
  }

  private extraOf(parent: Element): RunLanguage {
    if (parent === this.options.block) return {};
    const lang = languageOf(parent);
    const dir = directionOf(styleOf(parent));
    return { ...(lang !== this.lang && { lang }), ...(dir !== this.dir && { dir }) };
  }

  styleFor(element: Element, text: string, inline: Inline): RunStyle {
    const style = runStyle(styleOf(element), text, inline, this.options.walk);
    return this.line?.restyle(style, text) ?? style;
  }

  private addPseudo(element: Element, which: Which, inline: Inline): void {
    const found = inlinePseudo(element, which, inline, this.options.slide, this.options.walk);
    if (found?.kind === 'text') this.addMade(found.text, found.style, inline.link, {});
    else if (found) {
      this.boxes.push(found.shape);
      this.leave(found.width, which === '::before' ? 'Left' : 'Right');
    }
  }

  /** Trailing breaks draw nothing; a trailing space is not drawn either. */
  finish(): void {
    this.space = undefined;
    for (const segment of this.segments) {
      while (segment.runs.at(-1)?.kind === 'break') segment.runs.pop();
    }
  }
}

function rectsOf(text: Text, start: number, end: number): DOMRectList {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range.getClientRects();
}
