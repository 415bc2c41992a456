// Slide numbers as fields, where what the theme shows is the slide's own number.
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { PartContext } from '../context.ts';
import { languageTag } from '../text/language.ts';
import { paragraphProperties, paragraphXml } from '../text/paragraph.ts';
import { runContext, runProperties } from '../text/run.ts';
import type { ParagraphStyle } from '../text/style.ts';
import type { StyledParagraph } from '../text/text-frame.ts';

/** Any id will do as long as it is one: PowerPoint writes a fresh one each time. */
const FIELD_ID = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

/** The field that shows the number of its slide; `shown` is what stands there until a program updates it. */
export const numberField = (shown: string, properties?: Xml): Xml =>
  el('a:fld', { id: FIELD_ID, type: 'slidenum' }, properties, el('a:t', {}, text(shown)));

/**
 * Paragraphs of a page number: the first number that is the slide's own becomes a field, words around it stay. A deck
 * that counts otherwise (Marp's `paginate: skip`) keeps its numbers as text.
 */
export function pageNumberParagraphs(
  paragraphs: readonly StyledParagraph[],
  number: number,
  levels: readonly ParagraphStyle[],
  context: PartContext,
): Xml[] {
  return paragraphs.map((styled) => {
    const [run, ...others] = styled.paragraph.runs;
    const inherited = levels[styled.level];
    if (others.length > 0 || run?.kind !== 'text') return paragraphXml(styled, inherited, context);
    const [before, shown, after] = splitAtNumber(run.text);
    if (shown !== String(number)) return paragraphXml(styled, inherited, context);
    const shared = runContext(context);
    const look = { style: run.style, sample: run.text, lang: languageTag(styled.paragraph.lang) };
    const properties = runProperties('a:rPr', look, inherited?.text, shared);
    const words = (piece: string): Xml | false =>
      piece !== '' && el('a:r', {}, properties, el('a:t', {}, text(piece)));
    return el(
      'a:p',
      {},
      paragraphProperties('a:pPr', styled.style, inherited, { level: styled.level }, shared),
      words(before),
      numberField(shown, properties),
      words(after),
    );
  });
}

function splitAtNumber(value: string): [before: string, number: string, after: string] {
  const found = /^(\D*)(\d+)(.*)$/s.exec(value);
  return [found?.[1] ?? value, found?.[2] ?? '', found?.[3] ?? ''];
}
