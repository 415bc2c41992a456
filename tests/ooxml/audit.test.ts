// Each rule of the audit finds its fault: a sound file, damaged in one place, is reported for that place.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { auditPackage } from '../../src/ooxml/audit.ts';
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { body, bullet, cell, note, scene, slide, table, title } from '../write/pptx/scene-builders.ts';
import { sound } from '../write/pptx/sound-file.ts';

const SOUND = sound(
  writePptx(
    scene([
      slide('one', [title('One'), body([bullet('a')])], { notes: [note('n')], section: 'S' }),
      slide('two', [title('Two'), table([100, 100], [[cell('a'), cell('b')]])], { section: 'S' }),
    ]),
    new Map(),
    { timestamp: 0 },
    () => {},
  ),
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

/** The sound file with more entries, and rows of its content types. */
function added(more: Readonly<Record<string, string>>, types: string): Uint8Array {
  const entries = unzipSync(SOUND);
  const name = '[Content_Types].xml';
  entries[name] = strToU8(
    strFromU8(entries[name] ?? new Uint8Array()).replace('<Override', `${types}<Override`),
  );
  for (const [part, text] of Object.entries(more)) entries[part] = strToU8(text);
  return zipSync(entries);
}

const alternative = (requires: string, choice: string, fallback = ''): string =>
  `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

const LINE = '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Line 90"/></p:nvSpPr><p:spPr/></p:sp>';
const BAD_SHAPE = '<p:spPr><a:prstGeom prst="rect"/><a:xfrm/></p:spPr>';
const HALF = '<p:spPr><a:xfrm><a:off x="0.5" y="0"/></a:xfrm></p:spPr>';

const timing = (shape: number, paragraph = 0): string =>
  `<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:set><p:cBhvr><p:cTn id="2"/><p:tgtEl><p:spTgt spid="${shape}"><p:txEl><p:pRg st="${paragraph}" end="${paragraph}"/></p:txEl></p:spTgt></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst><p:bldP spid="3"/></p:bldLst></p:timing>`;

const font = (face: string): string =>
  `<p:embeddedFontLst><p:embeddedFont><p:font typeface="Sea"/>${face}</p:embeddedFont></p:embeddedFontLst>`;

const SLIDE_1 = /slides\/slide1\.xml$/;
const SLIDE_2 = /slides\/slide2\.xml$/;

describe('auditPackage', () => {
  it('has nothing to say about a sound file', () => {
    expect(auditPackage(SOUND)).toEqual([]);
  });

  it('takes a choice and its fallback for one shape, and an animation for what it is', () => {
    const both = damaged(SLIDE_1, '</p:spTree>', `${alternative('p', LINE, LINE)}</p:spTree>`);
    expect(auditPackage(both)).toEqual([]);
    expect(auditPackage(damaged(SLIDE_1, '</p:clrMapOvr>', `</p:clrMapOvr>${timing(3)}`))).toEqual([]);
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
    [
      'a choice that requires what has no namespace',
      damaged(SLIDE_1, '<p:clrMapOvr>', `${alternative('x9', '')}<p:clrMapOvr>`),
      /mc:Choice requires x9, which has no namespace/,
    ],
    [
      'a shape id used twice within a choice',
      damaged(SLIDE_1, '</p:spTree>', `${alternative('p', LINE + LINE)}</p:spTree>`),
      /shape id 90 is used twice/,
    ],
    [
      'children of a run in the wrong order',
      damaged(
        SLIDE_1,
        '</a:p>',
        `<a:r><a:rPr><a:latin typeface="A"/><a:solidFill/></a:rPr><a:t>x</a:t></a:r></a:p>`,
      ),
      /<a:solidFill> after <a:latin> in <a:rPr>/,
    ],
    [
      'the same inside a fallback',
      damaged(
        SLIDE_1,
        '</p:spTree>',
        `${alternative('p', '', LINE.replace('<p:spPr/>', BAD_SHAPE))}</p:spTree>`,
      ),
      /<a:xfrm> after <a:prstGeom> in <p:spPr>/,
    ],
    [
      'a notes master that comes after the slides',
      damaged(
        /presentation\.xml$/,
        /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(.*?)(?=<p:sldSz)/,
        '$2$1',
      ),
      /<p:notesMasterIdLst> after <p:sldIdLst>/,
    ],
    [
      'two transitions, one in an alternative',
      damaged(
        SLIDE_1,
        '</p:clrMapOvr>',
        `</p:clrMapOvr>${alternative('p', '<p:transition/>')}<p:transition/>`,
      ),
      /two <p:transition> in <p:sld>/,
    ],
    [
      'a fraction',
      damaged(SLIDE_2, /(<a:gridCol w=")\d+/, '$11.5'),
      /<a:gridCol w="1\.5"> is no whole number/,
    ],
    [
      'a fraction inside an alternative',
      damaged(SLIDE_1, '</p:spTree>', `${alternative('p', LINE.replace('<p:spPr/>', HALF))}</p:spTree>`),
      /<a:off x="0\.5"> is no whole number/,
    ],
    [
      'a connector of its own form',
      damaged(
        SLIDE_1,
        '</p:spTree>',
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="90" name="Line 90"/></p:nvCxnSpPr><p:spPr><a:custGeom/></p:spPr></p:cxnSp></p:spTree>',
      ),
      /a connector of its own form/,
    ],
    [
      'a transition that goes no way',
      damaged(
        SLIDE_1,
        '</p:clrMapOvr>',
        `</p:clrMapOvr>${alternative('p', '<p:transition><p14:flip xmlns:p14="p"/></p:transition>')}`,
      ),
      /<p14:flip> goes no way/,
    ],
    [
      'a transition of two effects',
      damaged(SLIDE_1, '</p:clrMapOvr>', '</p:clrMapOvr><p:transition><p:fade/><p:cut/></p:transition>'),
      /more than one effect/,
    ],
    [
      'an animation of nothing',
      damaged(SLIDE_1, '</p:clrMapOvr>', `</p:clrMapOvr>${timing(99)}`),
      /shape 99, which is not/,
    ],
    [
      'an animation of a paragraph too many',
      damaged(SLIDE_1, '</p:clrMapOvr>', `</p:clrMapOvr>${timing(3, 7)}`),
      /paragraphs 7 to 7 of shape 3, which has 1/,
    ],
    [
      'a time node id used twice',
      damaged(SLIDE_1, '</p:clrMapOvr>', `</p:clrMapOvr>${timing(3).replace('id="2"', 'id="1"')}`),
      /time node id 1 is used twice/,
    ],
    [
      'a build of nothing',
      damaged(
        SLIDE_1,
        '</p:clrMapOvr>',
        `</p:clrMapOvr>${timing(3).replace('bldP spid="3"', 'bldP spid="98"')}`,
      ),
      /a build of shape 98/,
    ],
    [
      'a formula in notes',
      damaged(/notesSlide1\.xml$/, '<p:cSld', '<a14:m xmlns:a14="a" xmlns:m="m"><m:oMath/></a14:m><p:cSld'),
      /a formula in notes/,
    ],
    [
      'an embedded font without a face',
      damaged(/presentation\.xml$/, '<p:defaultTextStyle>', `${font('')}<p:defaultTextStyle>`),
      /the embedded font Sea has no face/,
    ],
    [
      'a face that is no font',
      damaged(
        /presentation\.xml$/,
        '<p:defaultTextStyle>',
        `${font('<p:bold r:id="rId1"/>')}<p:defaultTextStyle>`,
      ),
      /<p:bold> of the embedded font Sea is no font/,
    ],
    [
      'a font file of another type',
      added(
        { 'ppt/fonts/font1.fntdata': 'x' },
        '<Default Extension="fntdata" ContentType="application/octet-stream"/>',
      ),
      /font1\.fntdata has the content type application\/octet-stream/,
    ],
    [
      'a font file of no type',
      added({ 'ppt/fonts/font1.fntdata': 'x' }, ''),
      /font1\.fntdata has no content type/,
    ],
    [
      'custom data without an id',
      added(
        {
          'customXml/item1.xml': '<x/>',
          'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="d"/>',
          'customXml/_rels/item1.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/customXmlProps" Target="itemProps1.xml"/></Relationships>',
        },
        '',
      ),
      /itemProps1\.xml has no id/,
    ],
    ['a table without rows', damaged(SLIDE_2, /<a:tr .*<\/a:tr>/, ''), /a table without rows/],
    [
      'a cell that spans beyond its table',
      damaged(SLIDE_2, '<a:tc>', '<a:tc rowSpan="2">'),
      /spans beyond its table/,
    ],
    [
      'a cell over one that is not merged',
      damaged(SLIDE_2, '<a:tc>', '<a:tc gridSpan="2">'),
      /is not merged/,
    ],
    ['a missing master', without('ppt/slideMasters/slideMaster1.xml'), /there is no slide master/],
  ])('finds %s', (_, bytes, fault) => {
    expect(auditPackage(bytes).join('\n')).toMatch(fault);
  });
});
