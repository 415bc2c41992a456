// Which family of a font stack really drew a text, and the ascent and descent that the browser laid lines out with.

const GENERIC = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'cursive',
  'fantasy',
  'math',
  'emoji',
  'fangsong',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
  '-apple-system',
  'BlinkMacSystemFont',
]);

/** Families that generic names stand for on the systems browsers run on; which one it is, is measured. */
const USUAL = [
  'DejaVu Sans',
  'DejaVu Serif',
  'DejaVu Sans Mono',
  'Liberation Sans',
  'Liberation Serif',
  'Liberation Mono',
  'Open Sans',
  'Noto Sans',
  'Noto Serif',
  'Noto Sans Mono',
  'Arial',
  'Times New Roman',
  'Courier New',
  'Helvetica',
  'Times',
  'Courier',
  'Menlo',
  'Consolas',
  'Segoe UI',
  'Roboto',
  'Cantarell',
  'Ubuntu',
];

/** A sample a script: a family that lacks the script falls through to the next and is not the one used. */
const SAMPLES: readonly (readonly [RegExp, string])[] = [
  [/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/, 'السلام عليكم'],
  [/[\u0590-\u05ff]/, 'שלום עולם'],
  [/[\u0400-\u04ff]/, 'Съешь ещё'],
  [/[\u0370-\u03ff]/, 'Ξεσκεπάζω'],
  [/[\u0900-\u097f]/, 'नमस्ते दुनिया'],
];
const LATIN = 'mmMWiIlJ0Oq@#AVwgy&';

let canvas: CanvasRenderingContext2D | undefined;
function context(): CanvasRenderingContext2D {
  if (!canvas) {
    const made = document.createElement('canvas').getContext('2d');
    if (!made) throw new Error('no 2d canvas');
    canvas = made;
  }
  return canvas;
}

const fontOf = (style: CSSStyleDeclaration): string =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;

const metricsCache = new Map<string, { ascent: number; descent: number }>();

/** Ascent and descent in unscaled px, whole as Blink rounds them for line layout. */
export function metricsOf(style: CSSStyleDeclaration): { ascent: number; descent: number } {
  const font = fontOf(style);
  let metrics = metricsCache.get(font);
  if (!metrics) {
    const canvas = context();
    canvas.font = font;
    const measured = canvas.measureText('x');
    metrics = {
      ascent: Math.round(measured.fontBoundingBoxAscent),
      descent: Math.round(measured.fontBoundingBoxDescent),
    };
    metricsCache.set(font, metrics);
  }
  return metrics;
}

/** Width of `text` in unscaled px. */
export function widthOf(text: string, style: CSSStyleDeclaration): number {
  const canvas = context();
  canvas.font = fontOf(style);
  return canvas.measureText(text).width;
}

const usedCache = new Map<string, string>();

/** The family that drew `text`, unquoted; decided by its first letter, once for each stack and letter. */
export function usedFamily(stack: string, text: string): string {
  const letter = (/[\p{L}\p{N}]/u.exec(text) ?? /\S/u.exec(text))?.[0] ?? 'x';
  const key = `${letter}|${stack}`;
  let used = usedCache.get(key);
  if (used === undefined) {
    used = firstAvailable(splitStack(stack), letter);
    usedCache.set(key, used);
  }
  return used;
}

interface WebFace {
  readonly loaded: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

let webFaces: Map<string, WebFace[]> | undefined;

/** Faces of the page by family. Asking a canvas about one that is not loaded would load it, and change the answer. */
function facesOf(family: string): readonly WebFace[] {
  if (!webFaces) {
    webFaces = new Map();
    for (const face of document.fonts) {
      const name = splitStack(face.family)[0] ?? '';
      const faces = webFaces.get(name.toLowerCase()) ?? [];
      faces.push({ loaded: face.status === 'loaded', ranges: rangesOf(face.unicodeRange) });
      webFaces.set(name.toLowerCase(), faces);
    }
  }
  return webFaces.get(family.toLowerCase()) ?? [];
}

/** `U+0-FF, U+131, U+4??` (CSS Fonts 4, 11.3). */
const rangesOf = (css: string): [number, number][] =>
  css.split(',').flatMap((part): [number, number][] => {
    const match = /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(part);
    if (!match?.[1]) return [];
    const from = Number.parseInt(match[1].replaceAll('?', '0'), 16);
    return [[from, Number.parseInt(match[2] ?? match[1].replaceAll('?', 'f'), 16)]];
  });

/** `"A B", serif` → `A B`, `serif`. */
export const splitStack = (stack: string): string[] =>
  stack
    .split(',')
    .map((family) => family.trim().replace(/^["']|["']$/g, ''))
    .filter((family) => family !== '');

function firstAvailable(families: readonly string[], letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const sample = SAMPLES.find(([script]) => script.test(letter))?.[1] ?? LATIN;
  for (const family of families) {
    const faces = facesOf(family);
    if (faces.length > 0) {
      const drawn = faces.some(
        ({ loaded, ranges }) => loaded && ranges.some(([from, to]) => code >= from && code <= to),
      );
      if (drawn) return family;
    } else if (GENERIC.has(family)) {
      const found = standsFor(family, sample);
      if (found !== undefined) return found;
    } else if (isAvailable(family, sample)) return family;
  }
  return standsFor('serif', sample) ?? families[0] ?? 'serif';
}

function measure(stack: string, sample: string): number {
  const canvas = context();
  canvas.font = `72px ${stack}`;
  const measured = canvas.measureText(sample);
  return measured.width + measured.fontBoundingBoxAscent / 1000;
}

/** A family is there where it changes the text against two different fallbacks to the same result. */
function isAvailable(family: string, sample: string): boolean {
  const name = JSON.stringify(family);
  const overMono = measure(`${name}, monospace`, sample);
  const overSerif = measure(`${name}, serif`, sample);
  const mono = measure('monospace', sample);
  const serif = measure('serif', sample);
  if (mono !== serif) return overMono === overSerif;
  return overMono !== mono;
}

function standsFor(generic: string, sample: string): string | undefined {
  const wanted = measure(generic === 'math' || generic === 'emoji' ? 'serif' : generic, sample);
  return USUAL.find(
    (family) =>
      facesOf(family).length === 0 &&
      isAvailable(family, sample) &&
      measure(JSON.stringify(family), sample) === wanted,
  );
}
