// The laser pointer: a red dot at the same place of the slide in all windows. It needs no button held; a press pulses.
import { svgElement } from './element.ts';
import { eachFrame } from './frames.ts';
import { openGlass } from './glass.ts';
import type { Signals } from './signals.ts';
import { placeAt, slideSize } from './slide-place.ts';
import type { Feature } from './stage.ts';

type Spot = Signals['laser'];

/** A dot at rest goes out: its window may be gone, or its hand busy elsewhere. */
const REST_MS = 6000;

export const addLaser: Feature = (stage) => {
  const { view, deck, channel, keys, tools } = stage;
  if (view !== 'audience' && view !== 'presenter') return;
  const { width, height } = slideSize(deck);
  const unit = width / 1000;
  const dot = svgElement(
    'g',
    { class: 'triptych-laser' },
    svgElement('circle', { class: 'triptych-laser-glow', r: String(13 * unit) }),
    svgElement('circle', { class: 'triptych-laser-core', r: String(5.5 * unit) }),
  );
  const svg = svgElement(
    'svg',
    {
      class: 'triptych-over-slide triptych-light',
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
    },
    dot,
  );
  deck.parent.append(svg);

  let rest: number | undefined;
  const show = (spot: Spot): void => {
    window.clearTimeout(rest);
    dot.classList.toggle('triptych-lit', spot !== null);
    if (!spot) return;
    dot.setAttribute('transform', `translate(${spot.x} ${spot.y})`);
    rest = window.setTimeout(() => show(null), REST_MS);
    if (spot.pulse) pulse(spot);
  };
  const pulse = ({ x, y }: { x: number; y: number }): void => {
    const ring = svgElement('circle', {
      class: 'triptych-pulse',
      cx: String(x),
      cy: String(y),
      r: String(30 * unit),
    });
    ring.addEventListener('animationend', () => ring.remove());
    // Where animations are off, it is there for a moment; and few at a time, however often it is pressed.
    window.setTimeout(() => ring.remove(), 1200);
    if (svg.childElementCount < 6) svg.append(ring);
  };
  const point = eachFrame((spot: Spot) => {
    show(spot);
    channel.send('laser', spot);
  });

  const glass = openGlass(stage, ['laser']);
  const at = (event: PointerEvent, pressed: boolean): Spot => {
    const { x, y } = placeAt(deck, event);
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, pulse: pressed };
  };
  glass.addEventListener('pointermove', (event) => point(at(event, false)));
  glass.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    // A press shall not be lost to a move within the same frame.
    const spot = at(event, true);
    show(spot);
    channel.send('laser', spot);
  });
  glass.addEventListener('pointerleave', () => point(null));
  glass.addEventListener('pointerup', ({ pointerType }) => {
    if (pointerType === 'touch') point(null);
  });
  tools.onChange((tool) => {
    if (tool !== 'laser') point(null);
  });
  channel.on('laser', show);
  keys.bind({ keys: ['l'], label: 'laser', run: () => tools.toggle('laser') });
};
