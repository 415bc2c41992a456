// Code inside code: a fence in Markdown, a script in Vue. Shiki colours it where it happens to have loaded its language
// before, for another block or another deck; here it is loaded beforehand, so that the same deck looks the same always.

/** By the deck's name for the language, text and attributes, as marp-core has it. */
type Highlighter = (code: string, language: string, attributes: string) => string;

/**
 * Languages with `embeddedLangsLazy` in @shikijs/langs, and those that contain them, by all their names. They name the
 * languages in them by words of the code: behind a fence, in an attribute, in an environment.
 */
const HOLD_OTHERS: ReadonlySet<string> = new Set(
  (
    'adoc asciidoc astro erb erl erlang f# fs fsharp haml jade just justfile latex markdown md mdc mdx mediawiki nim org pug ' +
    'rb rst ruby svelte tex twig typ typst vue vue-html vue-vine wiki wikitext'
  ).split(' '),
);

/** Loads the languages that words of the code name. */
export function loadEmbedded(highlight: Highlighter, code: string, language: string): void {
  if (!HOLD_OTHERS.has(language)) return;
  for (const word of [...new Set(code.toLowerCase().match(/[\w+#-]+/g))].sort()) {
    try {
      highlight('', word, ''); // empty for a word that names none
    } catch {
      // marp-core takes words such as `constructor` for languages
    }
  }
}
