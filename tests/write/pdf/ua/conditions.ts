// The failure conditions of the Matterhorn Protocol 1.1 that a program can decide, all 87 of its 136, and what becomes of
// each here. The other 49 need a person: whether the order is right, whether words say what a picture shows, and so on.

/**
 * `checked`: found, and proven to be found on a broken PDF (check.test.ts).
 * `reported`: what the condition is about is not looked into, but is itself reported where a PDF has it; Chrome writes none.
 * Another condition: what it finds takes in this one.
 */
export type Answer = 'checked' | 'reported' | `by ${string}`;

/** By checkpoint; conditions that need a person are left out. */
export const CONDITIONS: Readonly<Record<string, Answer>> = {
  // 01 real content
  '01-003': 'checked', // an artifact within tagged content
  '01-004': 'checked', // tagged content within an artifact
  '01-005': 'checked', // content that is neither
  '01-007': 'checked', // Suspects
  // 02 role mapping
  '02-001': 'checked', // to no standard type
  '02-003': 'checked', // in a circle
  '02-004': 'checked', // of a standard type
  // 06 metadata
  '06-001': 'checked', // no XMP
  '06-002': 'checked', // no PDF/UA identifier
  '06-003': 'checked', // no dc:title
  // 07 the title bar
  '07-001': 'checked', // no DisplayDocTitle
  '07-002': 'checked', // a false one
  // 09 nesting of
  '09-004': 'checked', // tables
  '09-005': 'checked', // lists
  '09-006': 'checked', // tables of contents
  '09-007': 'checked', // ruby
  '09-008': 'checked', // warichu
  // 10 Unicode
  '10-001': 'checked',
  // 11 language of
  '11-001': 'checked', // page content
  '11-002': 'checked', // alternative and replacement text
  '11-003': 'checked', // bookmarks
  '11-004': 'checked', // annotations
  '11-005': 'checked', // form fields
  '11-006': 'checked', // metadata
  // 13, 14, 15 figures, headings, tables
  '13-004': 'checked', // a figure without words
  '14-002': 'checked', // the first heading is not H1
  '14-003': 'checked', // a level is skipped
  '14-006': 'checked', // several H in one element
  '14-007': 'checked', // both H and numbered headings
  '15-003': 'checked', // a header cell without Scope or Headers
  // 17 formulas
  '17-002': 'checked', // without words
  '17-003': 'by 10-001', // without Unicode
  // 19 notes
  '19-003': 'checked', // without ID
  '19-004': 'checked', // with another's
  // 20, 21 layers and files
  '20-001': 'checked',
  '20-002': 'checked',
  '20-003': 'checked',
  '21-001': 'checked',
  // 25, 26 XFA and encryption
  '25-001': 'checked',
  '26-001': 'checked',
  '26-002': 'checked',
  // 28 annotations
  '28-002': 'checked', // not in an Annot
  '28-004': 'checked', // without words
  '28-005': 'checked', // a form field without words
  '28-006': 'checked', // of an unknown kind
  '28-007': 'checked', // TrapNet
  '28-008': 'checked', // a page without Tabs
  '28-009': 'checked', // with others than S
  '28-010': 'checked', // a form field not in a Form
  '28-011': 'checked', // a link not in a Link
  '28-012': 'checked', // a link without Contents
  '28-014': 'checked', // a media clip without CT
  '28-015': 'checked', // a media clip without Alt
  '28-016': 'by 21-001', // an attached file without F and UF
  '28-017': 'checked', // a printer's mark in the structure
  '28-018': 'reported', // a printer's mark that is no artifact
  // 30 forms
  '30-001': 'checked',
  '30-002': 'checked',
  // 31 fonts: composite ones with an encoding of their own
  '31-001': 'reported',
  '31-002': 'reported',
  '31-003': 'reported',
  '31-004': 'checked', // CIDToGIDMap neither stream nor Identity
  '31-005': 'checked', // no CIDToGIDMap
  '31-006': 'checked', // an encoding that is not embedded
  '31-007': 'reported',
  '31-008': 'reported',
  '31-009': 'checked', // not embedded
  '31-011': 'checked', // a glyph is missing
  // lists of glyphs, of Type 1 and of composite fonts
  '31-012': 'reported',
  '31-013': 'reported',
  '31-014': 'reported',
  '31-015': 'reported',
  '31-016': 'checked', // widths
  // simple TrueType fonts
  '31-017': 'reported',
  '31-018': 'reported',
  '31-019': 'reported',
  '31-020': 'reported',
  '31-021': 'reported',
  '31-022': 'reported',
  '31-023': 'reported',
  '31-024': 'reported',
  '31-025': 'reported',
  '31-026': 'reported',
  '31-027': 'checked', // no ToUnicode
  '31-028': 'checked', // U+0000
  '31-029': 'checked', // U+FEFF and U+FFFE
  '31-030': 'checked', // the glyph for what has none
};
