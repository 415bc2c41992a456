// CSS gradients as computed (`linear-gradient(45deg, rgb(…) 0%, …)`) to fills; what has no fill form gives undefined.
import type { Fill, GradientStop } from '../types.ts';
import { parseColor } from './color.ts';

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

/** `width` and `height` of the painted box in px: corners and px stops depend on them. */
export function parseGradient(css: string, width: number, height: number): Fill | undefined {
  const match = /^(linear|radial)-gradient\((.*)\)$/s.exec(css);
  if (!match?.[2]) return undefined;
  const parts = splitTop(match[2].replace(/\bin (srgb|oklab)\b/, '').trim(), ',');
  return match[1] === 'linear' ? linear(parts, width, height) : radial(parts, width, height);
}

function linear(parts: string[], width: number, height: number): Fill | undefined {
  const angle = angleOf(parts[0] ?? '', width, height);
  const rest = angle === undefined ? parts : parts.slice(1);
  const degrees = angle ?? 180;
  const radians = (degrees * Math.PI) / 180;
  const line = Math.abs(width * Math.sin(radians)) + Math.abs(height * Math.cos(radians));
  const stops = parseStops(rest, line);
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

function radial(parts: string[], width: number, height: number): Fill | undefined {
  const first = parts[0] ?? '';
  const shaped =
    /^(circle|ellipse|closest|farthest|at |[\d.]+px|[\d.]+%)/.test(first) && !/^rgb|^color/.test(first);
  const at = shaped ? /at (\S+) (\S+)/.exec(first) : null;
  const center = {
    x: at ? share(at[1] ?? '', width) : 0.5,
    y: at ? share(at[2] ?? '', height) : 0.5,
  };
  const reach = Math.hypot(
    Math.max(center.x, 1 - center.x) * width,
    Math.max(center.y, 1 - center.y) * height,
  );
  const stops = parseStops(shaped ? parts.slice(1) : parts, reach);
  return stops && { kind: 'radial', center, stops };
}

function share(text: string, size: number): number {
  const number = Number.parseFloat(text);
  if (!Number.isFinite(number)) return 0.5;
  const value = text.endsWith('%') ? number / 100 : size > 0 ? number / size : 0.5;
  return Math.round(value * 10000) / 10000;
}

/** Positions that are not given lie evenly between their neighbours (CSS Images 3, 3.4.3). */
function parseStops(parts: readonly string[], line: number): GradientStop[] | undefined {
  const raw: { at: number | undefined; css: string }[] = [];
  for (const part of parts) {
    const words = splitTop(part, ' ');
    const css = words[0];
    if (css === undefined || /^[\d.-]+(%|px)$/.test(css)) return undefined;
    if (words.length === 1) raw.push({ at: undefined, css });
    for (const word of words.slice(1)) raw.push({ at: share(word, line), css });
  }
  const first = raw[0];
  const last = raw.at(-1);
  if (!first || !last || raw.length < 2) return undefined;
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
  return raw.map((stop) => ({
    at: Math.round(Math.min(1, Math.max(0, stop.at ?? 0)) * 10000) / 10000,
    color: parseColor(stop.css),
  }));
}
