// Addresses in CSS: `url(…)` anywhere, and `@import`, of which none may remain.

const URL_FUNCTION = /url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|((?:[^\\)\s"']|\\.)*))\s*\)/gi;
const IMPORT_RULE = /@import\s+(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"');]+))[^;]*;?/gi;

/** Replaces each address for which `replace` gives another; `#fragment` addresses are left alone. */
export const replaceUrls = (css: string, replace: (address: string) => string | undefined): string =>
  css.replace(URL_FUNCTION, (whole, double?: string, single?: string, bare?: string) => {
    const address = cssText(double ?? single ?? bare ?? '');
    if (address === '' || address.startsWith('#')) return whole;
    const other = replace(address);
    return other === undefined ? whole : `url("${other.replace(/["\\\n]/g, '\\$&')}")`;
  });

/** Addresses of `url(…)` in order of appearance. */
export function urlsOf(css: string): string[] {
  const found: string[] = [];
  replaceUrls(css, (address) => {
    found.push(address);
    return undefined;
  });
  return found;
}

/** Removes `@import` rules and tells their addresses. */
export function removeImports(css: string): { readonly css: string; readonly imports: readonly string[] } {
  const imports: string[] = [];
  const rest = css.replace(IMPORT_RULE, (_, double?: string, single?: string, bare?: string) => {
    imports.push(double ?? single ?? bare ?? '');
    return '';
  });
  return { css: rest, imports };
}

const cssText = (text: string): string =>
  text.replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_, hex?: string, character?: string) =>
    hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : (character ?? ''),
  );
