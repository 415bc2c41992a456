// The first date of a sentence that names a year, in any language whose month names `Intl` knows.
import type { Range } from './inline-flow.ts';

export interface DateAt extends Range {
  /** Year, month and day as one number that sorts: 1858-06 is 18580600. */
  readonly value: number;
}

/** Words before a bare number of four digits that make it a year. */
const BEFORE_YEAR =
  /(?:^|[\s(,«“"])(?:in|by|since|from|until|till|on|during|after|before|around|about|early|late|circa|year|en|dès|depuis|vers|avant|après|im|jahre?|seit|bis|ab|um|nach|vor|año|desde|hasta|nel|dal|fino al|em|desde|ano|pada|tahun|sejak|عام|سنة|منذ|سال)\s+$/iu;
/** What Turkish joins to a year. */
const BEHIND_YEAR = /^(?:['’](?:t|d)[ea]|\s+yılında)/u;

const months = new Map<string, { readonly names: readonly string[]; readonly pattern: RegExp }>();

function monthsOf(lang: string): { readonly names: readonly string[]; readonly pattern: RegExp } {
  const known = months.get(lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const names = Array.from({ length: 12 }, (_, month) =>
    format
      .format(Date.UTC(2020, month, 15))
      .toLowerCase()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const made = {
    names,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,£$€])(?:(?<day>\\p{Nd}{1,2})(?:er|st|nd|rd|th|\\.|º)?\\s+(?:de\\s+|of\\s+)?)?` +
        `(?:(?<month>${names.join('|')})\\s+(?:(?<day2>\\p{Nd}{1,2}),\\s+)?(?:de\\s+)?)?` +
        `(?<year>1[0-9]{3}|20[0-9]{2}|[١٢][٠-٩]{3})(?![\\p{N}]|[.,]\\p{N}|\\s?[%°])`,
      'giu',
    ),
  };
  months.set(lang, made);
  return made;
}

/** The first date in the range of a text; of a range of years the first one. */
export function dateIn(text: string, { start, end }: Range, lang: string): DateAt | undefined {
  const { names, pattern } = monthsOf(lang);
  const sentence = text.slice(start, end);
  for (const match of sentence.matchAll(pattern)) {
    const { day, month, day2, year = '' } = match.groups ?? {};
    const own = month === undefined ? match.index + match[0].length - year.length : match.index;
    const before = sentence.slice(0, own);
    const behind = sentence.slice(match.index + match[0].length);
    const isYear =
      month !== undefined ||
      before.trim() === '' ||
      before.endsWith('(') ||
      BEFORE_YEAR.test(before) ||
      BEHIND_YEAR.test(behind);
    if (!isYear) continue;
    const number = month === undefined ? 0 : names.indexOf(month.toLowerCase()) + 1;
    const date = month === undefined ? 0 : western(day ?? day2 ?? '0');
    return {
      start: start + own,
      end: start + match.index + match[0].length,
      value: western(year) * 10_000 + number * 100 + date,
    };
  }
  return undefined;
}

const western = (digits: string): number =>
  Number(digits.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))));
