// Inline content to runs: text as drawn (white space collapsed, case transformed) and where each piece stands.

import type { RawShape } from '../raw.ts';
import type { Link, Run, RunStyle } from '../types.ts';
import { fade, parseColor, TRANSPARENT } from './color.ts';
import { piecesByColumn } from './columns.ts';
import { directionOf, languageOf, notice, type SlideState, styleOf, type Walk } from './context.ts';
import { resolveCounters } from './counter.ts';
import { generatedText, tabs, transform } from './drawn-text.ts';
import { length, round } from './geometry.ts';
import { inlineBoxes } from './inline-box.ts';
import { widenLast } from './inline-room.ts';
import { type Fragment, fragmentsOf } from './lines.ts';
import { linkOf } from './link.ts';
import { mayHaveFirst, mayHavePseudo, type Which } from './pseudo-hosts.ts';
import { inlineBlockBox } from './pseudo-inline.ts';
import { riseOf } from './rise.ts';
import { clippedGradient, decorationOf } from './run-ornament.ts';
import { type Inline, runStyle, sameRun } from './run-style.ts';
import { openingWidth } from './wrap-slack.ts';

/** One line of source: code is split into several, a paragraph is one segment with breaks in its runs. */
export interface Segment {
  runs: Run[];
  fragments: Fragment[];
  /** Begins with an inline box's padding, by which its words start later. */
  padded?: boolean;
  /** Begins with text that has no rectangle, so that its lines seem to start later than they do. */
  generated?: boolean;
}

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
  private space:
    | { style: RunStyle; link: Link | undefined; extra: { lang?: string; dir?: 'ltr' | 'rtl' } }
    | undefined;
  private atStart = true;
  /** Of a multi-column container, the one that the text so far has come to. */
  private column: number | undefined;
  /** Padding of inline boxes passed so far; the next space is widened by it, so that words stand where they were. */
  private debt = 0;

  constructor(options: InlineOptions) {
    this.options = options;
    this.lang = languageOf(options.block);
    this.dir = directionOf(styleOf(options.block));
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
    const { block } = this.options;
    const style = styleOf(block);
    return {
      ...decorationOf(style, { underline: false, strike: false }),
      ...clippedGradient(block, style),
      highlight: undefined,
      baseline: 'normal',
      code: this.options.split,
      link: this.options.walk.link,
    };
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
    const look = this.inlineOf(element, style, inherited);
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

  private inlineOf(element: Element, style: CSSStyleDeclaration, up: Inline): Inline {
    const background = style.backgroundClip === 'text' ? TRANSPARENT : parseColor(style.backgroundColor);
    const name = element.localName;
    const align = style.verticalAlign;
    const baseline =
      name === 'sub' || align === 'sub' ? 'sub' : name === 'sup' || align === 'super' ? 'super' : undefined;
    const { rise: outer, ...handed } = up;
    const rise = baseline === undefined ? outer : riseOf(element, style);
    return {
      ...handed,
      ...(rise !== undefined && { rise }),
      ...decorationOf(style, up),
      ...clippedGradient(element, style),
      highlight: background.alpha > 0 ? fade(background, this.options.walk.opacity) : up.highlight,
      baseline: baseline ?? up.baseline,
      code: up.code || name === 'code' || name === 'kbd' || name === 'samp',
      link: linkOf(element, this.options.slide) ?? up.link,
    };
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
    const rest = this.pushFirstLetter(text, parent, inline);
    // PowerPoint spaces letters only: the spaces between words are runs of their own.
    const spaced = Number.parseFloat(styleOf(parent).wordSpacing) !== 0 && rest.includes(' ');
    for (const piece of spaced ? rest.split(/(?<= )|(?= )/) : [rest])
      this.append(piece, this.styleFor(parent, piece, inline), inline.link, this.extraOf(parent));
    this.atStart = false;
  }

  /** `::first-letter` as a run of its own; gives what comes after it. A letter beside its lines stays in the first one. */
  private pushFirstLetter(text: string, parent: Element, inline: Inline): string {
    const { block, walk, slide } = this.options;
    if (!this.empty || !mayHaveFirst(block)) return text;
    const letter = /^[\p{P}]*\p{L}\p{M}*/u.exec(text)?.[0];
    const style = getComputedStyle(block, '::first-letter');
    const own = styleOf(block);
    if (
      !letter ||
      (style.color === own.color && style.fontSize === own.fontSize && style.fontWeight === own.fontWeight)
    )
      return text;
    let run = runStyle(style, letter, inline, walk);
    const larger = run.size > this.styleFor(parent, letter, inline).size;
    // A larger letter makes PowerPoint's line higher than the browser's, and all that follows moves down.
    if (style.float !== 'none' || larger) {
      notice(
        slide,
        walk,
        'pptx-nearest',
        'a first letter larger than its line (::first-letter) keeps the size of its text in PowerPoint, whose line it would push down',
      );
      run = { ...run, size: this.styleFor(parent, letter, inline).size };
    }
    this.append(letter, run, inline.link, this.extraOf(parent));
    return text.slice(letter.length);
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
    this.flushSpace();
    if (this.current.runs.length === 0) this.current.generated = true;
    const style = { ...this.styleFor(parent, text, inline), ...change };
    this.append(text, style, inline.link, this.extraOf(parent));
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
  ): void {
    const { slide, walk } = this.options;
    this.current.fragments.push(...fragmentsOf(rects, parent, slide.origin, walk.scale, shifted, openingOf));
  }

  private addFragments(text: Text, start: number, end: number, parent: Element, inline: Inline): void {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    const rects = range.getClientRects();
    const { scale } = this.options.slide.origin;
    const openingOf = (index: number): number => openingWidth(text, start, end, rects[index]) / scale;
    this.addRects(rects, parent, inline.baseline !== 'normal', openingOf);
  }

  private lineBreak(parent: Element, inline: Inline): void {
    this.space = undefined;
    this.debt = 0;
    this.atStart = true;
    if (this.options.split) this.segments.push({ runs: [], fragments: [] });
    else this.current.runs.push({ kind: 'break', style: this.styleFor(parent, 'x', inline) });
  }

  private append(
    text: string,
    style: RunStyle,
    link: Link | undefined,
    extra: { lang?: string; dir?: 'ltr' | 'rtl' },
  ): void {
    if (text === '') return;
    const runs = this.current.runs;
    const last = runs.at(-1);
    const run: Run = { kind: 'text', text, style, ...(link && { link }), ...extra };
    if (last?.kind === 'text' && sameRun(last, run))
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push(run);
  }

  private extraOf(parent: Element): { lang?: string; dir?: 'ltr' | 'rtl' } {
    if (parent === this.options.block) return {};
    const lang = languageOf(parent);
    const dir = directionOf(styleOf(parent));
    return { ...(lang !== this.lang && { lang }), ...(dir !== this.dir && { dir }) };
  }

  styleFor(element: Element, text: string, inline: Inline): RunStyle {
    return runStyle(styleOf(element), text, inline, this.options.walk);
  }

  /** Inline generated text (`::before` quotes, icons); boxes without text are drawn elsewhere or not at all. */
  private addPseudo(element: Element, which: Which, inline: Inline): void {
    if (!mayHavePseudo(element)) return;
    const style = getComputedStyle(element, which);
    const content = style.content;
    if (content === 'none' || content === 'normal' || style.display === 'none') return;
    if (style.position === 'absolute' || style.position === 'fixed') return;
    const text = generatedText(resolveCounters(content, element), style.quotes);
    if (text === '') {
      const box = inlineBlockBox(element, which, style, this.options.slide, this.options.walk);
      if (!box) return;
      this.boxes.push(box.shape);
      this.leave(box.width, which === '::before' ? 'Left' : 'Right');
      return;
    }
    this.flushSpace();
    if (this.current.runs.length === 0) this.current.generated = true;
    this.append(text, runStyle(style, text, inline, this.options.walk), inline.link, {});
    this.atStart = false;
  }

  /** Trailing breaks draw nothing; a trailing space is not drawn either. */
  finish(): void {
    this.space = undefined;
    for (const segment of this.segments) {
      while (segment.runs.at(-1)?.kind === 'break') segment.runs.pop();
    }
  }
}
