// Two forms of one shape: for programs that know DrawingML's equations, and for all others (ISO 29500-3, 7.5).
import { el, type Xml } from '../../../ooxml/xml.ts';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** DrawingML of Office 2010, which has `m`, the element that equations stand in (MS-ODRAWXML 2.3.1.18). */
const DRAWING_2010 = 'http://schemas.microsoft.com/office/drawing/2010/main';

/**
 * The prefix of that namespace. PowerPoint writes `a14` and compares namespaces, as the standard says; LibreOffice (7.4
 * and later) compares prefixes, takes the branch of `a14`, and then loses equations and the text around them. Under
 * another prefix it takes the fallback, which shows all.
 */
const PREFIX = 'am';

/** The element around OMML in a paragraph. */
export const nativeMath = (omml: Xml): Xml => el(`${PREFIX}:m`, {}, omml);

/** `native` where equations are known, else `drawn`. Shapes have the same ids in both. */
export const alternate = (native: Xml, drawn: Xml): Xml =>
  el(
    'mc:AlternateContent',
    { 'xmlns:mc': COMPATIBILITY },
    el('mc:Choice', { [`xmlns:${PREFIX}`]: DRAWING_2010, Requires: PREFIX }, native),
    el('mc:Fallback', {}, drawn),
  );
