// The theme part: colours and fonts that slides refer to, and the plain effects that the format wants listed.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { Fonts } from '../../../scene/types.ts';
import { type ColorScheme, SCHEME_SLOTS } from '../color.ts';
import { latinAttributes, typefaceOf } from '../text/typeface.ts';

/**
 * What writes scripts that the theme names no font for, as in PowerPoint's own themes: the fonts without serifs that come
 * with Windows, which browsers there take too. Without them, East Asian text gets whatever the viewer's system prefers.
 */
const SCRIPTS: readonly Xml[] = [
  ['Jpan', 'Yu Gothic'],
  ['Hang', 'Malgun Gothic'],
  ['Hans', 'Microsoft YaHei'],
  ['Hant', 'Microsoft JhengHei'],
].map(([script, typeface]) => el('a:font', { script, typeface }));

const font = (family: string, fonts: Fonts): Xml =>
  all(
    el('a:latin', latinAttributes(family)),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: typefaceOf(fonts.complex || family) }),
    SCRIPTS,
  );

const placeholderColor = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));

const line = (points: number): Xml =>
  el(
    'a:ln',
    { w: points * 12700, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    placeholderColor,
    el('a:prstDash', { val: 'solid' }),
  );

const noEffect = el('a:effectStyle', {}, el('a:effectLst'));

const FORMATS = el(
  'a:fmtScheme',
  { name: 'Plain' },
  el('a:fillStyleLst', {}, placeholderColor, placeholderColor, placeholderColor),
  el('a:lnStyleLst', {}, line(0.5), line(1), line(1.5)),
  el('a:effectStyleLst', {}, noEffect, noEffect, noEffect),
  el('a:bgFillStyleLst', {}, placeholderColor, placeholderColor, placeholderColor),
);

export function themeXml(name: string, scheme: ColorScheme, fonts: Fonts): Xml {
  return el(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name },
        SCHEME_SLOTS.map((slot) => el(`a:${slot}`, {}, el('a:srgbClr', { val: scheme[slot] }))),
      ),
      el(
        'a:fontScheme',
        { name },
        el('a:majorFont', {}, font(fonts.heading, fonts)),
        el('a:minorFont', {}, font(fonts.body, fonts)),
      ),
      FORMATS,
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  );
}
