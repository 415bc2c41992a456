// A pane of glass over the slide that takes the pointer while a tool is held, so that nothing below is clicked.
import { element } from './element.ts';
import type { Stage } from './stage.ts';
import type { Tool } from './tools.ts';

/** Shown while one of these tools is held; `data-tool` names it. */
export function openGlass({ deck, tools }: Stage, held: readonly Tool[]): HTMLElement {
  const glass = element('div', { class: 'triptych-glass', hidden: '' });
  deck.parent.append(glass);
  tools.onChange((tool) => {
    glass.hidden = tool === null || !held.includes(tool);
    glass.dataset.tool = tool ?? '';
  });
  // A finger that draws neither swipes nor scrolls.
  for (const name of ['touchstart', 'touchmove', 'touchend'] as const) {
    glass.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  }
  return glass;
}
