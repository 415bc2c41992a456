// Speaker notes as HTML that is safe wherever it goes: made by micromark, which lets no dangerous address through. Of raw
// HTML the words stay and the tags go; of pictures their alternative text, since notes bring no files along.
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

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

const OPTIONS = {
  extensions: [gfm()],
  htmlExtensions: [gfmHtml(), { exit: { htmlFlowData: sayWords, htmlTextData: sayWords } }],
};

/** Blocks of HTML for notes in Markdown (GitHub's flavour); empty for notes that say nothing. */
export function notesHtml(markdown: string): string {
  // What micromark writes is regular: attributes in double quotes, no `>` within them.
  const html = micromark(markdown.trim(), OPTIONS);
  return withPlainFootnotes(html)
    .replace(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g, '$1')
    .trim();
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
