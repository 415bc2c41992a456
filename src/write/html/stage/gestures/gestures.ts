// Mouse and touch on the slide while no tool is held.
import type { Feature } from '../stage.ts';
import { zoomByMouse } from './mouse.ts';
import { watchTouch } from './touch.ts';
import { openZoom } from './zoom.ts';

export const addGestures: Feature = (stage) => {
  if (stage.view !== 'audience' && stage.view !== 'presenter') return;
  const zoom = openZoom(stage);
  zoomByMouse(stage, zoom);
  watchTouch(stage, zoom);
};
