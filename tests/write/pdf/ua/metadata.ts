// Checkpoints 06 and 07: XMP with the document's title and the mark of PDF/UA-1, and a title bar that shows the title.

import { streamBytes } from '../../../../src/write/pdf/content/stream-bytes.ts';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';

const name = lib.PDFName.of;

export function metadata({ document: { catalog, context } }: Opened): Defect[] {
  const found: Defect[] = [];
  const header = context.header.toString().trimEnd().split('\n')[0] ?? '';
  if (!/^%PDF-1\.[0-7]$/.test(header))
    found.push(defect('ISO 14289-1 6.1', `the file begins with ${header}`));
  const stream = catalog.lookup(name('Metadata'));
  if (!(stream instanceof lib.PDFRawStream)) found.push(defect('06-001', 'there is no XMP metadata'));
  else {
    const xmp = Buffer.from(streamBytes(stream)).toString('utf8');
    if (!/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp))
      found.push(defect('06-002', 'XMP does not say pdfuaid:part 1'));
    const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)<\/rdf:li>[\s\S]*?<\/dc:title>/.exec(xmp)?.[1];
    if (!title?.trim()) found.push(defect('06-003', 'XMP has no dc:title'));
    const info = context.lookup(context.trailerInfo.Info);
    const own = info instanceof lib.PDFDict ? info.lookup(name('Title')) : undefined;
    const said =
      own instanceof lib.PDFHexString || own instanceof lib.PDFString ? own.decodeText() : undefined;
    if (said !== undefined && title !== undefined && unescaped(title) !== said)
      found.push(defect('ISO 32000-1 14.3.2', `XMP says ${title} for the title, the properties ${said}`));
  }
  const shows = catalog.lookupMaybe(name('ViewerPreferences'), lib.PDFDict)?.lookup(name('DisplayDocTitle'));
  if (shows === undefined) found.push(defect('07-001', 'ViewerPreferences has no DisplayDocTitle'));
  else if (shows.toString() !== 'true') found.push(defect('07-002', 'DisplayDocTitle is false'));
  return found;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
