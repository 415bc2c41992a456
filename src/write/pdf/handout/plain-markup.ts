// Content of slides without their looks: the elements that carry meaning, bare of classes and styles, so that the
// handout's own styles set them.
import { Parser } from 'htmlparser2';
import { escapeHtml } from '../../../page/escape-html.ts';

/** A heading, or a stretch of content between headings and blocks. */
export type Piece =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      /** The text with what carries meaning in it, emoji as pictures, which text faces do not have. */
      readonly html: string;
      readonly line?: number;
    }
  | { readonly kind: 'block'; readonly html: string; readonly line?: number };

/** Elements in lines of text, headings among them, and blocks that stay; of all others only the content does. */
const IN_LINE =
  /^(?:code|em|strong|i|b|u|del|ins|s|small|sub|sup|mark|q|cite|dfn|var|samp|time|abbr|kbd|bdi|bdo|ruby|rb|rt|rp|a)$/;
const BLOCK = /^(?:p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|blockquote|pre|br|hr)$/;
/** Boxes, which mean nothing unless they say their language or direction. */
const BOX = /^(?:span|div)$/;
/** Attributes that mean something; `align` is made of the style that columns of tables have. */
const MEANING = /^(?:href|lang|dir|start|value|type|reversed|data-task|colspan|rowspan|scope|title|align)$/;
const ALIGNED = /(?:^|;)\s*text-align:\s*(left|center|right)\b/;
/** Of pictures that stand for a character. */
const EMOJI = /^(?:src|alt|data-marp-twemoji)$/;
/** MathML, which the browser draws by itself. */
const MATH = /^(?:math|m[a-z]+|semantics)$/;
const SILENT = /^(?:style|script|annotation|header|footer|template)$/;
const HEADING = /^h[1-6]$/;
/** What a drawing is said to be, besides the words that stand in it, and the elements that these stand in. */
const SAID_OF_DRAWING = /^(?:title|desc)$/;
const LABEL = /^(?:text|foreignObject)$/;

/**
 * What becomes of pictures: they stay, diagrams too; or their alternative text, and the words that stand in a diagram,
 * are said in their place, within the line, or set apart from it behind what pictures are `called` in the deck's language.
 */
export type Pictures = 'kept' | 'said' | { readonly called: string };

/** The pieces of a slide's markup, in order. Emoji stay in any case. */
export function plainPieces(markup: string, pictures: Pictures): readonly Piece[] {
  const pieces: Piece[] = [];
  let html = '';
  let line: number | undefined;
  let heading: { level: number; text: string; html: string; line?: number } | undefined;
  let silent = 0;
  /** Open elements inside the block under way; svg elements that are open, the slide's own being the first. */
  let depth = 0;
  let drawings = 0;
  let drawingStart = 0;
  /** Open boxes: whether they stay. */
  const boxes: boolean[] = [];
  /** Words of the drawing under way, by label. */
  let labels: string[] = [''];

  const flush = (): void => {
    if (html.trim() !== '') pieces.push({ kind: 'block', html, ...(line !== undefined && { line }) });
    html = '';
    line = undefined;
  };
  const write = (markup: string): void => {
    if (heading) heading.html += markup;
    else html += markup;
  };
  /** Formulas are in lines of text, too. */
  const stays = (name: string): boolean =>
    IN_LINE.test(name) || MATH.test(name) || (!heading && BLOCK.test(name));
  const say = (text: string): void => {
    if (heading) {
      heading.text += text;
      heading.html += escapeHtml(text);
    } else html += escapeHtml(text);
  };
  /** What is not shown is said; where it has a name, set apart from the slide's own words. */
  const sayPicture = (words: string): void => {
    if (typeof pictures === 'object' && !heading && words.trim() !== '')
      html += `<em>${escapeHtml(pictures.called + words.trim())}</em>`;
    else say(words);
  };
  const sayDrawing = (): void => {
    const words = labels.map(oneLine).filter((label) => label !== '');
    if (words.length === 0) return;
    const isApart = depth === 0 && !heading;
    if (isApart) html += '<p>';
    else say(' ');
    sayPicture(words.join(', '));
    if (isApart) html += '</p>';
    else say(' ');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const unsaid = SILENT.test(name) || (drawings > 1 && SAID_OF_DRAWING.test(name));
        if (silent > 0 || unsaid || /\bkatex-html\b/.test(attributes.class ?? '')) {
          silent += 1;
          return;
        }
        if (name === 'svg') {
          drawings += 1;
          if (drawings === 2) drawingStart = parser.startIndex;
        }
        if (drawings > 1) return;
        const started = startLine(attributes['data-line']);
        if (HEADING.test(name)) {
          flush();
          depth = 0;
          heading = {
            level: Number(name[1]),
            text: '',
            html: '',
            ...(started !== undefined && { line: started }),
          };
          return;
        }
        if (depth === 0 && started !== undefined) {
          flush();
          line = started;
        }
        if (name === 'img') {
          if ('data-marp-twemoji' in attributes) {
            const emoji = openingTag(name, attributes, EMOJI);
            if (heading) heading.text += attributes.alt ?? '';
            write(emoji);
          } else if (pictures === 'kept' && !heading && attributes.src !== undefined)
            html += openingTag(name, attributes, /^(?:src|alt)$/);
          else sayPicture(attributes.alt ?? '');
        } else if (BOX.test(name)) {
          const means = attributes.lang !== undefined || attributes.dir !== undefined;
          boxes.push(means);
          if (!means) return;
          write(openingTag(heading ? 'span' : name, attributes, MEANING));
          if (!heading) depth += 1;
        } else if (stays(name)) {
          const aligned = /^t[hd]$/.test(name) ? ALIGNED.exec(attributes.style ?? '')?.[1] : undefined;
          if (aligned) attributes.align = aligned;
          write(openingTag(name, attributes, MATH.test(name) ? /^(?!class$|style$)/ : MEANING));
          if (!heading && name !== 'br' && name !== 'hr') depth += 1;
        } else if (name === 'br') say(' ');
      },
      ontext(text) {
        if (silent > 0) return;
        if (drawings < 2) say(text);
        else labels[labels.length - 1] += ` ${text}`;
      },
      onclosetag(name) {
        if (silent > 0) {
          silent -= 1;
          return;
        }
        if (drawings > 1 && LABEL.test(name)) labels.push('');
        if (name === 'svg') {
          drawings -= 1;
          if (drawings === 1) {
            if (pictures !== 'kept') sayDrawing();
            else if (!heading) html += markup.slice(drawingStart, parser.endIndex + 1);
            labels = [''];
          }
        }
        if (drawings > 1 || name === 'svg') return;
        if (heading && HEADING.test(name)) {
          pieces.push({
            kind: 'heading',
            ...heading,
            text: oneLine(heading.text),
            html: oneLine(heading.html),
          });
          heading = undefined;
        } else if (BOX.test(name) ? boxes.pop() : name !== 'br' && name !== 'hr' && stays(name)) {
          write(`</${heading && BOX.test(name) ? 'span' : name}>`);
          if (!heading) depth -= 1;
        }
      },
    },
    { lowerCaseTags: false },
  );
  parser.end(markup);
  flush();
  return pieces;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `12-14`, as the engine writes it. */
const startLine = (lines: string | undefined): number | undefined =>
  lines === undefined ? undefined : Number.parseInt(lines, 10) || undefined;

function openingTag(name: string, attributes: Readonly<Record<string, string>>, kept: RegExp): string {
  const text = Object.entries(attributes)
    .filter(([key]) => kept.test(key))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${text.join('')}>`;
}
