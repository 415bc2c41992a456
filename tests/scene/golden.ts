// Goldens a person can read: half-pixel numbers, small objects on one line; compared by structure with a tolerance.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Browsers of one version agree to a fraction; half a pixel of rounding is added to that. */
const TOLERANCE = 1;

const WIDTH = 120;

/** Differences between `actual` and the golden file, as paths; writes the file where it is absent or UPDATE is set. */
export function compareGolden(actual: unknown, file: string): string[] {
  if (!existsSync(file) || process.env.UPDATE_GOLDENS) writeFileSync(file, `${format(actual, '')}\n`);
  return differences(actual, JSON.parse(readFileSync(file, 'utf8')), '');
}

function format(value: unknown, indent: string): string {
  const flat = JSON.stringify(value, rounded);
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((entry) => inner + format(entry, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, entry]) => `${inner}${JSON.stringify(key)}: ${format(entry, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && Math.abs(value) > 2 ? Math.round(value * 2) / 2 : value;

function differences(actual: unknown, golden: unknown, path: string): string[] {
  if (typeof actual === 'number' && typeof golden === 'number') {
    return Math.abs(actual - golden) <= TOLERANCE ? [] : [`${path}: ${actual} instead of ${golden}`];
  }
  if (typeof actual !== 'object' || typeof golden !== 'object' || actual === null || golden === null) {
    return actual === golden
      ? []
      : [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(golden)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(golden)]);
  return [...keys].flatMap((key) =>
    differences(Reflect.get(actual, key), Reflect.get(golden, key), `${path}/${key}`),
  );
}
