// Families as PowerPoint knows them: names that only browsers understand, and the free twins (same widths) that
// browsers draw with where a common family is missing.

const ARIAL = [
  '-apple-system',
  'blinkmacsystemfont',
  'system-ui',
  'sans-serif',
  'ui-sans-serif',
  'helvetica neue',
];
const ARIAL_TWINS = ['helvetica', 'arimo', 'liberation sans'];
const TIMES = ['serif', 'ui-serif', 'times', 'tinos', 'liberation serif'];
const COURIER = ['monospace', 'ui-monospace', 'courier', 'cousine', 'liberation mono'];

const STAND_INS: ReadonlyMap<string, string> = new Map([
  ...[...ARIAL, ...ARIAL_TWINS].map((name) => [name, 'Arial'] as const),
  ...TIMES.map((name) => [name, 'Times New Roman'] as const),
  ...COURIER.map((name) => [name, 'Courier New'] as const),
]);

/** The family to write for one that the browser named. */
export const typefaceOf = (family: string): string => STAND_INS.get(family.toLowerCase()) ?? family;
