// The browser tells on which page something stands only of what is linked to. So each slide gets an invisible link for as
// long as it takes to print; ../slide-pages.ts reads the links and takes them out of the PDF.

/** How the places of links begin; the number of the slide follows, from 1. */
export const PROBE = 'handout-slide-';

/** Script for the page: a link to each slide in the corner of the first page. A string, as all scripts for pages. */
export const PROBES = `{
  const corner = document.createElement('div');
  corner.setAttribute('aria-hidden', 'true');
  corner.style.cssText = 'position:absolute;inset-block-start:0;inset-inline-start:0';
  for (const slide of document.querySelectorAll('[data-slide]')) {
    const id = slide.dataset.slide;
    const named = slide.querySelector('svg') ?? slide;
    if (!document.getElementById(id)) named.id = id;
    const mark = document.createElement('span');
    mark.id = '${PROBE}' + slide.dataset.number;
    slide.prepend(mark);
    const link = document.createElement('a');
    link.href = '#' + mark.id;
    link.style.cssText = 'position:absolute;display:block;width:1px;height:1px';
    corner.append(link);
  }
  document.body.append(corner);
}`;
