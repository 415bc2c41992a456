// How slides come in. Marp says on a slide how it gives way to the next one; a presentation program asks the slide that
// comes in, so that each slide gets the directive of the one before it.
import type { SceneItem, SceneSlide, SlideTransition } from './types.ts';

/** What marp-cli's template takes where the directive says no time, and the theme neither. */
const DEFAULT_MILLISECONDS = 500;

/** The format's limit, and more than anybody waits. */
const MAX_MILLISECONDS = 60_000;

/** `fade`, `fade 1s`, `fade 250ms`; undefined where the time is none. */
export function parseTransition(value: string): { name: string; milliseconds: number | undefined } {
  const [name = '', time] = value.trim().split(/\s+/);
  if (time === undefined) return { name, milliseconds: DEFAULT_MILLISECONDS };
  const [, number, unit] = /^(\d*\.?\d+)(ms|s)$/i.exec(time) ?? [];
  if (number === undefined) return { name, milliseconds: undefined };
  const milliseconds = Number(number) * (unit?.toLowerCase() === 's' ? 1000 : 1);
  return { name, milliseconds: Math.min(MAX_MILLISECONDS, Math.round(milliseconds)) };
}

/** `slides` with the transition that brings each one in; `directives` are the values on the slides themselves. */
export function comingIn(
  slides: readonly SceneSlide[],
  directives: readonly (string | undefined)[],
): SceneSlide[] {
  return slides.map((slide, index) => {
    const before = slides[index - 1];
    const directive = directives[index - 1];
    if (!before || directive === undefined || directive === '') return slide;
    const { name, milliseconds = DEFAULT_MILLISECONDS } = parseTransition(directive);
    if (name === 'none' || name === '') return slide;
    const transition: SlideTransition = {
      name,
      milliseconds,
      paired: sharesPairs(before, slide),
      ...(before.source && { source: before.source }),
    };
    return { ...slide, transition };
  });
}

function sharesPairs(before: SceneSlide, after: SceneSlide): boolean {
  const known = new Set(before.items.flatMap(pairsOf));
  return after.items.flatMap(pairsOf).some((pair) => known.has(pair));
}

const pairsOf = (item: SceneItem): string[] => [
  ...(item.pair === undefined ? [] : [item.pair]),
  ...(item.kind === 'group' ? item.items.flatMap(pairsOf) : []),
];
