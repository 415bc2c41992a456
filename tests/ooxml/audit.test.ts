// Each rule of the audit finds its fault: a sound file, damaged in one place, is reported for that place.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { auditPackage } from '../../src/ooxml/audit.ts';
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { body, bullet, cell, note, scene, slide, table, title } from '../write/pptx/scene-builders.ts';

const SOUND = writePptx(
  scene([
    slide('one', [title('One'), body([bullet('a')])], { notes: [note('n')], section: 'S' }),
    slide('two', [title('Two'), table([100, 100], [[cell('a'), cell('b')]])], { section: 'S' }),
  ]),
  new Map(),
  { timestamp: 0 },
  () => {},
);

/** The sound file with `pattern` replaced in the parts whose name fits. */
function damaged(part: RegExp, pattern: RegExp | string, replacement: string): Uint8Array {
  const entries = unzipSync(SOUND);
  let hits = 0;
  for (const [name, content] of Object.entries(entries)) {
    if (!part.test(name)) continue;
    const before = strFromU8(content);
    const after = before.replace(pattern, replacement);
    if (after !== before) hits += 1;
    entries[name] = strToU8(after);
  }
  expect(hits, 'the damage was done').toBeGreaterThan(0);
  return zipSync(entries);
}

const without = (name: string): Uint8Array => {
  const { [name]: _, ...rest } = unzipSync(SOUND);
  return zipSync(rest);
};

const SLIDE_1 = /slides\/slide1\.xml$/;
const SLIDE_2 = /slides\/slide2\.xml$/;

describe('auditPackage', () => {
  it('has nothing to say about a sound file', () => {
    expect(auditPackage(SOUND)).toEqual([]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'a part without content type',
      damaged(/Content_Types/, /<Override PartName="\/ppt\/slides\/slide1[^>]*>/, ''),
      /slide1\.xml has only the content type of any XML/,
    ],
    [
      'a content type declared twice',
      damaged(/Content_Types/, /(<Override [^>]*>)/, '$1$1'),
      /declared twice/,
    ],
    [
      'a content type for nothing',
      damaged(/Content_Types/, '</Types>', '<Override PartName="/x.xml" ContentType="t"/></Types>'),
      /which does not exist/,
    ],
    [
      'a missing target',
      without('ppt/theme/theme1.xml'),
      /points to ppt\/theme\/theme1\.xml, which does not exist/,
    ],
    [
      'a relationship id used twice',
      damaged(/slide1\.xml\.rels/, 'Id="rId2"', 'Id="rId1"'),
      /rId1 is declared twice/,
    ],
    ['an absolute target', damaged(/slide1\.xml\.rels/, 'Target="../', 'Target="/ppt/'), /is absolute/],
    ['an undeclared id', damaged(SLIDE_1, '<a:r>', '<a:r><a:hlinkClick r:id="rId99"/>'), /uses rId99/],
    [
      'an orphan',
      damaged(/slide1\.xml\.rels/, /<Relationship [^>]*notesSlide[^>]*>/, ''),
      /notesSlide1\.xml cannot be reached/,
    ],
    ['a part that is not well formed', damaged(SLIDE_1, '</p:sld>', ''), /is never closed/],
    ['a stray end tag', damaged(SLIDE_1, '<p:cSld', '</p:x><p:cSld'), /closes nothing/],
    ['a forbidden character', damaged(SLIDE_1, '<a:t>', '<a:t>\u0001'), /XML 1\.0 forbids/],
    ['a number that is none', damaged(SLIDE_2, /(<a:ext cx=")\d+/, '$1NaN'), /NaN/],
    ['a prefix without namespace', damaged(SLIDE_1, '<p:cSld', '<p:cSld q:x="1"'), /q:x has no namespace/],
    ['a missing standard part', without('ppt/viewProps.xml'), /ppt\/viewProps\.xml is missing/],
    [
      'a slide without layout',
      damaged(/slide1\.xml\.rels/, /<Relationship [^>]*slideLayout[^>]*>/, ''),
      /0 relationships of type slideLayout/,
    ],
    ['masters that share a theme', damaged(/notesMaster1\.xml\.rels/, 'theme2', 'theme1'), /share a theme/],
    [
      'a slide id used twice',
      damaged(/presentation\.xml$/, /(<p:sldId id=")(\d+)("[^>]*>)(<p:sldId id=")\d+/, '$1$2$3$4$2'),
      /slide id \d+ is used twice/,
    ],
    [
      "a layout id equal to the master's",
      damaged(/slideMaster1\.xml$/, 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"'),
      /master or layout id 2147483648 is used twice/,
    ],
    [
      'a layout id out of range',
      damaged(/slideMaster1\.xml$/, 'sldLayoutId id="2147483649"', 'sldLayoutId id="7"'),
      /out of range/,
    ],
    [
      'layouts of one name',
      damaged(/slideLayout\d\.xml$/, /cSld name="[^"]*"/, 'cSld name="Same"'),
      /layout name Same is used twice/,
    ],
    [
      'a section that names no slide',
      damaged(/presentation\.xml$/, /p14:sldId id="\d+"/, 'p14:sldId id="9999"'),
      /9999 is no slide/,
    ],
    ['a shape id used twice', damaged(SLIDE_1, 'id="3"', 'id="2"'), /shape id 2 is used twice/],
    ['a shape id that is no number', damaged(SLIDE_1, 'id="3"', 'id="x"'), /shape id x is no number/],
    [
      'a placeholder that the layout lacks',
      damaged(SLIDE_1, 'idx="1"', 'idx="77"'),
      /placeholder obj 77 is not in its layout/,
    ],
    [
      'a text body without paragraph',
      damaged(SLIDE_1, /<a:p>.*?<\/a:p>/, ''),
      /text body without a paragraph/,
    ],
    ['a row with a cell too few', damaged(SLIDE_2, /<a:tc>.*?<\/a:tc>/, ''), /1 cells in 2 columns/],
    [
      'a bare formula',
      damaged(SLIDE_1, '<p:cSld', '<p:cSld xmlns:m="m"><m:oMath/></p:cSld><p:cSld'),
      /formula outside/,
    ],
    [
      'alternate content without fallback',
      damaged(SLIDE_1, '<p:clrMapOvr>', '<mc:AlternateContent xmlns:mc="m"/><p:clrMapOvr>'),
      /without mc:Fallback/,
    ],
    [
      'p14 that nobody may ignore',
      damaged(SLIDE_1, '<p:cSld', '<p:cSld xmlns:p14="p" p14:x="1"'),
      /p14 without mc:Ignorable/,
    ],
  ])('finds %s', (_, bytes, fault) => {
    expect(auditPackage(bytes).join('\n')).toMatch(fault);
  });
});
