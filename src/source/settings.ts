// The settings of a deck, checked field by field: what is of a wrong type is named and a usable value stands in.
import { closest, distance } from 'fastest-levenshtein';
import type { Report } from '../message.ts';
import type { Field, FrontMatter } from './front-matter.ts';
import { canonicalTag, directionOf, languageOfScript } from './language.ts';
import {
  classes,
  direction,
  duration,
  flag,
  type Kind,
  names,
  pagination,
  pointCount,
  speakingPace,
  text,
  titleKind,
  webAddress,
  words,
} from './setting-kinds.ts';
import type { PlanSettings, Settings } from './types.ts';

const PLAN_DEFAULTS: PlanSettings = { agenda: false, summary: false, maxPoints: 5, titles: 'heading' };

/** Keys of the front matter that we read, as authors write them. */
const KEYS = [
  'title',
  'subtitle',
  'author',
  'date',
  'description',
  'keywords',
  'url',
  'lang',
  'dir',
  'theme',
  'size',
  'header',
  'footer',
  'class',
  'paginate',
  'slides',
  'wpm',
  'duration',
];

/** Keys of Marp and of well-known site generators, near to ours by chance. */
const FOREIGN = [
  'tags',
  'slug',
  'layout',
  'image',
  'style',
  'math',
  'marp',
  'color',
  'draft',
  'data',
  'dates',
];

/** Checks the front matter. `body` decides the language where nothing names it; a Marp deck is never complained of. */
export function readSettings(frontMatter: FrontMatter, body: string, file: string, report: Report): Settings {
  const lenient = frontMatter.data.marp === true;
  const say: Report = lenient ? () => {} : report;
  const take = <T>(key: string, kind: Kind<T>, told: Report = say): T | undefined =>
    takeField(
      frontMatter.fields.find((field) => field.key === key),
      key,
      kind,
      'none',
      file,
      told,
    );
  hintAtNames(frontMatter.fields, file, say);
  const lang = readLang(take('lang', text), frontMatter.fields, body, file, say);
  const optional = {
    title: take('title', text),
    subtitle: take('subtitle', text),
    author: take('author', names),
    date: take('date', text),
    description: take('description', text),
    url: take('url', webAddress),
    theme: take('theme', text),
    size: take('size', text),
    header: take('header', text),
    footer: take('footer', text),
    className: take('class', classes),
    paginate: take('paginate', pagination),
    wpm: take('wpm', speakingPace),
    // Ours alone, so that its author wrote it for us, in a Marp deck too.
    duration: take('duration', duration, report),
  };
  return {
    ...withoutUndefined(optional),
    keywords: take('keywords', words) ?? [],
    lang,
    dir: take('dir', direction) ?? directionOf(lang),
    plan: readPlan(
      frontMatter.fields.find(({ key }) => key === 'slides'),
      file,
      say,
    ),
  };
}

function takeField<T>(
  field: Field | undefined,
  name: string,
  kind: Kind<T>,
  instead: string,
  file: string,
  report: Report,
): T | undefined {
  if (!field || field.value === null || field.value === '') return undefined;
  const value = kind.read(field);
  if (value === undefined) {
    report({
      severity: 'warning',
      code: 'setting-type',
      text: `"${name}" is ${describe(field.value)}, it takes ${kind.takes}; used instead: ${instead}`,
      file,
      line: field.line,
      column: field.column,
      ...(kind.example !== undefined && { hint: `write "${kind.example}"` }),
    });
  }
  return value;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `the text "${value}"` : String(value);
}

function readPlan(slides: Field | undefined, file: string, report: Report): PlanSettings {
  if (!slides || slides.value === null) return PLAN_DEFAULTS;
  const { fields } = slides;
  if (!fields) {
    const mapping: Kind<never> = {
      takes: `a mapping of ${Object.keys(PLAN_DEFAULTS).join(', ')}`,
      read: () => undefined,
    };
    takeField(slides, 'slides', mapping, 'the defaults', file, report);
    return PLAN_DEFAULTS;
  }
  for (const field of fields) {
    if (field.key in PLAN_DEFAULTS) continue;
    report({
      severity: 'warning',
      code: 'setting-unknown',
      text: `"slides.${field.key}" is no setting`,
      file,
      line: field.line,
      column: field.column,
      hint: `did you mean "${closest(field.key, Object.keys(PLAN_DEFAULTS))}"?`,
    });
  }
  const take = <K extends keyof PlanSettings>(key: K, kind: Kind<PlanSettings[K]>): PlanSettings[K] => {
    const field = fields.find((candidate) => candidate.key === key);
    const value = takeField(field, `slides.${key}`, kind, String(PLAN_DEFAULTS[key]), file, report);
    return value ?? PLAN_DEFAULTS[key];
  };
  return {
    agenda: take('agenda', flag),
    summary: take('summary', flag),
    maxPoints: take('maxPoints', pointCount),
    titles: take('titles', titleKind),
  };
}

function readLang(
  written: string | undefined,
  fields: readonly Field[],
  body: string,
  file: string,
  report: Report,
): string {
  if (written !== undefined) {
    const tag = canonicalTag(written);
    if (tag) return tag;
    const field = fields.find(({ key }) => key === 'lang');
    const near = canonicalTag(written.replaceAll('_', '-'));
    report({
      severity: 'warning',
      code: 'setting-lang',
      text: `"lang" is "${written}", it takes a language tag such as en, pt-BR or ar; used instead: ${near ?? 'en'}`,
      file,
      ...(field && { line: field.line, column: field.column }),
      ...(near && { hint: `write "lang: ${near}"` }),
    });
    return near ?? 'en';
  }
  const guessed = languageOfScript(body);
  if (guessed === undefined) return 'en';
  report({
    severity: 'info',
    code: 'lang-guessed',
    text: `the front matter names no language, "${guessed}" is taken from the script of the text`,
    file,
    hint: 'write "lang: …" in the front matter',
  });
  return guessed;
}

/** Names a setting that was probably meant, for a top-level key that is nearly one of ours. */
function hintAtNames(fields: readonly Field[], file: string, report: Report): void {
  for (const { key, line, column } of fields) {
    if (KEYS.includes(key) || FOREIGN.includes(key)) continue;
    const near = closest(key, KEYS);
    if (distance(key, near) > (key.length > 6 ? 2 : 1)) continue;
    report({
      severity: 'warning',
      code: 'setting-unknown',
      text: `"${key}" is no setting`,
      file,
      line,
      column,
      hint: `did you mean "${near}"?`,
    });
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const withoutUndefined = <T extends object>(record: T): Defined<T> =>
  // The entries kept are exactly the defined ones.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
