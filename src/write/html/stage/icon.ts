// The companion's pictures: drawn in lines of the text's colour, 24 units wide, as the template's own are.
import { element, svgElement } from './element.ts';

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  bigger: 'M3.5 19L9 5l5.5 14M5.4 14.5h7.2M19 8v6M16 11h6',
  close: 'M6 6l12 12M18 6L6 18',
  clear: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12M10.5 10.5v5.5M13.5 10.5v5.5',
  curtain: 'M4 5h16v11H4zM9 20h6M12 16v4M4 16L20 5',
  eraser: 'M8.5 19L4 14.5 14 4.5l6 6-8.5 8.5zM9 9.5l6 6M8.5 19H20',
  forward: 'M9 5l7 7-7 7',
  go: 'M11 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15.5 15.5L20 20',
  help: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM9.8 9.7a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.9M12 16.3v.2',
  laser:
    'M5 19l6-6M14.5 9.5v.01M14.5 4v2M14.5 13v2M9 9.5h2M18 9.5h2M10.8 5.8l1.2 1.2M17 12l1.2 1.2M18.2 5.8L17 7',
  more: 'M5.5 12v.01M12 12v.01M18.5 12v.01',
  notes: 'M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4',
  pen: 'M4 20l1.2-4.6L15.6 5a2 2 0 0 1 2.8 0l.6.6a2 2 0 0 1 0 2.8L8.6 18.8zM13.5 7l3.5 3.5',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M8 5l11 7-11 7z',
  presenter: 'M4 5h16v10H4zM12 15v3M8.5 20.5L12 18l3.5 2.5',
  redo: 'M15 5l4 4-4 4M19 9H10a5 5 0 0 0 0 10h3',
  reset: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  smaller: 'M3.5 19L9 5l5.5 14M5.4 14.5h7.2M16 11h6',
  undo: 'M9 5L5 9l4 4M5 9h9a5 5 0 0 1 0 10h-3',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): SVGSVGElement =>
  svgElement(
    'svg',
    { class: 'triptych-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', 'data-icon': name },
    svgElement('path', { d: PATHS[name] }),
  );

/** A button that shows a picture and is called by a name. */
export function iconButton(name: IconName, label: string, run: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'triptych-button', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', run);
  return button;
}

/** Another picture on a button that has one. */
export const setIcon = (button: HTMLElement, name: IconName): void => button.replaceChildren(icon(name));
