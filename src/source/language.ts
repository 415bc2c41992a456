// Language tags and the direction they are written in.
import type { Direction } from './types.ts';

/** Scripts written from right to left (Unicode's bidirectional class R or AL). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The canonical BCP 47 tag, or undefined where it is none or names no known language. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return canonical !== undefined && names.of(new Intl.Locale(canonical).language) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Direction of the language's usual script; Urdu and Persian run from right to left, Turkish does not. */
export function directionOf(lang: string): Direction {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Languages that a script alone gives away well enough to set type, hyphens and quotes by. */
const BY_SCRIPT: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The language that most letters of the text speak for, where its script is not Latin. */
function languageOfScript(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return BY_SCRIPT.find(([lang, pattern]) => {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(1, letters);
    return share > (lang === 'ja' ? 0.15 : 0.5);
  })?.[0];
}

/** Letters that one language of a script has and its neighbours lack. */
const BY_LETTERS: Readonly<Record<string, readonly (readonly [lang: string, letters: RegExp])[]>> = {
  ar: [
    ['ur', /[ٹڈڑںے۔ہ]/gu],
    ['fa', /[پچژگ]/gu],
  ],
  ru: [['uk', /[іїєґ]/giu]],
};

/** Small words that a text of the language is full of, and that the others have seldom. */
const BY_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is that was for it with as be by this are from which not have had their were has but they',
  de: 'der die das und ist nicht von den mit sich auf für im dem ein eine auch wird sind oder aber als werden noch',
  fr: 'le la les des et est une dans que qui pour pas sur plus par avec sont ce il elle du aux ont mais cette',
  es: 'el los las y que en del por con para una se su como más pero fue está este también son al lo no',
  pt: 'o os as e que em do da não uma com para por se mais como dos das foi ao são é na no pelo',
  it: 'il gli che di e la per una non sono con del della dei nel è si da anche più come ma alla questo',
  nl: 'de het een van en niet dat op te zijn met voor die was ook er maar aan wordt hij naar',
  id: 'yang dan di dengan untuk tidak dari ini itu pada dalam adalah akan oleh sudah atau ke karena juga mereka',
  tr: 've bir bu için ile da de çok olan olarak daha gibi kadar ama en sonra değil var her ne',
  sv: 'och att det som en på är av för med den till inte om ett han har de var men',
  pl: 'i w na się z do nie jest to że o jak po za od przez dla jego oraz',
};

/** So many words say more than a chance, and this share of them more than a borrowed phrase. */
const FEWEST_WORDS = 12;
const LEAST_SHARE = 0.12;
/** A language must be this much more likely than English, which is taken where nothing tells. */
const LEAD = 1.6;

/** The language that the text seems to be written in, by its script, its letters, then its small words. */
export function languageOfText(
  text: string,
): { readonly lang: string; readonly by: 'script' | 'words' } | undefined {
  const script = languageOfScript(text);
  if (script !== undefined) {
    const sample = text.slice(0, 20_000);
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    const near = BY_LETTERS[script]?.find(
      ([, pattern]) => (sample.match(pattern)?.length ?? 0) > letters * 0.01,
    );
    return { lang: near?.[0] ?? script, by: 'script' };
  }
  const lang = languageOfWords(text);
  return lang === undefined ? undefined : { lang, by: 'words' };
}

function languageOfWords(text: string): string | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const shares = Object.entries(BY_WORDS)
    .map(([lang, list]) => {
      const small = new Set(list.split(' '));
      return { lang, share: words.filter((word) => small.has(word)).length / words.length };
    })
    .sort((a, b) => b.share - a.share);
  const [best] = shares;
  const english = shares.find(({ lang }) => lang === 'en')?.share ?? 0;
  if (!best || best.lang === 'en' || best.share < LEAST_SHARE || best.share < english * LEAD)
    return undefined;
  return best.lang;
}

/** Scripts whose letters a regular expression can name. */
const NAMED_SCRIPT = /^(?:Arab|Armn|Beng|Cyrl|Deva|Ethi|Geor|Grek|Hebr|Latn|Taml|Thai)$/;
const ENOUGH_LETTERS = 60;

/** Whether the text is hardly written in the script of the language at all. */
export function isInOtherScript(text: string, lang: string): boolean {
  const script = new Intl.Locale(lang).maximize().script ?? '';
  if (!NAMED_SCRIPT.test(script)) return false;
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const own = sample.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
  return letters >= ENOUGH_LETTERS && own < letters * 0.05;
}
