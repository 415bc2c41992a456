// The innermost rules of a style sheet, read without a parser: loading one takes as long as a small deck's whole HTML.
// Marpit has parsed and written the sheet before, so it is well formed and its nested rules are flat.

export interface CssRule {
  readonly selector: string;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** Font faces are left out; rules inside of @media and the like are there with their own selector. */
export function cssRules(css: string): readonly CssRule[] {
  const rules: CssRule[] = [];
  for (const [, selector = '', body = ''] of withoutTraps(css).matchAll(/([^{};]*)\{([^{}]*)\}/g)) {
    if (!/@font-face/i.test(selector))
      rules.push({ selector: selector.trim(), declarations: declarationsIn(body) });
  }
  return rules;
}

/** The declarations of a rule or of a style attribute, names in lower case. */
export const declarationsIn = (text: string): CssRule['declarations'] =>
  [...text.matchAll(/([\w-]+)\s*:([^;{}]+)/g)].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    value.trim(),
  ]);

/** Comments go, and strings that hold a brace or a semicolon (pictures, mostly) are emptied. */
const withoutTraps = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g, (trap) => {
    if (trap.startsWith('/*')) return ' ';
    return /[{};]/.test(trap) ? '""' : trap;
  });
