// The outline of a PDF as plain data: a bookmark a slide, nested under the section that it belongs to.

export interface Bookmark {
  readonly title: string;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly children: readonly Bookmark[];
}

export interface BookmarkedSlide {
  readonly title: string;
  /** Index of the page that the slide begins on, from 0; that of the slide itself where each has a page. */
  readonly page?: number;
  readonly section?: string | undefined;
}

/** Slides in order. A section's first slide that says no more than the section has no bookmark of its own. */
export function bookmarks(slides: readonly BookmarkedSlide[]): readonly Bookmark[] {
  const outline: Bookmark[] = [];
  let at = 0;
  while (at < slides.length) {
    const section = slides[at]?.section;
    if (section === undefined) {
      outline.push(slideBookmark(slides[at], at));
      at += 1;
      continue;
    }
    const first = at;
    while (at < slides.length && slides[at]?.section === section) at += 1;
    const own = slides.slice(first, at).map((slide, index) => slideBookmark(slide, first + index));
    const children = own[0]?.title === section ? own.slice(1) : own;
    outline.push({ title: section, page: slides[first]?.page ?? first, children });
  }
  return outline;
}

/** A slide without a heading is called by its number. */
const slideBookmark = (slide: BookmarkedSlide | undefined, index: number): Bookmark => ({
  title: slide?.title || String(index + 1),
  page: slide?.page ?? index,
  children: [],
});
