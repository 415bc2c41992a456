import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Package } from '../../src/ooxml/package.ts';
import { relationshipsName, relativeTarget } from '../../src/ooxml/relationships.ts';
import { el } from '../../src/ooxml/xml.ts';

function example(): Uint8Array {
  const file = new Package();
  const main = file.add('ppt/main.xml', 'application/x-main+xml');
  const picture = file.add('ppt/media/image1.png', 'image/png', new Uint8Array([1, 2, 3]));
  file.relate('type/main', main);
  expect(main.relate('type/image', picture)).toBe('rId1');
  expect(main.relate('type/image', picture)).toBe('rId1');
  expect(main.relationships.toAddress('type/link', 'https://example.com/?a=1&b=2')).toBe('rId2');
  main.content = el('main');
  return file.toBytes();
}

describe('Package', () => {
  it('writes content types first, then parts and their relationships', () => {
    const entries = unzipSync(example());
    expect(Object.keys(entries)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'ppt/main.xml',
      'ppt/_rels/main.xml.rels',
      'ppt/media/image1.png',
    ]);
    expect(strFromU8(entries['[Content_Types].xml'] ?? new Uint8Array())).toContain(
      '<Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/main.xml"',
    );
    expect(strFromU8(entries['ppt/_rels/main.xml.rels'] ?? new Uint8Array())).toContain(
      '<Relationship Id="rId1" Type="type/image" Target="media/image1.png"/>' +
        '<Relationship Id="rId2" Type="type/link" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/>',
    );
  });

  it('gives the same bytes each time', () => {
    expect(example()).toEqual(example());
  });

  it('refuses two parts of one name, and parts that were never filled', () => {
    const file = new Package();
    file.add('a.xml', 'type');
    expect(() => file.add('a.xml', 'type')).toThrow('exists already');
    expect(() => file.toBytes()).toThrow('never filled');
  });
});

describe('names', () => {
  it('are relative to the folder of the part', () => {
    expect(relativeTarget('ppt/slides/slide1.xml', 'ppt/media/image1.png')).toBe('../media/image1.png');
    expect(relativeTarget('ppt/presentation.xml', 'ppt/slides/slide1.xml')).toBe('slides/slide1.xml');
    expect(relativeTarget('', 'docProps/core.xml')).toBe('docProps/core.xml');
    expect(relationshipsName('ppt/slides/slide1.xml')).toBe('ppt/slides/_rels/slide1.xml.rels');
    expect(relationshipsName('')).toBe('_rels/.rels');
  });
});
