// What the remote says, in the deck's language. One more language is an entry here.

export interface RemoteWords {
  readonly next: string;
  readonly previous: string;
  readonly notes: string;
  readonly slides: string;
  /** `#` stands for the slide's number, `%` for how many there are. */
  readonly place: string;
  readonly noNotes: string;
  readonly noDeck: string;
  readonly lost: string;
  readonly ended: string;
  readonly reset: string;
}

const en: RemoteWords = {
  next: 'Next',
  previous: 'Previous',
  notes: 'Notes',
  slides: 'Slides',
  place: '# of %',
  noNotes: 'No notes for this slide.',
  noDeck: 'Open a deck in the browser to steer it.',
  lost: 'Connecting …',
  ended: 'This link has been used, or has expired.',
  reset: 'Time since the start; press to set it back',
};

const ar: RemoteWords = {
  next: 'التالي',
  previous: 'السابق',
  notes: 'الملاحظات',
  slides: 'الشرائح',
  place: '# من %',
  noNotes: 'لا ملاحظات لهذه الشريحة.',
  noDeck: 'افتح عرضًا في المتصفح لتتحكم فيه.',
  lost: 'جارٍ الاتصال …',
  ended: 'استُخدم هذا الرابط من قبل أو انتهت صلاحيته.',
  reset: 'الوقت منذ البداية؛ اضغط لإعادته إلى الصفر',
};

const LANGUAGES: Readonly<Record<string, RemoteWords>> = { en, ar };

/** For a BCP 47 tag; English where there is no entry for its language. */
export const remoteWordsFor = (lang: string): RemoteWords => LANGUAGES[lang.split('-')[0] ?? ''] ?? en;
