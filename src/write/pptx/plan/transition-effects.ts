// Marp's transitions in PowerPoint's words: for each the effect that looks most like what the web browser plays.
// Plain ones are ECMA-376 part 1, 19.5 (2006), those of PowerPoint 2010 are MS-PPTX 2.2 (p14), of 2013 2.3 (p15).

/** An element of the format: its name, attributes, and the attribute that says which way it goes, if any. */
export interface TransitionEffect {
  readonly element: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The way it goes in a left-to-right deck. */
  readonly direction?: Direction;
}

/** Towards left, right, up and down: where the slide that comes in moves to. */
export type Direction = 'l' | 'r' | 'u' | 'd';

const effect = (element: string, attributes: TransitionEffect['attributes'] = {}): TransitionEffect => ({
  element,
  attributes,
});

const towards = (direction: Direction, { element, attributes = {} }: TransitionEffect): TransitionEffect => ({
  element,
  attributes,
  direction,
});

const FADE = effect('p:fade');

/** By Marp's names; `none` is no transition. */
const EFFECTS: Readonly<Record<string, TransitionEffect>> = {
  fade: FADE,
  'fade-out': effect('p:fade', { thruBlk: '1' }),
  // Marp's push moves only the slide that comes in, its slide moves both: PowerPoint calls these Cover and Push.
  push: towards('l', effect('p:cover')),
  cover: towards('l', effect('p:cover')),
  slide: towards('l', effect('p:push')),
  pull: towards('l', effect('p:pull')),
  reveal: towards('l', effect('p:pull')),
  swipe: towards('l', effect('p:pull')),
  wipe: towards('l', effect('p:wipe')),
  melt: towards('d', effect('p:wipe')),
  drop: towards('d', effect('p:cover')),
  pivot: towards('d', effect('p:cover')),
  clockwise: effect('p:wheel', { spokes: '1' }),
  counterclockwise: effect('p14:wheelReverse', { spokes: '1' }),
  wiper: effect('p:wedge'),
  'iris-in': effect('p:circle'),
  'iris-out': effect('p:zoom', { dir: 'in' }),
  diamond: effect('p:diamond'),
  star: effect('p:diamond'),
  overlap: FADE,
  swoosh: effect('p:newsflash'),
  zoom: effect('p14:warp', { dir: 'in' }),
  explode: effect('p14:flythrough'),
  implode: effect('p14:flythrough', { dir: 'out' }),
  glow: effect('p14:flash'),
  cube: towards('l', effect('p14:prism')),
  cylinder: towards('l', effect('p14:prism', { isInverted: '1' })),
  rotate: towards('l', effect('p14:prism', { isContent: '1' })),
  flip: towards('l', effect('p14:flip')),
  coverflow: towards('l', effect('p14:gallery')),
  'in-out': towards('l', effect('p14:gallery')),
  swap: towards('l', effect('p14:switch')),
  fall: effect('p15:prstTrans', { prst: 'fallOver' }),
};

/**
 * Elements whose `dir` has no default (MS-PPTX 2.3.3.10, `CT_LeftRightDirectionTransition`): without one PowerPoint does
 * not open the file at all. All others go to the left, which PowerPoint leaves out.
 */
const DIRECTED: ReadonlySet<string> = new Set([
  'p14:switch',
  'p14:flip',
  'p14:ferris',
  'p14:gallery',
  'p14:conveyor',
]);

/** The effect for a name of Marp's; undefined for names that decks make up themselves. */
export const effectOf = (name: string): TransitionEffect | undefined =>
  Object.hasOwn(EFFECTS, name) ? EFFECTS[name] : undefined;

/** What stands in for transitions that only the deck's own styles know. */
export const UNKNOWN_EFFECT = FADE;

/** Attributes with the way to go: in right-to-left decks the next slide comes from the left. */
export function effectAttributes(
  { element, attributes = {}, direction }: TransitionEffect,
  rtl: boolean,
): Readonly<Record<string, string>> {
  if (direction === undefined) return attributes;
  const way = rtl && direction === 'l' ? 'r' : direction;
  return way === 'l' && !DIRECTED.has(element) ? attributes : { ...attributes, dir: way };
}
