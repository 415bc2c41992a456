// Layout asks for fonts, and fonts change layout: measuring waits until neither has anything left to do.

/** Resolves at once on a page that is at rest. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    // Reading a height makes the browser lay out, which is when it finds out which faces it needs.
    const height = document.body.offsetHeight;
    if (document.fonts.status === 'loaded') return;
    await document.fonts.ready;
    // Auto-scaling follows its observers, which report once a frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    if (document.body.offsetHeight === height) return;
  }
}
