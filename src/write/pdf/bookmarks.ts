// The outline of a PDF as plain data: a bookmark a slide, nested under the section that it belongs to.

export interface Bookmark {
  readonly title: string;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly children: readonly Bookmark[];
}

export interface BookmarkedSlide {
  readonly title: string;
  readonly section?: string | undefined;
}

/** Slides in order, one a page. A section's first slide that says no more than the section has no bookmark of its own. */
export function bookmarks(slides: readonly BookmarkedSlide[]): readonly Bookmark[] {
  const outline: Bookmark[] = [];
  let page = 0;
  while (page < slides.length) {
    const section = slides[page]?.section;
    if (section === undefined) {
      outline.push(slideBookmark(slides[page], page));
      page += 1;
      continue;
    }
    const first = page;
    while (page < slides.length && slides[page]?.section === section) page += 1;
    const own = slides.slice(first, page).map((slide, index) => slideBookmark(slide, first + index));
    const children = own[0]?.title === section ? own.slice(1) : own;
    outline.push({ title: section, page: first, children });
  }
  return outline;
}

/** A slide without a heading is called by its number. */
const slideBookmark = (slide: BookmarkedSlide | undefined, page: number): Bookmark => ({
  title: slide?.title || String(page + 1),
  page,
  children: [],
});
