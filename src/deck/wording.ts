// The two headings that the plan may write itself, in the deck's language.
const AGENDA: Readonly<Record<string, string>> = {
  en: 'Agenda',
  fr: 'Sommaire',
  de: 'Agenda',
  es: 'Agenda',
  pt: 'Agenda',
  it: 'Agenda',
  nl: 'Agenda',
  tr: 'Gündem',
  id: 'Agenda',
  ms: 'Agenda',
  ar: 'المحاور',
  fa: 'فهرست',
  ur: 'فہرست',
  he: 'סדר היום',
  ru: 'Содержание',
  zh: '目录',
  ja: '目次',
  ko: '목차',
};

const SUMMARY: Readonly<Record<string, string>> = {
  en: 'In summary',
  fr: 'En résumé',
  de: 'Zusammenfassung',
  es: 'En resumen',
  pt: 'Em resumo',
  it: 'In sintesi',
  nl: 'Samenvatting',
  tr: 'Özet',
  id: 'Ringkasan',
  ms: 'Ringkasan',
  ar: 'الخلاصة',
  fa: 'خلاصه',
  ur: 'خلاصہ',
  he: 'סיכום',
  ru: 'Итоги',
  zh: '总结',
  ja: 'まとめ',
  ko: '요약',
};

const inLanguage = (table: Readonly<Record<string, string>>, lang: string): string =>
  table[lang.split('-')[0] ?? 'en'] ?? table.en ?? '';

export const agendaTitle = (lang: string): string => inLanguage(AGENDA, lang);
export const summaryTitle = (lang: string): string => inLanguage(SUMMARY, lang);
