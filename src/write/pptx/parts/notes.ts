// Speaker notes: a notes slide with the slide's picture, the formatted text and the number, as PowerPoint makes it.
import { el, text, type Xml } from '../../../ooxml/xml.ts';
import type { NoteParagraph, NoteRun } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { numberField } from '../items/page-number.ts';
import { languageTag } from '../text/language.ts';
import { NAMESPACES } from '../vocabulary.ts';
import { LEVEL, notesPlaceholder as placeholder } from './notes-placeholder.ts';
import { shapeTree } from './shape-tree.ts';

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
  const { bullet, start } = paragraph;
  const level = Math.min(8, Math.max(0, paragraph.level));
  const listed = bullet !== 'none';
  const properties =
    (listed || level > 0) &&
    el(
      'a:pPr',
      { marL: LEVEL * (level + 1), lvl: level > 0 ? level : undefined, indent: listed ? -LEVEL / 1.5 : 0 },
      bullet === 'char' && el('a:buChar', { char: '•' }),
      bullet === 'number' &&
        el('a:buAutoNum', { type: 'arabicPeriod', startAt: (start ?? 1) > 1 ? start : undefined }),
    );
  return el(
    'a:p',
    {},
    properties,
    paragraph.runs.map((run) => runXml(run, languageTag(lang), code, context)),
  );
}

/** `p:notes` of the slide with that number. */
export function notesSlideXml(
  notes: readonly NoteParagraph[],
  lang: string,
  codeFont: string,
  number: number,
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
        placeholder(
          context,
          'Slide Number Placeholder',
          { type: 'sldNum', sz: 'quarter', idx: 5 },
          el('p:spPr'),
          el(
            'p:txBody',
            {},
            el('a:bodyPr'),
            el('a:lstStyle'),
            el('a:p', {}, numberField(String(number), el('a:rPr', { lang: languageTag(lang) }))),
          ),
        ),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}
