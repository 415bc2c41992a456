// Elements that PowerPoint repairs where their children stand in another order than the schema's, checked in every reading
// of a part: OpenXmlValidator looks into no alternative.
import { readings } from './alternatives.ts';
import { descendants, type ReadPackage, type XmlElement } from './read.ts';

const FILLS = 'a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill';
const EFFECTS = 'a:effectLst a:effectDag';
const RUN = `a:ln ${FILLS} ${EFFECTS} a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const PARAGRAPH =
  'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst';
const LEVELS = Array.from({ length: 9 }, (_, index) => `a:lvl${index + 1}pPr`);

/** Children in their order (ECMA-376 part 1: 19.3.1, 20.1, 21.1), those left out that may stand anywhere. */
const ORDER: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    'p:presentation':
      'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
    'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
    'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
    'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
    'p:notes': 'p:cSld p:clrMapOvr p:extLst',
    'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
    'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
    'p:pic': 'p:nvPicPr p:blipFill p:spPr p:style p:extLst',
    'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
    'p:spPr': `a:xfrm a:custGeom a:prstGeom ${FILLS} a:ln ${EFFECTS} a:scene3d a:sp3d a:extLst`,
    'p:txBody': 'a:bodyPr a:lstStyle a:p',
    'a:txBody': 'a:bodyPr a:lstStyle a:p',
    'a:tbl': 'a:tblPr a:tblGrid a:tr',
    'a:tcPr': `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${FILLS} a:headers a:extLst`,
    'p:timing': 'p:tnLst p:bldLst p:extLst',
    'p:cTn': 'p:stCondLst p:endCondLst p:endSync p:iterate p:childTnLst p:subTnLst',
    'p:embeddedFont': 'p:font p:regular p:bold p:italic p:boldItalic',
    ...Object.fromEntries(['a:rPr', 'a:defRPr', 'a:endParaRPr'].map((name) => [name, RUN])),
    ...Object.fromEntries(['a:pPr', 'a:defPPr', ...LEVELS].map((name) => [name, PARAGRAPH])),
    'a:lstStyle': ['a:defPPr', ...LEVELS, 'a:extLst'].join(' '),
  }).map(([name, children]) => [name, children.split(' ')]),
);

/** Children stand in the schema's order, and none that may stand once stands twice. */
export function* order({ trees }: ReadPackage): Generator<string> {
  for (const [name, tree] of trees) {
    if (!/^ppt\/.*[^/]\.xml$/.test(name)) continue;
    const told = new Set<string>();
    for (const reading of readings(tree)) for (const fault of disorder(name, reading)) told.add(fault);
    yield* told;
  }
}

/** May stand more than once in a row. */
const REPEATED = new Set(['a:p', 'a:tr']);

function* disorder(part: string, root: XmlElement): Generator<string> {
  for (const element of descendants(root)) {
    const wanted = ORDER[element.name];
    if (wanted === undefined) continue;
    let [last, previous] = [-1, ''];
    for (const { name } of element.children) {
      const place = wanted.indexOf(name);
      if (place < 0) continue;
      if (place < last) yield `${part}: <${name}> after <${previous}> in <${element.name}>`;
      else if (place === last && !REPEATED.has(name)) yield `${part}: two <${name}> in <${element.name}>`;
      [last, previous] = [Math.max(place, last), place >= last ? name : previous];
    }
  }
}
