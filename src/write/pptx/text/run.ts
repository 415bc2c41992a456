// Runs: text with what makes it differ from its paragraph's level (ECMA-376 part 1, 21.1.2.3).
import { all, el, text, type Xml } from '../../../ooxml/xml.ts';
import type { Color, Fonts, Link, Run, RunStyle } from '../../../scene/types.ts';
import { pxToCentipoint, pxToPt } from '../../../scene/units.ts';
import { type ColorWriter, mixed } from '../color.ts';
import type { PartContext } from '../context.ts';
import { gradientXml } from '../drawing/fill.ts';
import { extentOf } from '../drawing/frame.ts';
import { shadowXml } from '../drawing/shadow.ts';
import { nativeMath } from '../math/alternate.ts';
import type { Properties } from '../math/converter.ts';
import { equationXml, lackOf } from '../math/equation.ts';
import { letterStyle } from '../math/letters.ts';
import { languageOf, languageTag } from './language.ts';
import { isEmojiFont, isEmojiText } from './style.ts';
import { latinAttributes, typefaceOf } from './typeface.ts';

/** CSS weights from here on are bold. */
const BOLD = 600;
export const isBold = (style: RunStyle): boolean => style.weight >= BOLD;

const HLINK_COLOR = {
  uri: '{A12FA001-AC4F-418D-AE19-62706E023703}',
  namespace: 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
};

const COMPLEX = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u0900-\u0DFF\u0E00-\u0EFF]/;

/** Font size in hundredths of a point, in the range the format allows. */
export const sizeOf = (style: RunStyle): number =>
  Math.min(400000, Math.max(100, pxToCentipoint(style.size)));

const spacingOf = (style: RunStyle): number =>
  Math.min(400000, Math.max(-400000, Math.round(pxToPt(style.letterSpacing) * 100) || 0));

/** Thousandths of a percent; PowerPoint's own where nobody measured it. Whole percents, which is what its dialog shows. */
function riseOf({ baseline, rise }: RunStyle): number {
  if (rise === undefined || !Number.isFinite(rise)) return baseline === 'super' ? 30000 : -25000;
  const percent = Math.round(Math.min(1, Math.max(-1, rise)) * 100);
  // At 0 PowerPoint would make the letters large.
  return (percent === 0 ? 1 : percent) * 1000;
}

const sameColor = (a: Color, b: Color): boolean => a.hex === b.hex && a.alpha === b.alpha;

/** The theme's reference for a family: `+mn` for the body's, `+mj` for the headings', undefined for any other. */
function themeFont(family: string, fonts: Fonts, heading: boolean): '+mn' | '+mj' | undefined {
  if (heading && family === fonts.heading) return '+mj';
  return family === fonts.body ? '+mn' : family === fonts.heading ? '+mj' : undefined;
}

/**
 * Typefaces for all scripts: by reference where the theme has the family. `sample` is the text to be drawn;
 * `heading` settles which reference it is where headings and body share a family.
 */
export function fontXml(
  family: string,
  inherited: string,
  fonts: Fonts,
  sample: string,
  heading = false,
): Xml | undefined {
  if (family === inherited || family === '' || isEmojiFont(family) || isEmojiText(sample)) return undefined;
  if (family === fonts.complex && COMPLEX.test(sample)) return undefined;
  const theme = themeFont(family, fonts, heading);
  if (theme !== undefined) {
    return all(
      el('a:latin', { typeface: `${theme}-lt` }),
      el('a:ea', { typeface: `${theme}-ea` }),
      el('a:cs', { typeface: `${theme}-cs` }),
    );
  }
  return all(el('a:latin', latinAttributes(family)), el('a:cs', { typeface: typefaceOf(family) }));
}

/** What run properties need to know of their part. */
export interface RunContext {
  readonly color: ColorWriter;
  readonly fonts: Fonts;
  readonly linkHex: string;
  readonly backdrop: Color;
}

/** That of a part. */
export const runContext = ({ color, deck, linkHex, backdrop }: PartContext): RunContext => ({
  color,
  fonts: deck.fonts,
  linkHex,
  backdrop,
});

export interface RunLook {
  readonly style: RunStyle;
  readonly lang?: string | undefined;
  readonly noProof?: boolean;
  readonly sample: string;
  /** The style of headings. */
  readonly heading?: boolean;
  /** Children and attributes of `a:hlinkClick`. */
  readonly link?: Readonly<Record<string, string>> | undefined;
}

/**
 * `element` (`a:rPr`, `a:endParaRPr`, `a:defRPr`) with what differs from `inherited`; all of it where nothing is
 * inherited.
 */
