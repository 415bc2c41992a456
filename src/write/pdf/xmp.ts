// The same properties as XMP (ISO 16684-1), which is where PDF/UA looks for them, with the mark of PDF/UA-1 itself
// (ISO 14289-1, clause 5).
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFRawStream, pdfName } from './pdf-lib.ts';

export interface XmpProperties {
  readonly title: string;
  readonly author: string | undefined;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly producer: string;
  readonly date: Date;
}

export function writeXmp({ catalog, context }: PDFDocument, properties: XmpProperties): void {
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML' });
  // Not packed: readers of metadata look for it in the bytes.
  const stream = PDFRawStream.of(dict, Buffer.from(xmpPacket(properties), 'utf8'));
  catalog.set(pdfName('Metadata'), context.register(stream));
}

/** The packet's id is the one that all packets have. */
export function xmpPacket({
  title,
  author,
  description,
  keywords,
  language,
  producer,
  date,
}: XmpProperties): string {
  const when = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${inDefaultLanguage(title)}</dc:title>`,
    author !== undefined && `<dc:creator><rdf:Seq>${item(author)}</rdf:Seq></dc:creator>`,
    description !== undefined && `<dc:description>${inDefaultLanguage(description)}</dc:description>`,
    keywords.length > 0 && `<dc:subject><rdf:Bag>${keywords.map(item).join('')}</rdf:Bag></dc:subject>`,
    `<dc:language><rdf:Bag>${item(language)}</rdf:Bag></dc:language>`,
    keywords.length > 0 && `<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${when}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${when}</xmp:ModifyDate>`,
    '<pdfuaid:part>1</pdfuaid:part>',
  ].filter((line) => line !== false);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const item = (text: string): string => `<rdf:li>${escaped(text)}</rdf:li>`;
const inDefaultLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

/** Without the characters that XML 1.0 cannot hold at all. */
const escaped = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' || /[\t\n\r]/.test(sign))
    .filter((sign) => !/^[\ud800-\udfff\ufffe\uffff]$/.test(sign))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
