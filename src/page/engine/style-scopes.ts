// Marpit gives each slide with scoped styles a name made up at random; counted instead, the same deck gives the same bytes.

/** As Marpit writes one, into attributes and selectors. */
export const SCOPE = /data-marpit-scope-([\w-]{8})(?![\w-])/g;

/** Renames the scopes `s1`, `s2`… in the order in which they stand in the HTML. */
export function countScopes(rendered: { readonly html: string; readonly css: string }): {
  readonly html: string;
  readonly css: string;
} {
  const names = new Map<string, string>();
  for (const [, name = ''] of rendered.html.matchAll(SCOPE)) {
    if (!names.has(name)) names.set(name, `s${names.size + 1}`);
  }
  const renamed = (text: string): string =>
    text.replace(SCOPE, (own, name: string) => own.replace(name, names.get(name) ?? name));
  return names.size === 0 ? rendered : { html: renamed(rendered.html), css: renamed(rendered.css) };
}
