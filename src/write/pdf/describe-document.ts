// What a PDF says about itself: properties, language, how readers show it, and an identity made from its content.
import type { PDFContext, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { Settings } from '../../source/types.ts';
import { PDFHexString, PDFString, pdfName, ReadingDirection } from './pdf-lib.ts';
import { writeXmp } from './xmp.ts';

export interface Description {
  readonly title: string;
  readonly settings: Settings;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Hexadecimal, 32 digits; the same for the same content. */
  readonly identity: string;
  /** Pages of each slide, where slides have several; else pages are numbered. */
  readonly pagesOfSlides?: readonly number[] | undefined;
}

const CREATOR = 'Triptych';

export function describeDocument(document: PDFDocument, description: Description): void {
  const { title, settings, timestamp, identity, pagesOfSlides } = description;
  const date = new Date(timestamp * 1000);
  document.setTitle(title, { showInWindowTitleBar: true });
  if (settings.author !== undefined) document.setAuthor(settings.author);
  if (settings.description !== undefined) document.setSubject(settings.description);
  if (settings.keywords.length > 0) document.setKeywords([settings.keywords.join(', ')]);
  document.setCreator(CREATOR);
  document.setProducer(CREATOR);
  document.setCreationDate(date);
  document.setModificationDate(date);

  const language = languageTag(settings.lang);
  const { author, description: subject, keywords } = settings;
  writeXmp(document, { title, author, description: subject, keywords, language, producer: CREATOR, date });

  const { catalog, context } = document;
  catalog.set(pdfName('Lang'), PDFString.of(language));
  catalog.set(pdfName('PageLabels'), pageLabels(context, pagesOfSlides));
  if (settings.dir === 'rtl') {
    catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
  }
  const id = PDFHexString.of(identity);
  context.trailerInfo.ID = context.obj([id, id]);
}

/** Labels as numbers of slides (ISO 32000-1, 12.4.2): `3`, or `3.1`, `3.2` and so on for its steps. */
function pageLabels(context: PDFContext, pagesOfSlides: readonly number[] | undefined): PDFDict {
  if (!pagesOfSlides) return context.obj({ Nums: [0, { S: 'D' }] });
  const nums = context.obj([]);
  let page = 0;
  pagesOfSlides.forEach((pages, index) => {
    nums.push(context.obj(page));
    nums.push(
      pages === 1
        ? context.obj({ P: PDFString.of(String(index + 1)) })
        : context.obj({ P: PDFString.of(`${index + 1}.`), S: 'D' }),
    );
    page += pages;
  });
  return context.obj({ Nums: nums });
}

/** A well-formed BCP 47 tag; `und`, undetermined, for what is none, because screen readers trip over the rest. */
export function languageTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
