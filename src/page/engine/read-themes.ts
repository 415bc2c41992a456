// Themes as Marpit has read them, remembered: every `new Marp` reads Marp's own three anew, and reading ours takes as long
// as rendering a small deck.
import { type Theme, ThemeSet } from '@marp-team/marpit';
import { openMemory } from '../../memory.ts';

/** More than a project has, so that a theme that is being written does not pile up. */
const themes = openMemory<Theme>(4_000_000);

let remembering = false;

/**
 * Has all sets of themes of this thread read the same CSS but once. marp-core fills its set while it is made, so that no
 * single set could be told in time; themes are frozen, and sets can share them.
 */
export function rememberThemes(): void {
  if (remembering) return;
  remembering = true;
  const { add } = ThemeSet.prototype;
  ThemeSet.prototype.add = function (css) {
    // Where reading gives a theme, it has put it into the set already; a second time changes nothing.
    const key = JSON.stringify([this.cssNesting, Object.keys(this.metaType), css]);
    const theme = themes.get(key, () => add.call(this, css));
    this.addTheme(theme);
    return theme;
  };
}
