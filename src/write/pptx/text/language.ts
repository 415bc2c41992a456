// Languages as PowerPoint knows them: with their region (`en-US`), for that is what it has spelling and grammar for.

const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

const known = new Map<string, string | undefined>();

/** The tag to write for `lang`: a language alone gets the region where most of its speakers live; nothing for no tag. */
export function languageTag(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  if (!known.has(lang)) known.set(lang, regional(lang));
  return known.get(lang);
}

function regional(lang: string): string | undefined {
  if (!TAG.test(lang)) return undefined;
  try {
    const locale = new Intl.Locale(lang);
    const { region } = locale.maximize();
    return locale.region !== undefined || region === undefined ? lang : `${locale.language}-${region}`;
  } catch {
    return undefined;
  }
}

/** Scripts that tell a language of their own, with those whose texts may hold them too. */
const TOLD_BY: readonly (readonly [letters: RegExp, tag: string, also: readonly string[]])[] = [
  [/\p{Script=Hangul}/gu, 'ko-KR', ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja-JP', ['ja']],
  [/\p{Script=Han}/gu, 'zh-CN', ['zh', 'yue', 'ja', 'ko']],
];

/**
 * The tag of `words` in a text in `lang`: that of their script where most of them are written in one of another language.
 * PowerPoint finds the theme's font for Japanese, Korean and Chinese by it, and does not mark every word as misspelt.
 */
export function languageOf(words: string, lang: string | undefined): string | undefined {
  if (!/[\u2E80-\uFFDC]/.test(words)) return languageTag(lang);
  const own = lang?.split('-')[0]?.toLowerCase() ?? '';
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  const eastAsian = TOLD_BY.reduce((sum, [pattern]) => sum + count(pattern), 0);
  if (2 * eastAsian < letters) return languageTag(lang);
  const found = TOLD_BY.find(([pattern]) => count(pattern) > 0);
  return found && !found[2].includes(own) ? found[1] : languageTag(lang);
}
