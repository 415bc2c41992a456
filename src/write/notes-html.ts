// Speaker notes as HTML that is safe wherever it goes: made by micromark, which lets no dangerous address through. Of raw
// HTML the words stay and the tags go; of pictures their alternative text, since notes bring no files along.
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { openMemory } from '../memory.ts';
import { markFormulas } from '../source/parse.ts';

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];
type Handler = NonNullable<NonNullable<HtmlExtension['exit']>['htmlTextData']>;

/** Stands in for micromark's handler, which would show tags as text. References (`&amp;`) mean in HTML what they meant. */
const sayWords: Handler = function (token) {
  const html = this.sliceSerialize(token);
  if (/^<br\b/i.test(html)) this.tag('<br>');
  else
    this.raw(
      html
        .replace(/<[^>]*>/g, '')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;'),
    );
};

const PLAIN = {
  extensions: [gfm()],
  htmlExtensions: [gfmHtml(), { exit: { htmlFlowData: sayWords, htmlTextData: sayWords } }],
} satisfies Options;

let withMath: Options | undefined;

/** Loads what formulas take, a tenth of a second, where some of the notes may hold one; to be awaited before `notesHtml`. */
export async function loadNotesMath(notes: readonly string[]): Promise<void> {
  if (withMath || !notes.some((markdown) => markdown.includes('$'))) return;
  const { math, mathHtml } = await import('micromark-extension-math');
  // MathML alone: browsers draw it, and it needs no styles of KaTeX's.
  const formulas = mathHtml({ output: 'mathml', throwOnError: false });
  withMath = {
    extensions: [...PLAIN.extensions, math()],
    htmlExtensions: [...PLAIN.htmlExtensions, formulas],
  };
}

/** Notes of the newest decks: without formulas, and with them. */
const plainNotes = openMemory<string>(2_000_000);
const mathematicalNotes = openMemory<string>(500_000);

/** Blocks of HTML for notes in Markdown (GitHub's flavour); empty for notes that say nothing. */
export function notesHtml(markdown: string): string {
  const math = markdown.includes('$') ? withMath : undefined;
  return math
    ? mathematicalNotes.get(markdown, () => tidied(mathematical(markdown, math)))
    : plainNotes.get(markdown, () => tidied(micromark(markdown.trim(), PLAIN)));
}

/** What micromark writes is regular: attributes in double quotes, no `>` within them. */
function tidied(html: string): string {
  return withPlainFootnotes(html)
    .replace(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g, '$1')
    .trim();
}

function mathematical(text: string, options: Options): string {
  const { markdown, restore } = markFormulas(text.trim());
  return restore(micromark(markdown, options));
}

/** Numbers without links: ids would repeat from slide to slide, and the heading be English in every language. */
function withPlainFootnotes(html: string): string {
  if (!html.includes('data-footnotes')) return html;
  return html
    .replace(/<a [^>]*data-footnote-ref=""[^>]*>([^<]*)<\/a>/g, '$1')
    .replace(/ ?<a [^>]*data-footnote-backref=""[^>]*>.*?<\/a>/g, '')
    .replace(/<section data-footnotes="" class="footnotes"><h2[^>]*>[^<]*<\/h2>\n|\n<\/section>/g, '')
    .replace(/<li id="user-content-fn-[^"]*">/g, '<li>');
}
