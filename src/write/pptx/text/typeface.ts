// Families as PowerPoint knows them: names that only browsers understand, the free twins (same widths) that browsers draw
// with where a common family is missing, and what it needs to know to find a like one where a family is missing for it.

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

// Pitch and family in one number (ECMA-376 part 1, 21.1.2.3.7): 1 fixed or 2 variable, and 16 times the kind.
const ROMAN = 18;
const SWISS = 34;
const FIXED = 49;

/** Kind of each family and, where the font itself has one, the ten figures of its panose. */
const KINDS: ReadonlyMap<string, readonly [pitchFamily: number, panose?: string]> = new Map(
  Object.entries({
    arial: [SWISS, '020B0604020202020204'],
    calibri: [SWISS, '020F0502020204030204'],
    cambria: [ROMAN, '02040503050406030204'],
    consolas: [FIXED, '020B0609020204030204'],
    'courier new': [FIXED, '02070309020205020404'],
    georgia: [ROMAN, '02040502050405020303'],
    'times new roman': [ROMAN, '02020603050405020304'],
    caladea: [ROMAN, '02040503050406030204'],
    carlito: [SWISS, '020F0502020204030204'],
    gelasio: [ROMAN],
    'ibm plex mono': [FIXED, '020B0509050203000203'],
    'ibm plex sans': [SWISS, '020B0503050203000203'],
    'ibm plex sans arabic': [SWISS, '020B0503050203000203'],
    inter: [SWISS, '02000503000000020004'],
    lato: [SWISS, '020F0502020204030203'],
    'noto sans math': [SWISS],
    'noto sans symbols 2': [SWISS],
    'roboto mono': [FIXED],
  } as const),
);

/** The attributes of `a:latin` for a family: with its kind where we know it, so that a like one takes its place. */
export function latinAttributes(family: string): Readonly<Record<string, string | number>> {
  const typeface = typefaceOf(family);
  const [pitchFamily, panose] = KINDS.get(typeface.toLowerCase()) ?? [];
  return {
    typeface,
    ...(panose !== undefined && { panose }),
    ...(pitchFamily !== undefined && { pitchFamily, charset: 0 }),
  };
}
