// The styles that Marpit packs for a deck, remembered: half the time of a render, for what changes with the theme and the
// deck's own styles alone.
import { createHash } from 'node:crypto';
import type { Theme, ThemeSet, ThemeSetPackOptions } from '@marp-team/marpit';
import { openMemory } from '../../memory.ts';
import { SCOPE } from './style-scopes.ts';

/** A few decks, and a theme's newest saves. */
const packed = openMemory<string>(4_000_000);

/** Has `themeSet` pack the same styles but once. Its PostCSS plugins must be those of every other such set. */
export function rememberStyles(themeSet: ThemeSet): void {
  const pack = themeSet.pack.bind(themeSet);
  themeSet.pack = (name, options) => {
    const { after, originals } = countedScopes(options.after);
    const counted: ThemeSetPackOptions = { ...options, ...(after !== undefined && { after }) };
    const key = keyOf(themeSet, name, counted);
    const css = packed.get(key, () => pack(name, counted), 200_000);
    return css.replace(SCOPE, (scope, own: string) => scope.replace(own, originals.get(own) ?? own));
  };
}

/** All that the packed styles are made of: an import may name any theme of the set. */
function keyOf(themeSet: ThemeSet, name: string | undefined, options: ThemeSetPackOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([name ?? null, options]));
  for (const theme of [themeSet.default, ...themeSet.themes()]) hash.update(theme ? digestOf(theme) : '-');
  return hash.digest('base64');
}

/** Themes do not change once they are made; most are those of the render before (read-themes.ts). */
const digests = new WeakMap<Theme, string>();

function digestOf(theme: Theme): string {
  const { name, width, height, css } = theme;
  const digest =
    digests.get(theme) ??
    createHash('sha256')
      .update(JSON.stringify([name, width, height, css]))
      .digest('base64');
  digests.set(theme, digest);
  return digest;
}

/** Names of scoped styles are made up at random on every render; here they are counted, so that the same come again. */
function countedScopes(after: string | undefined): {
  readonly after: string | undefined;
  readonly originals: ReadonlyMap<string, string>;
} {
  const counts = new Map<string, string>();
  const counted = after?.replace(SCOPE, (scope, own: string) => {
    const name = counts.get(own) ?? String(counts.size).padStart(8, '0');
    counts.set(own, name);
    return scope.replace(own, name);
  });
  return { after: counted, originals: new Map([...counts].map(([own, name]) => [name, own])) };
}
