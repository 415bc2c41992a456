// Where in the Marp Markdown an element comes from, for messages.

/** Line of the block that the element stands in or, for what stands beside a slide, of the slide's first block. */
export function lineOf(element: Element): { readonly line?: number } {
  const own = element.closest('[data-line]');
  if (own) return firstLine(own);
  for (let around: Element | null = element; around; around = around.parentElement) {
    const near = around.querySelector('[data-line]');
    if (near) return firstLine(near);
  }
  return {};
}

/** `12-14`, as the engine writes it. */
function firstLine(element: Element): { readonly line?: number } {
  const line = Number.parseInt(element.getAttribute('data-line') ?? '', 10);
  return line > 0 ? { line } : {};
}
