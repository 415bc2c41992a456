// What handouts say besides the deck's own words, by language.

export interface HandoutWords {
  readonly slide: string;
  readonly noNotes: string;
  /** Before a picture's alternative text, which stands for the picture. */
  readonly picture: string;
  /** Before and behind the page's number, and behind the number of pages. */
  readonly page: readonly [before: string, between: string, after: string];
}

const EN: HandoutWords = {
  slide: 'Slide',
  noNotes: 'No notes for this slide.',
  picture: 'Picture: ',
  page: ['Page ', ' of ', ''],
};

const LANGUAGES: Readonly<Record<string, HandoutWords>> = {
  ar: { slide: 'شريحة', noNotes: 'لا ملاحظات لهذه الشريحة.', picture: 'صورة: ', page: ['صفحة ', ' من ', ''] },
  de: {
    slide: 'Folie',
    noNotes: 'Keine Notizen zu dieser Folie.',
    picture: 'Bild: ',
    page: ['Seite ', ' von ', ''],
  },
  en: EN,
  es: {
    slide: 'Diapositiva',
    noNotes: 'Esta diapositiva no tiene notas.',
    picture: 'Imagen: ',
    page: ['Página ', ' de ', ''],
  },
  fr: {
    slide: 'Diapositive',
    noNotes: 'Pas de notes pour cette diapositive.',
    picture: 'Image : ',
    page: ['Page ', ' sur ', ''],
  },
  id: {
    slide: 'Slide',
    noNotes: 'Tidak ada catatan untuk slide ini.',
    picture: 'Gambar: ',
    page: ['Halaman ', ' dari ', ''],
  },
  ms: {
    slide: 'Slaid',
    noNotes: 'Tiada nota untuk slaid ini.',
    picture: 'Gambar: ',
    page: ['Halaman ', ' daripada ', ''],
  },
  tr: { slide: 'Slayt', noNotes: 'Bu slayt için not yok.', picture: 'Resim: ', page: ['Sayfa ', ' / ', ''] },
  ur: {
    slide: 'سلائیڈ',
    noNotes: 'اس سلائیڈ کے لیے کوئی نوٹ نہیں۔',
    picture: 'تصویر: ',
    page: ['صفحہ ', ' از ', ''],
  },
};

/** For a BCP 47 tag; English where the language is not spoken here. */
export const handoutWords = (lang: string): HandoutWords => LANGUAGES[lang.split('-')[0] ?? ''] ?? EN;
