// `var(--name, fallback)` in a value, for a sheet in which a custom property may have several values.

const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/i;

/** Deep enough for themes that name their fonts in steps; ends what refers to itself. */
const DEEPEST = 6;

/** The value in every form that it may take. A property that has no value takes the fallback. */
export function expandVariables(
  value: string,
  variables: ReadonlyMap<string, ReadonlySet<string>>,
  depth = 0,
): readonly string[] {
  const match = VARIABLE.exec(value);
  if (!match) return [value];
  if (depth === DEEPEST) return [];
  const [call, name = '', fallback = ''] = match;
  const before = value.slice(0, match.index);
  const after = value.slice(match.index + call.length);
  const forms = [...(variables.get(name.toLowerCase()) ?? [fallback])];
  return forms.flatMap((form) => expandVariables(before + form + after, variables, depth + 1));
}