export function runProperties(
  element: string,
  look: RunLook,
  inherited: RunStyle | undefined,
  context: RunContext,
): Xml {
  const { style, link } = look;
  const base = inherited;
  const shifted = style.baseline !== 'normal';
  // Raised and lowered text is made smaller by PowerPoint itself: it keeps the size of the text around it.
  const size = shifted && base ? sizeOf(base) : sizeOf(style);
  const differs = <T>(value: T, known: T | undefined): T | undefined => (value === known ? undefined : value);
  // PowerPoint gives links the theme's link colour unasked; others want it said.
  const colored = link !== undefined || !base || !sameColor(style.color, base.color);
  // LibreOffice cuts off half-transparent text as if its letters were not spaced out.
  const color = style.letterSpacing === 0 ? style.color : mixed(style.color, context.backdrop);
  return el(
    element,
    {
      lang: look.lang,
      sz: differs(size, base && sizeOf(base)),
      b: differs(isBold(style), base && isBold(base)),
      i: differs(style.italic, base?.italic),
      // The box of a link's text is underlined by PowerPoint without being told.
      u: link ? undefined : differs(underlineOf(style), base ? underlineOf(base) : 'none'),
      strike: differs(strikeOf(style), base ? strikeOf(base) : 'noStrike'),
      kern: base ? undefined : 1200,
      cap: style.smallCaps ? 'small' : undefined,
      spc: differs(spacingOf(style), base ? spacingOf(base) : 0),
      baseline: shifted ? riseOf(style) : undefined,
      noProof: look.noProof || undefined,
    },
    style.stroke && strokeXml(style.stroke, context.color),
    style.gradient
      ? gradientXml(style.gradient, context.color)
      : colored && el('a:solidFill', {}, context.color(color)),
    style.shadow && shadowXml(style.shadow, context.color),
    style.highlight &&
      style.highlight.alpha > 0 &&
      el('a:highlight', {}, context.color(mixed(style.highlight, context.backdrop))),
    style.underline &&
      !link &&
      style.underlined?.color &&
      el('a:uFill', {}, el('a:solidFill', {}, context.color(style.underlined.color))),
    fontXml(style.font, base?.font ?? '', context.fonts, look.sample, look.heading),
    link && linkXml(link, style.color.hex !== context.linkHex),
  );
}

const UNDERLINES = { solid: 'sng', double: 'dbl', dotted: 'dotted', dashed: 'dash', wavy: 'wavy' } as const;

const underlineOf = ({ underline, underlined }: RunStyle): string =>
  underline ? UNDERLINES[underlined?.line ?? 'solid'] : 'none';

const strikeOf = ({ strike, doubleStrike }: RunStyle): string =>
  strike ? (doubleStrike ? 'dblStrike' : 'sngStrike') : 'noStrike';

/** `a:ln` of letters; like `-webkit-text-stroke` it runs along the middle of their edge. */
const strokeXml = ({ width, color }: NonNullable<RunStyle['stroke']>, write: ColorWriter): Xml =>
  el('a:ln', { w: extentOf(width) }, el('a:solidFill', {}, write(color)));

/** PowerPoint paints links in the theme's link colour unless told to keep the run's (Office 2019 and later). */
function linkXml(attributes: Readonly<Record<string, string>>, ownColor: boolean): Xml {
  return el(
    'a:hlinkClick',
    attributes,
    ownColor &&
      el(
        'a:extLst',
        {},
        el(
          'a:ext',
          { uri: HLINK_COLOR.uri },
          el('ahyp:hlinkClr', { 'xmlns:ahyp': HLINK_COLOR.namespace, val: 'tx' }),
        ),
      ),
  );
}

/** Gives `a:rPr` of the runs of an equation among text of `style`, as far as they differ from `inherited`. */
export function lettersIn(
  style: RunStyle,
  inherited: RunStyle | undefined,
  lang: string,
  context: PartContext,
): Properties {
  const shared = runContext(context);
  return (letters, sample = '') => {
    const look = { style: letterStyle(style, letters, sample), sample, lang: languageTag(lang) };
    return runProperties('a:rPr', look, inherited, shared);
  };
}

/** Blank of a given width: one no-break space and letter spacing for the rest of it. */
function gapStyle(style: RunStyle, width: number): RunStyle {
  const space = 0.26 * style.size;
  return { ...style, letterSpacing: (width - space) as RunStyle['letterSpacing'] }; // still px
}

const LINE_BREAK = /[\n\r\v\u2028\u2029]+/;

/** One run of the scene as `a:r` and `a:br` elements. */
export function runXml(
  run: Run,
  inherited: RunStyle,
  lang: string,
  code: boolean,
  context: PartContext,
): Xml | undefined {
  const shared = runContext(context);
  const look = (style: RunStyle, sample: string, link?: Link, own = lang): RunLook => ({
    style,
    sample,
    lang: languageOf(sample, own),
    noProof: code || style.code,
    link: link && context.link(link),
  });
  switch (run.kind) {
    case 'break':
      return el('a:br', {}, runProperties('a:rPr', look(run.style, ''), inherited, shared));
    case 'gap': {
      const style = gapStyle(run.style, Number.isFinite(run.width) ? run.width : 0);
      return el(
        'a:r',
        {},
        runProperties('a:rPr', look(style, ''), inherited, shared),
        el('a:t', {}, text('\u00A0')),
      );
    }
    case 'text': {
      const properties = runProperties(
        'a:rPr',
        look(run.style, run.text, run.link, run.lang),
        inherited,
        shared,
      );
      const pieces = run.text.split(LINE_BREAK).map((piece) => text(piece.replaceAll('\t', '    ')));
      return all(
        pieces.map((piece, index) => [
          index > 0 && el('a:br', {}, properties),
          piece !== '' && el('a:r', {}, properties, el('a:t', {}, piece)),
        ]),
      );
    }
    case 'math': {
      if (context.equations && lackOf(run.formula) === undefined) {
        return nativeMath(equationXml(run.formula, lettersIn(run.style, inherited, lang, context)));
      }
      return all(run.drawn.map((piece) => runXml(piece, inherited, lang, code, context)));
    }
    default:
      return run satisfies never;
  }
}
