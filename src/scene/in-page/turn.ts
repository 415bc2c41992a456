// Turned elements are measured at rest: their transform is lifted, and what was found remembers the turn.
import type { Turn } from '../raw.ts';
import type { SlideState, Walk } from './context.ts';
import { round, toSlide } from './geometry.ts';

/** Runs `inside` with the element unrotated; scales stay in force and are told to the walk. */
export function unturned(
  element: Element,
  style: CSSStyleDeclaration,
  slide: SlideState,
  walk: Walk,
  inside: (walk: Walk) => void,
): void {
  const turned = style.transform !== 'none' && style.transform !== '';
  const rotated = style.rotate !== 'none' && style.rotate !== '';
  const scaled = style.scale !== 'none' && style.scale !== '';
  if (!(turned || rotated || scaled) || !(element instanceof HTMLElement)) {
    inside(walk);
    return;
  }
  const matrix = new DOMMatrix(turned ? style.transform : undefined);
  const degrees = (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI + (rotated ? degreesOf(style.rotate) : 0);
  const factor = Math.hypot(matrix.a, matrix.b) * (scaled ? Number.parseFloat(style.scale) || 1 : 1);
  const scale = walk.scale * factor;
  if (Math.abs(degrees) < 0.05) {
    inside({ ...walk, scale });
    return;
  }
  const to = middle(element, slide);
  const { transform, rotate } = element.style;
  const unrotated = new DOMMatrix();
  unrotated.scaleSelf(Math.hypot(matrix.a, matrix.b));
  element.style.setProperty('transform', unrotated.toString(), 'important');
  element.style.setProperty('rotate', 'none', 'important');
  const turn: Turn = { degrees: Math.round(degrees * 100) / 100, from: middle(element, slide), to };
  try {
    inside({ ...walk, scale, turns: [turn, ...walk.turns] });
  } finally {
    element.style.transform = transform;
    element.style.rotate = rotate;
  }
}

function middle(element: Element, slide: SlideState): { x: number; y: number } {
  const box = toSlide(element.getBoundingClientRect(), slide.origin);
  return { x: round((box.left + box.right) / 2), y: round((box.top + box.bottom) / 2) };
}

function degreesOf(css: string): number {
  const number = Number.parseFloat(css) || 0;
  if (css.endsWith('rad')) return (number * 180) / Math.PI;
  return css.endsWith('turn') ? number * 360 : number;
}
