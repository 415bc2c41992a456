// The house's own law: imports point downstream only. Read from the sources, so that no rule can be forgotten.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Upstream first; a file may import from its own row and from rows above it. Types count too: they are the contracts. */
const ROWS: readonly (readonly string[])[] = [
  ['message.ts', 'deck-error.ts', 'make-folder.ts', 'live-process.ts', 'memory.ts', 'thread', 'ooxml'],
  ['source', 'deck'],
  ['marp'],
  ['page'],
  ['scene'],
  ['write', 'check'],
  ['pipeline.ts', 'pipeline'],
  ['builder.ts'],
  ['output'],
  ['serve'],
  ['commands'],
  ['index.ts', 'cli.ts'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const imports = files.flatMap((file) => specifiersOf(file).map((to): Import => ({ from: file, to })));
const inside = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({
    from,
    to: relative(SRC, resolve(SRC, dirname(from), to)).replaceAll('\\', '/'),
  }));

/** Every module a file names, in static and dynamic imports and in re-exports. */
function specifiersOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements =
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
  const calls = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(statements), ...text.matchAll(calls)].map((match) => match[1] ?? match[2] ?? '');
}

function rowOf(file: string): number {
  return ROWS.findIndex((row) => row.some((name) => file === name || file.startsWith(`${name}/`)));
}

const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the dependency direction', () => {
  it('sees the imports', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(inside.map(show)).toContain('cli.ts → commands/run-build.ts');
    expect(inside.map(show)).toContain('commands/build.ts → builder.ts');
  });

  it('gives every file a place', () => {
    expect(files.filter((file) => rowOf(file) < 0)).toEqual([]);
  });

  it('points downstream only', () => {
    expect(inside.filter(({ from, to }) => rowOf(to) > rowOf(from)).map(show)).toEqual([]);
  });

  it('stays inside src', () => {
    expect(inside.filter(({ to }) => to.startsWith('..')).map(show)).toEqual([]);
  });

  it('has no cycles', () => {
    expect(findCycle()).toEqual([]);
  });

  it('keeps writers apart', () => {
    const writer = (file: string) => /^write\/([^/]+)\//.exec(file)?.[1];
    const between = inside.filter(
      ({ from, to }) => writer(from) !== undefined && writer(to) !== undefined && writer(from) !== writer(to),
    );
    expect(between.map(show)).toEqual([]);
  });

  it('keeps ooxml free of decks', () => {
    const foreign = inside.filter(({ from, to }) => from.startsWith('ooxml/') && !to.startsWith('ooxml/'));
    expect(foreign.filter(({ to }) => to !== 'message.ts' && to !== 'deck-error.ts').map(show)).toEqual([]);
  });

  it('keeps Node out of code that runs in the browser', () => {
    const inPage = imports.filter(({ from }) => /^(?:scene\/in-page|write\/html\/stage)\//.test(from));
    expect(inPage.filter(({ to }) => !to.startsWith('.')).map(show)).toEqual([]);
  });

  it('loads the pipeline only when something is built', () => {
    // Start-up: what the command line imports at once must not reach a browser or a parser.
    const text = readFileSync(join(SRC, 'commands/build.ts'), 'utf8');
    expect(text).toMatch(/await import\('\.\.\/builder\.ts'\)/);
    const builder = readFileSync(join(SRC, 'builder.ts'), 'utf8');
    expect(builder).not.toMatch(/^import \{[^}]*\} from '\.\/pipeline\.ts'/m);
    expect(text).not.toMatch(/^import \{[^}]*\} from '\.\.\/builder\.ts'/m);
  });

  it('prints only in the command line', () => {
    const printing = files.filter((file) =>
      /\bconsole\.\w+\(|process\.std(?:out|err)\b/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    // The companion in the browser has one door to the browser's console.
    const doors = ['cli.ts', 'write/html/stage/warn.ts'];
    expect(printing.filter((file) => !doors.includes(file) && !file.startsWith('commands/'))).toEqual([]);
  });
});

/** The files of one cycle in order, empty where there is none. */
function findCycle(): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of inside) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
