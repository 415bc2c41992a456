// Paragraphs: what differs from their level, then runs (ECMA-376 part 1, 21.1.2.2).
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { Paragraph, RunStyle } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { type BulletContext, bulletXml } from './bullet.ts';
import { languageTag } from './language.ts';
import { type RunContext, runContext, runProperties, runXml, sizeOf } from './run.ts';
import type { ParagraphStyle } from './style.ts';
import type { StyledParagraph } from './text-frame.ts';

/**
 * `element` (`a:pPr`, or `a:lvl1pPr` of a style) with what differs from `inherited`, or everything where nothing is
 * inherited. `inner` comes last, as `a:defRPr` must.
 */
export function paragraphProperties(
  element: string,
  style: ParagraphStyle,
  inherited: ParagraphStyle | undefined,
  extra: {
    readonly level?: number;
    readonly startAt?: number | undefined;
    /** The look of the first run. */
    readonly first?: RunStyle | undefined;
    readonly inner?: Xml | undefined;
  },
  context: BulletContext,
): Xml | undefined {
  const base = inherited;
  const differs = <T>(value: T, known: T | undefined): T | undefined => (value === known ? undefined : value);
  const before = style.before === undefined ? undefined : differs(style.before, base?.before ?? 0);
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
    bulletXml(style, base, extra, context),
    extra.inner,
  );
  return xml === `<${element}/>` ? undefined : xml;
}

/** Hundredths of a point that a line can be high (ECMA-376 part 1, 20.1.10.79). */
const MOST_POINTS = 158400;

/** `a:lnSpc` where it differs. */
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
  const blip = (asset: string): Xml => context.deck.media.blip(asset, context.part, { flat: true });
  // The paragraph mark carries the size of an empty line; after text it only needs the language.
  const empty = paragraph.runs.every((run) => run.kind === 'text' && run.text === '');
  const last = paragraph.runs.at(-1)?.style ?? style.text;
  const mark = empty || paragraph.runs.at(-1)?.kind === 'break' || sizeOf(last) !== sizeOf(base);
  return el(
    'a:p',
    {},
    paragraphProperties(
      'a:pPr',
      style,
      inherited,
      { level, startAt, first: paragraph.runs[0]?.style },
      { ...shared, blip },
    ),
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
