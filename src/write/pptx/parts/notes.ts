// Speaker notes: a notes slide with the slide's picture and the formatted text, and the master that they need.
import { el, text, type Xml, type XmlChild } from '../../../ooxml/xml.ts';
import type { Frame, NoteParagraph, NoteRun } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import type { PartContext } from '../context.ts';
import { transform } from '../drawing/frame.ts';
import { languageTag } from '../text/language.ts';
import { NAMESPACES } from '../vocabulary.ts';
import { shapeTree } from './shape-tree.ts';

/** Half an inch a level, the bullet hanging a quarter; the page is 7.5 × 10 in. */
const LEVEL = 285750;

/** The notes page in px: 720 × 960, the slide's picture above its text. */
const TEXT: Frame = { x: px(72), y: px(462), width: px(576), height: px(378) };

const pictureFrame = (ratio: number): Frame => {
  const height = Math.min(324, 576 / ratio);
  const width = height * ratio;
  return { x: px((720 - width) / 2), y: px(120), width: px(width), height: px(height) };
};

const placeholder = (
  context: PartContext,
  kind: string,
  attributes: Readonly<Record<string, string | number>>,
  properties: Xml,
  body: XmlChild,
): Xml => {
  const { id, name } = context.naming(kind);
  const image = attributes.type === 'sldImg';
  const locks = { noGrp: true, noRot: image || undefined, noChangeAspect: image || undefined };
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', locks)),
      el('p:nvPr', {}, el('p:ph', attributes)),
    ),
    properties,
    body,
  );
};

function runXml(run: NoteRun, lang: string | undefined, code: string, context: PartContext): Xml {
  const link = run.href === undefined ? undefined : context.link({ kind: 'url', href: run.href });
  const properties = el(
    'a:rPr',
    {
      lang,
      b: run.bold || undefined,
      i: run.italic || undefined,
      strike: run.strike ? 'sngStrike' : undefined,
      noProof: run.code || undefined,
    },
    run.code && [el('a:latin', { typeface: code }), el('a:cs', { typeface: code })],
    link && el('a:hlinkClick', link),
  );
  const lines = run.text.split(/[\n\r\v\u2028\u2029]+/);
  return lines
    .map((line, index) => {
      const broken = index > 0 ? el('a:br', {}, properties) : '';
      return `${broken}${line === '' ? '' : el('a:r', {}, properties, el('a:t', {}, text(line)))}`;
    })
    .join('') as Xml; // concatenated elements
}

function paragraphXml(paragraph: NoteParagraph, lang: string, code: string, context: PartContext): Xml {
  const { bullet } = paragraph;
  const level = Math.min(8, Math.max(0, paragraph.level - (bullet === 'none' ? 0 : 1)));
  const listed = bullet !== 'none';
  const properties =
    (listed || level > 0) &&
    el(
      'a:pPr',
      { marL: LEVEL * (level + 1), lvl: level > 0 ? level : undefined, indent: listed ? -LEVEL / 1.5 : 0 },
      bullet === 'char' && el('a:buChar', { char: '•' }),
      bullet === 'number' && el('a:buAutoNum', { type: 'arabicPeriod' }),
    );
  return el(
    'a:p',
    {},
    properties,
    paragraph.runs.map((run) => runXml(run, languageTag(lang), code, context)),
  );
}

/** `p:notes` of one slide. */
export function notesSlideXml(
  notes: readonly NoteParagraph[],
  lang: string,
  codeFont: string,
  context: PartContext,
): Xml {
  const body = el(
    'p:txBody',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    notes.length === 0 ? el('a:p') : notes.map((note) => paragraphXml(note, lang, codeFont, context)),
  );
  return el(
    'p:notes',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      shapeTree(
        placeholder(context, 'Slide Image Placeholder', { type: 'sldImg' }, el('p:spPr'), undefined),
        placeholder(context, 'Notes Placeholder', { type: 'body', idx: 1 }, el('p:spPr'), body),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
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
      ),
    ),
    el('p:clrMap', MAPPING),
    el('p:notesStyle', {}, style),
  );
}
