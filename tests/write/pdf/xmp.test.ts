import { expect, it } from 'vitest';
import { xmpPacket } from '../../../src/write/pdf/xmp.ts';

const packet = (more: Partial<Parameters<typeof xmpPacket>[0]> = {}): string =>
  xmpPacket({
    title: 'Ebb & <flow>',
    author: 'Ida Lind',
    description: 'What the tide does',
    keywords: ['tide', 'R&D'],
    language: 'nb',
    producer: 'Triptych',
    date: new Date(Date.UTC(2024, 1, 29, 12, 30)),
    ...more,
  });

it('says what the properties say, escaped, with the mark of PDF/UA-1', () => {
  const words = packet();
  expect(words).toContain(
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ebb &amp; &lt;flow&gt;</rdf:li></rdf:Alt></dc:title>',
  );
  expect(words).toContain('<dc:creator><rdf:Seq><rdf:li>Ida Lind</rdf:li></rdf:Seq></dc:creator>');
  expect(words).toContain(
    '<dc:subject><rdf:Bag><rdf:li>tide</rdf:li><rdf:li>R&amp;D</rdf:li></rdf:Bag></dc:subject>',
  );
  expect(words).toContain('<xmp:CreateDate>2024-02-29T12:30:00Z</xmp:CreateDate>');
  expect(words).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

it('leaves out what is not known, and characters that XML cannot hold', () => {
  const words = packet({ author: undefined, description: undefined, keywords: [], title: 'A\u0000B\ud800C' });
  expect(words).not.toMatch(/dc:creator|dc:description|dc:subject|pdf:Keywords/);
  expect(words).toContain('>ABC</rdf:li>');
});
