// Paragraphs: what differs from their level, then runs (ECMA-376 part 1, 21.1.2.2).
import { all, el, text, type Xml } from '../../../ooxml/xml.ts';
import type { Fonts, Paragraph, RunStyle } from '../../../scene/types.ts';
import type { ColorWriter } from '../color.ts';
import type { PartContext } from '../context.ts';
import { languageTag } from './language.ts';
import { type RunContext, runContext, runProperties, runXml, sizeOf } from './run.ts';
import type { NativeBullet, ParagraphStyle } from './style.ts';
import type { StyledParagraph } from './text-frame.ts';
import { typefaceOf } from './typeface.ts';

const NUMBERING = {
  decimal: 'arabicPeriod',
  'lower-alpha': 'alphaLcPeriod',
  'upper-alpha': 'alphaUcPeriod',
  'lower-roman': 'romanLcPeriod',
  'upper-roman': 'romanUcPeriod',
} as const;

/** Same bullet, its number aside. */
function sameBullet(a: NativeBullet, b: NativeBullet): boolean {
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind;
  if (a.color.hex !== b.color.hex) return false;
  if (a.kind === 'char' && b.kind === 'char') {
    return a.char === b.char && a.font === b.font && Math.abs(a.scale - b.scale) < 0.01;
  }
  return a.kind === 'number' && b.kind === 'number' && a.type === b.type;
}

/** The text's own font by name: without one, LibreOffice takes a symbol font of its own. */
function bulletFont(family: string, fonts: Fonts): string {
  return family === fonts.body ? '+mn-lt' : family === fonts.heading ? '+mj-lt' : typefaceOf(family);
}

function bulletXml(
  style: ParagraphStyle,
  startAt: number | undefined,
  { color, fonts }: { readonly color: ColorWriter; readonly fonts: Fonts },
): Xml {
  const { bullet, text } = style;
  if (bullet.kind === 'none') return el('a:buNone');
  const colored =
    bullet.color.hex === text.color.hex ? el('a:buClrTx') : el('a:buClr', {}, color(bullet.color));
  if (bullet.kind === 'number') {
    return all(
      colored,
      el('a:buFont', { typeface: bulletFont(text.font, fonts) }),
      el('a:buAutoNum', { type: NUMBERING[bullet.type], startAt: (startAt ?? 1) > 1 ? startAt : undefined }),
    );
  }
  const scale = Math.min(4, Math.max(0.25, Number.isFinite(bullet.scale) ? bullet.scale : 1));
  const char = [...bullet.char.trim()].slice(0, 1).join('') || '•';
  return all(
    colored,
    Math.abs(scale - 1) < 0.01 ? el('a:buSzTx') : el('a:buSzPct', { val: scale * 100000 }),
    el('a:buFont', { typeface: bulletFont(bullet.font || text.font, fonts) }),
    el('a:buChar', { char }),
  );
}

/**
 * `element` (`a:pPr`, or `a:lvl1pPr` of a style) with what differs from `inherited`, or everything where nothing is
 * inherited. `inner` comes last, as `a:defRPr` must.
 */
export function paragraphProperties(
  element: string,
  style: ParagraphStyle,
  inherited: ParagraphStyle | undefined,
  extra: { readonly level?: number; readonly startAt?: number | undefined; readonly inner?: Xml | undefined },
  context: { readonly color: ColorWriter; readonly fonts: Fonts },
): Xml | undefined {
  const base = inherited;
  const differs = <T>(value: T, known: T | undefined): T | undefined => (value === known ? undefined : value);
  const before = style.before === undefined ? undefined : differs(style.before, base?.before ?? 0);
  const bulleted =
    !base ||
    !sameBullet(style.bullet, base.bullet) ||
    (style.bullet.kind === 'number' && (extra.startAt ?? 1) > 1);
  // A bullet hangs as its text is indented: both are written where one differs by more than a rounding.
  const near = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) <= 4763;
  const xml = el(
    element,
    {
      marL: near(style.margin, base?.margin) ? undefined : style.margin,
      lvl: extra.level ? extra.level : undefined,
      indent: near(style.indent, base?.indent) ? undefined : style.indent,
      algn: differs(style.align, base?.align),
      rtl: differs(style.rtl, base?.rtl),
    },
    lineSpacing(style, base),
    before !== undefined && el('a:spcBef', {}, el('a:spcPts', { val: before })),
    bulleted && bulletXml(style, extra.startAt, context),
    extra.inner,
  );
  return xml === `<${element}/>` ? undefined : xml;
}

/** `a:lnSpc` where it differs. */
/** Hundredths of a point that a line can be high (ECMA-376 part 1, 20.1.10.79). */
const MOST_POINTS = 158400;

function lineSpacing({ spacing, exact }: ParagraphStyle, base: ParagraphStyle | undefined): Xml | undefined {
  if (exact !== undefined) return el('a:lnSpc', {}, el('a:spcPts', { val: Math.min(MOST_POINTS, exact) }));
  if (spacing === base?.spacing) return undefined;
  return el('a:lnSpc', {}, el('a:spcPct', { val: spacing }));
}

/** A level of a text style: `a:lvl1pPr` with its `a:defRPr`, as far as it differs from `inherited`. */
export function levelXml(
  level: number,
  style: ParagraphStyle,
  inherited: ParagraphStyle | undefined,
  context: RunContext,
  heading = false,
): Xml | undefined {
  const run = runProperties('a:defRPr', { style: style.text, sample: '', heading }, inherited?.text, context);
  const inner = run === '<a:defRPr/>' ? undefined : run;
  return paragraphProperties(`a:lvl${level + 1}pPr`, style, inherited, { inner }, context);
}

/** A label as text before a tab, which goes to where the paragraph's other lines start. */
function labelXml({ bullet, lang }: Paragraph, base: RunStyle, context: PartContext): Xml | undefined {
  if (bullet.kind !== 'label') return undefined;
  const look = { style: bullet.style, sample: bullet.text, lang: languageTag(lang) };
  return el(
    'a:r',
    {},
    runProperties('a:rPr', look, base, runContext(context)),
    el('a:t', {}, text(`${bullet.text}\t`)),
  );
}

/** One paragraph of a text body. */
export function paragraphXml(
  { paragraph, level, style, startAt }: StyledParagraph,
  inherited: ParagraphStyle | undefined,
  context: PartContext,
): Xml {
  const code = paragraph.role === 'code';
  const base = inherited?.text ?? style.text;
  const shared = runContext(context);
  // The paragraph mark carries the size of an empty line; after text it only needs the language.
  const empty = paragraph.runs.every((run) => run.kind === 'text' && run.text === '');
  const last = paragraph.runs.at(-1)?.style ?? style.text;
  const mark = empty || paragraph.runs.at(-1)?.kind === 'break' || sizeOf(last) !== sizeOf(base);
  return el(
    'a:p',
    {},
    paragraphProperties('a:pPr', style, inherited, { level, startAt }, shared),
    labelXml(paragraph, base, context),
    paragraph.runs.map((run) => runXml(run, base, paragraph.lang, code, context)),
    mark &&
      runProperties(
        'a:endParaRPr',
        { style: style.text, sample: '', lang: languageTag(paragraph.lang) },
        base,
        shared,
      ),
  );
}
