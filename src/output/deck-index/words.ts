// What the list of decks says, in the language of its decks. One more language is an entry here.
import type { ListedExtension } from './types.ts';

export interface IndexWords {
  readonly title: string;
  /** By the plural forms of the language (`Intl.PluralRules`), with `#` in place of the number. */
  readonly slides: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  /** The notes' speaking time; `#` stands for the minutes with their unit. */
  readonly about: string;
  /** What to do with an export, and its name. */
  readonly exports: Readonly<Record<ListedExtension, { readonly name: string; readonly use: string }>>;
  readonly none: string;
}

const en: IndexWords = {
  title: 'Presentations',
  slides: { one: '# slide', other: '# slides' },
  about: 'about #',
  exports: {
    '.html': { name: 'Slides', use: 'to watch and present' },
    '.pdf': { name: 'PDF', use: 'to read and print' },
    '.pptx': { name: 'PowerPoint', use: 'to edit' },
    '.handout.pdf': { name: 'Handout', use: 'to print and give out' },
    '.slides.md': { name: 'Markdown', use: 'for Marp' },
  },
  none: 'There is no presentation here yet.',
};

const ar: IndexWords = {
  title: 'العروض التقديمية',
  slides: {
    one: 'شريحة واحدة',
    two: 'شريحتان',
    few: '# شرائح',
    many: '# شريحة',
    other: '# شريحة',
  },
  about: 'نحو #',
  exports: {
    '.html': { name: 'الشرائح', use: 'للمشاهدة والتقديم' },
    '.pdf': { name: 'PDF', use: 'للقراءة والطباعة' },
    '.pptx': { name: 'PowerPoint', use: 'للتحرير' },
    '.handout.pdf': { name: 'نشرة', use: 'للطباعة والتوزيع' },
    '.slides.md': { name: 'Markdown', use: 'لبرنامج Marp' },
  },
  none: 'لا توجد عروض هنا بعد.',
};

const LANGUAGES: Readonly<Record<string, IndexWords>> = { en, ar };

/** For a BCP 47 tag; absent where the language is none that the list speaks. */
export const indexWordsFor = (lang: string): IndexWords | undefined => LANGUAGES[lang.split('-')[0] ?? ''];

/** `12 slides`, as the language counts. */
export function countSlides(count: number, lang: string, { slides }: IndexWords): string {
  const form = slides[new Intl.PluralRules(lang).select(count)] ?? slides.other;
  return form.replace('#', new Intl.NumberFormat(lang).format(count));
}

/** `about 12 minutes`; never less than one. */
export function sayMinutes(seconds: number, lang: string, { about }: IndexWords): string {
  const format = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return about.replace('#', format.format(Math.max(1, Math.round(seconds / 60))));
}

/** Bytes in kB and MB of a thousand, as file managers show them. */
export function saySize(bytes: number, lang: string): string {
  const [unit, size, digits] =
    bytes < 999_500 ? ['kilobyte', Math.max(1, bytes / 1000), 0] : ['megabyte', bytes / 1e6, 1];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: digits }).format(size);
}
