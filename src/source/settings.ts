// The settings of a deck, checked field by field: what is of a wrong type is named and a usable value stands in.
import { closest, distance } from 'fastest-levenshtein';
import type { Report } from '../message.ts';
import type { Field, FrontMatter } from './front-matter.ts';
import { readHandout } from './handout-settings.ts';
import { canonicalTag, directionOf, isInOtherScript, languageOfText } from './language.ts';
import { readPlan } from './plan-settings.ts';
import {
  classes,
  direction,
  duration,
  type Kind,
  names,
  pagination,
  speakingPace,
  text,
  webAddress,
  words,
} from './setting-kinds.ts';
import { takeField } from './take-field.ts';
import type { Settings } from './types.ts';

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
  'handout',
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
  const fieldOf = (key: string): Field | undefined => frontMatter.fields.find((field) => field.key === key);
  const take = <T>(key: string, kind: Kind<T>, told: Report = say): T | undefined =>
    takeField(fieldOf(key), key, kind, 'none', file, told);
  hintAtNames(frontMatter.fields, file, say);
  const lang = readLang(take('lang', text), frontMatter.fields, body, file, say);
  // Ours alone, so that its author wrote it for us, in a Marp deck too.
  const handout = readHandout(fieldOf('handout'), file, report);
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
    // As the handout.
    duration: take('duration', duration, report),
  };
  return {
    ...withoutUndefined(optional),
    keywords: take('keywords', words) ?? [],
    lang,
    dir: take('dir', direction) ?? directionOf(lang),
    ...(handout && { handout }),
    plan: readPlan(fieldOf('slides'), file, say),
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
    const field = fields.find(({ key }) => key === 'lang');
    if (tag) {
      if (isInOtherScript(body, tag)) reportScript(tag, field, body, file, report);
      return tag;
    }
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
  const guessed = languageOfText(body);
  if (guessed === undefined) return 'en';
  const { lang, by } = guessed;
  report({
    severity: 'info',
    code: 'lang-guessed',
    text: `the front matter names no language, "${lang}" is taken from the ${by} of the text`,
    file,
    line: 1,
    hint: `write "lang: ${lang}" in the front matter, or the language that it is in`,
  });
  return lang;
}

function reportScript(
  lang: string,
  field: Field | undefined,
  body: string,
  file: string,
  report: Report,
): void {
  const likely = languageOfText(body)?.lang ?? 'en';
  report({
    severity: 'warning',
    code: 'lang-script',
    text: `"lang" is "${lang}", but hardly a letter of the text is of its script; direction, fonts and hyphens go by "lang"`,
    file,
    ...(field && { line: field.line, column: field.column }),
    hint: `write "lang: ${likely}" if that is the language`,
  });
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
