// Slides with fragments, once more for each step before they are whole. What has not come yet keeps its place, so that
// nothing moves from step to step.

/** Gives the number of pages of each slide; `ids` are the slides' stable ids. */
export function expandSteps(ids: readonly string[]): readonly number[] {
  return [...document.querySelectorAll('svg[data-marpit-svg]')].map((slide, index) => {
    const fragments = slide.querySelectorAll('[data-marpit-fragment]').length;
    const id = ids[index];
    // Links lead to the whole slide, and its copies have no ids.
    if (id !== undefined && !document.getElementById(id)) slide.id = id;
    for (let shown = 0; shown < fragments; shown += 1) slide.before(step(slide, shown));
    return fragments + 1;
  });
}

function step(slide: Element, shown: number): Node {
  const copy = slide.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  [...copy.querySelectorAll<HTMLElement>('[data-marpit-fragment]')].slice(shown).forEach((fragment) => {
    fragment.style.visibility = 'hidden';
  });
  return copy;
}
