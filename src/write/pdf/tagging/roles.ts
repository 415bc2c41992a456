// The structure types of PDF 1.7 (ISO 32000-1, 14.8.4) by what they may stand in, and those of later versions that Chrome
// writes and a role map explains.

/** Hold blocks. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'LBody', 'TD', 'TH', 'Note']);

/** Stand in a line of text. A figure may stand anywhere. */
const INLINE = new Set([
  'Span',
  'Strong',
  'Em',
  'Link',
  'Code',
  'Quote',
  'Reference',
  'Annot',
  'Ruby',
  'Formula',
  'Form',
]);

const OTHERS = [
  ...['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'Table', 'THead', 'TBody', 'TFoot', 'TR'],
  ...['Caption', 'Figure', 'RB', 'RT', 'RP', 'Artifact'],
];

const KNOWN = new Set([...GROUPS, ...INLINE, ...OTHERS]);

/** Types that came with PDF 2.0, and what they are to older readers. */
export const ROLE_MAP: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span' };

export const isGroup = (role: string): boolean => GROUPS.has(role);
export const isInline = (role: string): boolean => INLINE.has(role);
/** False for `NonStruct`, too: a box that means nothing. */
export const isKnown = (role: string): boolean => KNOWN.has(role);
export const isHeading = (role: string): boolean => /^H[1-6]$/.test(role);
/** A picture to its reader: what is drawn in it is content as much as its text. */
export const isGraphic = (role: string): boolean => /^(?:Figure|Formula|Form|Lbl)$/.test(role);
