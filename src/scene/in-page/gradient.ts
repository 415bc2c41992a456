// CSS gradients as computed (`linear-gradient(45deg, rgb(…) 0%, …)`) to fills; what has no fill form gives undefined.
import type { Color, Fill, GradientStop } from '../types.ts';
import { mix, parseColor, TRANSPARENT } from './color.ts';

/** Splits at commas (or spaces) that stand outside parentheses. */
export function splitTop(text: string, separator: ',' | ' '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quote) {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `width` and `height` of the painted box in px: corners and px stops depend on them; `scale` px of it are one of CSS. */
export function parseGradient(css: string, width: number, height: number, scale = 1): Fill | undefined {
  const match = /^(linear|radial)-gradient\((.*)\)$/s.exec(css);
  if (!match?.[2]) return undefined;
  const space = /\bin ([a-z0-9-]+(?: (?:shorter|longer|increasing|decreasing) hue)?)/.exec(match[2]);
  const parts = splitTop(match[2].replace(space?.[0] ?? '', '').trim(), ',');
  const frame = { width, height, scale, space: space?.[1] ?? 'srgb' };
  return match[1] === 'linear' ? linear(parts, frame) : radial(parts, frame);
}

/** Where a gradient is painted: px of the slide, px of it for one of CSS, and the space that colours are mixed in. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly space: string;
}

function linear(parts: string[], ground: Ground): Fill | undefined {
  const { width, height } = ground;
  const angle = angleOf(parts[0] ?? '', width, height);
  const rest = angle === undefined ? parts : parts.slice(1);
  const degrees = angle ?? 180;
  const radians = (degrees * Math.PI) / 180;
  const line = Math.abs(width * Math.sin(radians)) + Math.abs(height * Math.cos(radians));
  const stops = parseStops(rest, line, ground);
  return stops && { kind: 'linear', angle: Math.round(degrees * 100) / 100, stops };
}

function angleOf(text: string, width: number, height: number): number | undefined {
  const number = Number.parseFloat(text);
  if (/^-?[\d.]+deg$/.test(text)) return ((number % 360) + 360) % 360;
  if (/^-?[\d.]+rad$/.test(text)) return ((((number * 180) / Math.PI) % 360) + 360) % 360;
  if (/^-?[\d.]+turn$/.test(text)) return (((number * 360) % 360) + 360) % 360;
  if (!text.startsWith('to ')) return undefined;
  const up = text.includes('top');
  const down = text.includes('bottom');
  const left = text.includes('left');
  const right = text.includes('right');
  if (!left && !right) return up ? 0 : 180;
  if (!up && !down) return right ? 90 : 270;
  // To a corner: the 50 % line runs through the two other corners.
  const corner = (Math.atan2(height, width) * 180) / Math.PI;
  if (up) return right ? corner : 360 - corner;
  return right ? 180 - corner : 180 + corner;
}

function radial(parts: string[], ground: Ground): Fill | undefined {
  const { width, height } = ground;
  const first = parts[0] ?? '';
  const shaped =
    /^(circle|ellipse|closest|farthest|at |[\d.]+px|[\d.]+%)/.test(first) && !/^rgb|^color/.test(first);
  const at = shaped ? /at (\S+) (\S+)/.exec(first) : null;
  const place = (css: string | undefined, size: number): number =>
    css === undefined ? 0.5 : css.endsWith('px') ? shareOf(css, size / ground.scale) : shareOf(css, size);
  const center = { x: place(at?.[1], width), y: place(at?.[2], height) };
  const reach = radii(shaped ? first.replace(/\s*\bat .*$/, '') : '', center, ground);
  const stops = parseStops(shaped ? parts.slice(1) : parts, reach.x, ground);
  if (!stops) return undefined;
  // DrawingML's own reach is the ellipse through the farthest corner: stops of a smaller one end before.
  const full = Math.SQRT2 * Math.max(center.x, 1 - center.x) * width;
  const tall = Math.SQRT2 * Math.max(center.y, 1 - center.y) * height;
  const factor = full > 0 && tall > 0 ? Math.sqrt((reach.x / full) * (reach.y / tall)) : 1;
  return { kind: 'radial', center, stops: stretched(stops, factor) };
}

/** The ending shape's radii in px of the slide (CSS Images 3, 3.2.1). */
function radii(
  shape: string,
  center: { readonly x: number; readonly y: number },
  { width, height, scale }: Ground,
): { readonly x: number; readonly y: number } {
  const given = [...shape.matchAll(/([\d.]+)(px|%)/g)].map(([, number, unit], index) =>
    unit === '%' ? (Number(number) / 100) * (index === 0 ? width : height) : Number(number) * scale,
  );
  const [own, other] = given;
  if (own !== undefined) return { x: own, y: other ?? own };
  const near = { x: Math.min(center.x, 1 - center.x) * width, y: Math.min(center.y, 1 - center.y) * height };
  const far = { x: Math.max(center.x, 1 - center.x) * width, y: Math.max(center.y, 1 - center.y) * height };
  const side = /closest/.test(shape) ? near : far;
  const corner = !/side/.test(shape);
  if (/circle/.test(shape)) {
    const pick = /closest/.test(shape) ? Math.min : Math.max;
    const radius = corner ? Math.hypot(side.x, side.y) : pick(side.x, side.y);
    return { x: radius, y: radius };
  }
  const grown = corner ? Math.SQRT2 : 1;
  return { x: side.x * grown, y: side.y * grown };
}

/** Stops moved along their line: what then lies beyond its end is cut, what ends before keeps its last colour. */
function stretched(stops: readonly GradientStop[], factor: number): readonly GradientStop[] {
  if (Math.abs(factor - 1) < 0.001) return stops;
  const moved = stops.map((stop) => ({ ...stop, at: stop.at * factor }));
  return clipped(moved);
}

/** Only what lies from 0 to 1, with the colours that the edges have. */
function clipped(stops: readonly GradientStop[]): GradientStop[] {
  const colorAt = (place: number): Color => {
    const after = stops.findIndex(({ at }) => at > place);
    const left = after < 0 ? stops.at(-1) : stops[after - 1];
    const right = stops[after];
    if (!left || !right) return (right ?? left)?.color ?? TRANSPARENT;
    return mix(left.color, right.color, (place - left.at) / (right.at - left.at));
  };
  const inside = stops.filter(({ at }) => at >= 0 && at <= 1);
  const [first, last] = [inside[0], inside.at(-1)];
  return [
    ...(first && first.at === 0 ? [] : [{ at: 0, color: colorAt(0) }]),
    ...inside.map(({ at, color }) => ({ at: Math.round(at * 10000) / 10000, color })),
    ...(last && last.at === 1 ? [] : [{ at: 1, color: colorAt(1) }]),
  ];
}

function shareOf(text: string, size: number): number {
  const number = Number.parseFloat(text);
  if (!Number.isFinite(number)) return 0.5;
  const value = text.endsWith('%') ? number / 100 : size > 0 ? number / size : 0.5;
  return Math.round(value * 10000) / 10000;
}

interface RawStop {
  at: number | undefined;
  /** Absent for a hint: where the mix of its neighbours is half and half. */
  readonly css?: string;
}

/** Positions that are not given lie evenly between their neighbours (CSS Images 3, 3.4.3). */
function parseStops(parts: readonly string[], line: number, ground: Ground): GradientStop[] | undefined {
  const raw: RawStop[] = [];
  for (const part of parts) {
    const words = splitTop(part, ' ');
    const place = (word: string): number =>
      word.endsWith('px') ? shareOf(word, line / ground.scale) : shareOf(word, line);
    const css = words[0];
    if (css === undefined) return undefined;
    if (/^-?[\d.]+(%|px)$/.test(css)) {
      raw.push({ at: place(css) });
      continue;
    }
    if (words.length === 1) raw.push({ at: undefined, css });
    for (const word of words.slice(1)) raw.push({ at: place(word), css });
  }
  const first = raw[0];
  const last = raw.at(-1);
  if (first?.css === undefined || last?.css === undefined || raw.length < 2) return undefined;
  first.at ??= 0;
  last.at ??= 1;
  let floor = first.at;
  for (let index = 1; index < raw.length; index++) {
    const stop = raw[index];
    if (!stop) continue;
    if (stop.at === undefined) {
      const next = raw.findIndex((other, at) => at > index && other.at !== undefined);
      const end = Math.max(floor, raw[next]?.at ?? 1);
      stop.at = floor + (end - floor) / (next - index + 1);
    }
    stop.at = Math.max(floor, stop.at);
    floor = stop.at;
  }
  return clipped(mixedStops(raw, ground.space));
}

/** Steps that stand for a mix which is not a straight one in sRGB. */
const STEPS = 6;

/**
 * Stops whose straight sRGB mix looks like what CSS mixes: hints and other colour spaces get stops in between, and a
 * transparent stop takes the colour of its neighbour, for CSS multiplies colours by their alpha before it mixes them.
 */
function mixedStops(raw: readonly RawStop[], space: string): GradientStop[] {
  const colored = raw.filter((stop): stop is RawStop & { css: string } => stop.css !== undefined);
  return colored.flatMap((stop, index): GradientStop[] => {
    const at = stop.at ?? 0;
    const color = parseColor(stop.css);
    const [before, next] = [colored[index - 1], colored[index + 1]];
    const hint = raw[raw.indexOf(stop) + 1];
    const own = color.alpha > 0 ? [{ at, color }] : clearStops(at, before?.css, next?.css);
    if (!next) return own;
    const end = next.at ?? 1;
    const middle = hint && hint.css === undefined ? ((hint.at ?? at) - at) / (end - at || 1) : 0.5;
    if ((space === 'srgb' && Math.abs(middle - 0.5) < 0.001) || end - at < 0.001) return own;
    const between = Array.from({ length: STEPS - 1 }, (_, step): GradientStop => {
      const share = (step + 1) / STEPS;
      const weight = middle <= 0 ? 1 : middle >= 1 ? 0 : share ** (Math.log(0.5) / Math.log(middle));
      const percent = Math.round((1 - weight) * 1000) / 10;
      return {
        at: at + share * (end - at),
        color: parseColor(`color-mix(in ${space}, ${stop.css} ${percent}%, ${next.css})`),
      };
    });
    return [...own, ...between];
  });
}

function clearStops(at: number, before: string | undefined, next: string | undefined): GradientStop[] {
  const clear = [before, next].flatMap((css): GradientStop[] =>
    css === undefined ? [] : [{ at, color: { hex: parseColor(css).hex, alpha: 0 } }],
  );
  const [first, second] = clear;
  return first && second && first.color.hex === second.color.hex ? [first] : clear;
}
