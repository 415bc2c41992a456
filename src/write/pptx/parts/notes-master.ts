// The master of speaker notes: the slide's picture above its text, header, date, footer and number in the corners, where
// PowerPoint has them.
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { Frame } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import type { PartContext } from '../context.ts';
import { transform } from '../drawing/frame.ts';
import { numberField } from '../items/page-number.ts';
import { NAMESPACES } from '../vocabulary.ts';
import { LEVEL, notesPlaceholder as placeholder } from './notes-placeholder.ts';
import { shapeTree } from './shape-tree.ts';

/** The notes page in px: 720 × 960, the slide's picture above its text. */
const TEXT: Frame = { x: px(72), y: px(462), width: px(576), height: px(378) };

const pictureFrame = (ratio: number): Frame => {
  const height = Math.min(324, 576 / ratio);
  const width = height * ratio;
  return { x: px((720 - width) / 2), y: px(120), width: px(width), height: px(height) };
};

/** The corners in the order that PowerPoint numbers them; `end` is where lines end, `foot` the lower edge. */
const CORNERS = [
  { kind: 'Header Placeholder', type: 'hdr', idx: undefined, end: false, foot: false },
  { kind: 'Date Placeholder', type: 'dt', idx: 1, end: true, foot: false },
  { kind: 'Footer Placeholder', type: 'ftr', idx: 4, end: false, foot: true },
  { kind: 'Slide Number Placeholder', type: 'sldNum', idx: 5, end: true, foot: true },
] as const;

function cornerXml(
  { kind, type, idx, end, foot }: (typeof CORNERS)[number],
  rtl: boolean,
  context: PartContext,
): Xml {
  const frame: Frame = {
    x: px(end === rtl ? 0 : 408),
    y: px(foot ? 912 : 0),
    width: px(312),
    height: px(48),
  };
  const style = el('a:lvl1pPr', { algn: end === rtl ? 'l' : 'r', rtl }, el('a:defRPr', { sz: 1200 }));
  return placeholder(
    context,
    kind,
    { type, sz: type === 'dt' ? undefined : 'quarter', idx },
    el('p:spPr', {}, transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { anchor: foot ? 'b' : undefined }),
      el('a:lstStyle', {}, style),
      el('a:p', {}, type === 'sldNum' && numberField('‹#›', el('a:rPr', { lang: 'en-US' }))),
    ),
  );
}

const MAPPING = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** `p:notesMaster`: black on white paper whatever the deck's colours. `ratio` is the slide's width by its height. */
export function notesMasterXml(ratio: number, rtl: boolean, context: PartContext): Xml {
  const rectangle = (frame: Frame): Xml =>
    el('p:spPr', {}, transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst')));
  const style = Array.from({ length: 9 }, (_, level) =>
    el(
      `a:lvl${level + 1}pPr`,
      { marL: LEVEL * level, algn: rtl ? 'r' : 'l', rtl },
      el('a:spcBef', {}, el('a:spcPts', { val: 400 })),
      el(
        'a:defRPr',
        { sz: 1200, kern: 1200 },
        el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
        el('a:latin', { typeface: '+mn-lt' }),
        el('a:ea', { typeface: '+mn-ea' }),
        el('a:cs', { typeface: '+mn-cs' }),
      ),
    ),
  );
  const prompt = el(
    'a:r',
    {},
    el('a:rPr', { lang: 'en-US' }),
    el('a:t', {}, text('Click to edit Master text styles')),
  );
  return el(
    'p:notesMaster',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
      shapeTree(
        placeholder(
          context,
          'Slide Image Placeholder',
          { type: 'sldImg', idx: 2 },
          el(
            'p:spPr',
            {},
            transform(pictureFrame(ratio)),
            el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
            el('a:noFill'),
            el('a:ln', { w: 9525 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' }))),
          ),
          undefined,
        ),
        placeholder(
          context,
          'Notes Placeholder',
          { type: 'body', sz: 'quarter', idx: 3 },
          rectangle(TEXT),
          el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, prompt)),
        ),
        CORNERS.map((corner) => cornerXml(corner, rtl, context)),
      ),
    ),
    el('p:clrMap', MAPPING),
    el('p:notesStyle', {}, style),
  );
}
