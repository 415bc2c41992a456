// The fixed words of PresentationML packages: namespaces, relationship types, content types (ECMA-376 part 1, 13.3).

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Declared on the root of every slide-like part. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

export const MARKUP_COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const P14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
export const P15 = 'http://schemas.microsoft.com/office/powerpoint/2012/main';
export const P159 = 'http://schemas.microsoft.com/office/powerpoint/2015/09/main';

export const RELATION = {
  officeDocument: `${OFFICE}/officeDocument`,
  extendedProperties: `${OFFICE}/extended-properties`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  slideMaster: `${OFFICE}/slideMaster`,
  slideLayout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
  font: `${OFFICE}/font`,
} as const;

const PRESENTATIONML = 'application/vnd.openxmlformats-officedocument.presentationml';

export const CONTENT_TYPE = {
  presentation: `${PRESENTATIONML}.presentation.main+xml`,
  slideMaster: `${PRESENTATIONML}.slideMaster+xml`,
  slideLayout: `${PRESENTATIONML}.slideLayout+xml`,
  slide: `${PRESENTATIONML}.slide+xml`,
  notesMaster: `${PRESENTATIONML}.notesMaster+xml`,
  notesSlide: `${PRESENTATIONML}.notesSlide+xml`,
  presProps: `${PRESENTATIONML}.presProps+xml`,
  viewProps: `${PRESENTATIONML}.viewProps+xml`,
  tableStyles: `${PRESENTATIONML}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  font: 'application/x-fontdata',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;
