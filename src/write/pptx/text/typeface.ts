// Names that only a browser understands, as families that every PowerPoint has.

const STAND_INS: Readonly<Record<string, string>> = {
  '-apple-system': 'Arial',
  blinkmacsystemfont: 'Arial',
  'system-ui': 'Arial',
  'sans-serif': 'Arial',
  'ui-sans-serif': 'Arial',
  serif: 'Times New Roman',
  'ui-serif': 'Times New Roman',
  monospace: 'Courier New',
  'ui-monospace': 'Courier New',
};

/** The family to write for one that the browser named. */
export const typefaceOf = (family: string): string => STAND_INS[family.toLowerCase()] ?? family;
