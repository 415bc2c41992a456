// Bullets and numbers of paragraphs (ECMA-376 part 1, 21.1.2.4). PowerPoint gives them the size and colour of the
// paragraph's first run, where a browser gives them those of the paragraph: where the two differ, both are said.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { Fonts, RunStyle } from '../../../scene/types.ts';
import type { ColorWriter } from '../color.ts';
import { sizeOf } from './run.ts';
import type { NativeBullet, ParagraphStyle } from './style.ts';
import { typefaceOf } from './typeface.ts';

const NUMBERING = {
  decimal: 'arabicPeriod',
  'lower-alpha': 'alphaLcPeriod',
  'upper-alpha': 'alphaUcPeriod',
  'lower-roman': 'romanLcPeriod',
  'upper-roman': 'romanUcPeriod',
} as const;

/** What a bullet's XML needs to know of its part and paragraph. */
export interface BulletContext {
  readonly color: ColorWriter;
  readonly fonts: Fonts;
  /** `a:blip` of a picture; none for levels, which show the character that it stands for. */
  readonly blip?: (asset: string) => Xml;
}

/** A bullet other than none. */
type Sign = Exclude<NativeBullet, { kind: 'none' }>;

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

/**
 * The bullet of `style` as far as it differs from `inherited`; `first` is the look of the paragraph's first run, none
 * for a level.
 */
export function bulletXml(
  style: ParagraphStyle,
  inherited: ParagraphStyle | undefined,
  { startAt = 1, first }: { readonly startAt?: number | undefined; readonly first?: RunStyle | undefined },
  context: BulletContext,
): Xml | undefined {
  const { bullet } = style;
  const numbered = bullet.kind === 'number' && startAt > 1;
  const picture = bullet.kind === 'char' && context.blip ? bullet.picture : undefined;
  const same = inherited && !numbered && !picture && sameBullet(bullet, inherited.bullet);
  const known = same ? inherited : undefined;
  if (bullet.kind === 'none') return known ? undefined : el('a:buNone');
  const written = known ?? style;
  const tinted = known ? undefined : colorXml(bullet, style.text, context);
  const scaled = inherited?.bullet.kind === 'char' && Math.abs(inherited.bullet.scale - 1) >= 0.01;
  const sized = known || (bullet.kind === 'number' && !scaled) ? undefined : sizeXml(bullet, 1);
  // Raised and lowered text is written in the size of the text around it.
  const ratio = first && first.baseline === 'normal' ? sizeOf(style.text) / sizeOf(first) : 1;
  if (picture && context.blip) {
    return all(
      sizeXml({ kind: 'char', scale: picture.scale }, ratio),
      el('a:buBlip', {}, context.blip(picture.asset)),
    );
  }
  const follows = written.bullet.kind !== 'none' && written.bullet.color.hex === written.text.color.hex;
  const strays = follows && first !== undefined && first.color.hex !== bullet.color.hex;
  return all(
    strays ? el('a:buClr', {}, context.color(bullet.color)) : tinted,
    Math.abs(ratio - 1) < 0.01 ? sized : sizeXml(bullet, ratio),
    known ? undefined : signXml(bullet, style.text, startAt, context),
  );
}

const colorXml = (bullet: Sign, text: RunStyle, { color }: BulletContext): Xml =>
  bullet.color.hex === text.color.hex ? el('a:buClrTx') : el('a:buClr', {}, color(bullet.color));

/** Thousandths of a percent of the first run's size, in the range the format allows (20.1.10.75: 25 to 400 %). */
function sizeXml(bullet: { readonly kind: Sign['kind']; readonly scale?: number }, ratio: number): Xml {
  const scale = (Number.isFinite(bullet.scale) ? (bullet.scale ?? 1) : 1) * ratio;
  if (Math.abs(scale - 1) < 0.01) return el('a:buSzTx');
  return el('a:buSzPct', { val: Math.round(Math.min(4, Math.max(0.25, scale)) * 100000) });
}

function signXml(bullet: Sign, text: RunStyle, startAt: number, { fonts }: BulletContext): Xml {
  if (bullet.kind === 'number') {
    return all(
      el('a:buFont', { typeface: bulletFont(text.font, fonts) }),
      el('a:buAutoNum', { type: NUMBERING[bullet.type], startAt: startAt > 1 ? startAt : undefined }),
    );
  }
  return all(
    el('a:buFont', { typeface: bulletFont(bullet.font || text.font, fonts) }),
    el('a:buChar', { char: [...bullet.char.trim()].slice(0, 1).join('') || '•' }),
  );
}
