// A sentence being shortened: words only ever leave it, and each character knows where it stands in the paragraph.
import type { Range } from './inline-flow.ts';

export class Draft {
  private readonly offsets: number[];
  private current: string;

  constructor(text: string, range: Range) {
    this.current = text.slice(range.start, range.end);
    this.offsets = Array.from({ length: range.end - range.start }, (_, index) => range.start + index);
  }

  /** What is left. */
  get text(): string {
    return this.current;
  }

  /** Takes out a part of what is left; offsets count in `text`. */
  drop(start: number, end: number): void {
    this.current = this.current.slice(0, start) + this.current.slice(end);
    this.offsets.splice(start, end - start);
  }

  /** What is left, as ranges of the paragraph's text. */
  ranges(): Range[] {
    const ranges: { start: number; end: number }[] = [];
    for (const offset of this.offsets) {
      const last = ranges.at(-1);
      if (last?.end === offset) last.end = offset + 1;
      else ranges.push({ start: offset, end: offset + 1 });
    }
    return ranges;
  }
}
