// marp-core with its plugins, set up so that nothing it writes points to a network.
import { Marp } from '@marp-team/marp-core';
import { Element } from '@marp-team/marpit';
import { KATEX_FONT_BASE, TWEMOJI_BASE } from '../origin.ts';
import { balancedHtml } from './balanced-html.ts';
import { collectComplaints } from './complaints.ts';
import { rememberHighlights } from './highlighted-code.ts';
import { linkSchemes } from './link-schemes.ts';
import type { MarkdownIt, Token } from './markdown-it.ts';
import { rememberStyles } from './packed-styles.ts';
import { pageNumberValues } from './page-number-values.ts';
import type { EngineAnswer, EngineRequest } from './protocol.ts';
import { rememberThemes } from './read-themes.ts';
import { SLIDE_DIRECTIVES, type SlideIdentity, slideIdentity } from './slide-identity.ts';
import { sourceLines } from './source-lines.ts';
import { countScopes } from './style-scopes.ts';
import { TASK_LIST_CSS, taskLists } from './task-lists.ts';
import { unclosedBlocks } from './unclosed-blocks.ts';

rememberThemes();

/**
 * Renders a Marp deck to HTML and CSS. Scripts of marp-core are left out: the page runs them itself, and the HTML
 * writer adds them.
 */
export async function renderMarp(request: EngineRequest): Promise<EngineAnswer> {
  const marp = new Marp({
    script: false,
    // A third of the time of a small deck, for a sixth of the bytes of its styles.
    minifyCSS: false,
    container: [new Element('div', { id: ':$p' })],
    slideContainer: [],
    emoji: { shortcode: 'twemoji', unicode: 'twemoji', twemoji: { base: TWEMOJI_BASE, ext: 'svg' } },
    math: { lib: 'katex' },
    // Marpit puts it on every slide as the `lang` attribute, where the deck's own front matter does not.
    lang: request.lang,
  });
  const complaints = collectComplaints();
  Object.assign(marp.customDirectives.local, SLIDE_DIRECTIVES);
  Object.assign(marp.customDirectives.global, pageNumberValues(request.markdown, complaints.add));
  await addPlugins(marp, request.markdown);
  for (const { css } of request.themes) marp.themeSet.add(css);
  rememberStyles(marp.themeSet);

  const identities: SlideIdentity[] = [];
  let heading = '';
  // markdown-it's instance as Marpit hands it to plugins; see markdown-it.ts for the part that is used.
  marp.use((md: unknown) => {
    const markdownIt = md as MarkdownIt;
    forceTheme(markdownIt, marp, request.theme);
    markdownIt.core.ruler.push('triptych_title', ({ tokens, inlineMode }) => {
      if (!inlineMode) heading = topHeading(tokens);
    });
    slideIdentity(markdownIt, identities, request.dir, complaints.add);
    taskLists(markdownIt);
    sourceLines(markdownIt);
    complaints.watch(markdownIt);
    linkSchemes(markdownIt, complaints.add);
    unclosedBlocks(markdownIt, complaints.add);
    balancedHtml(markdownIt, complaints.add);
  });

  const rendered = complaints.listen(() => marp.render(request.markdown));
  const { html, css } = countScopes(rendered);
  const theme = themeName(marp);
  return {
    html,
    css: html.includes(' data-task=') ? `${css}\n${TASK_LIST_CSS}` : css,
    slides: identities.map((slide, index) => ({
      ...slide,
      notes: (rendered.comments[index] ?? []).join('\n\n'),
    })),
    theme,
    ...slideSize(html),
    heading,
    complaints: complaints.list,
  };
}

/**
 * Loads what the first deck would wait for, while the main thread still loads its own modules. Code is what takes
 * longest: shiki, its engine and a grammar.
 */
export async function warmUp(): Promise<void> {
  const marp = new Marp({ script: false }).use(
    (await import('@marp-team/marp-core/plugins/shiki')).default(),
  );
  marp.highlighter('0', 'js', '');
}

/** Plugins are loaded only for decks that can use them: shiki alone takes as long to load as a small deck to build. */
async function addPlugins(marp: Marp, markdown: string): Promise<void> {
  if (/^[ \t>*+-]*(```|~~~)|^(\t| {4})/m.test(markdown)) {
    marp.use((await import('@marp-team/marp-core/plugins/shiki')).default());
    // Shiki stops colouring a line after half a second, which on a busy machine changes the deck; the whole render
    // has a time limit of its own.
    marp.shikiTransformers.push({
      name: 'triptych-no-line-limit',
      preprocess(_, options) {
        Object.assign(options, { tokenizeTimeLimit: 0 });
      },
    });
    rememberHighlights(marp);
  }
  if (markdown.includes('$')) {
    marp.use((await import('@marp-team/marp-core/plugins/katex')).default({ fontPath: KATEX_FONT_BASE }));
  }
  if (/^[ \t>*+-]*(```|~~~)\s*mermaid\b/m.test(markdown)) {
    marp.use((await import('@marp-team/marp-core/plugins/mermaid')).default());
  }
}

/** Global directives of the last render; Marpit keeps them on the instance without declaring them. */
const globals = (marp: Marp): { theme?: string } =>
  (marp as unknown as { lastGlobalDirectives?: { theme?: string } }).lastGlobalDirectives ?? {};

function forceTheme(md: MarkdownIt, marp: Marp, theme: string | undefined): void {
  if (theme === undefined) return;
  md.core.ruler.after('marpit_directives_global_parse', 'triptych_theme', () => {
    globals(marp).theme = theme;
  });
}

const themeName = (marp: Marp): string => globals(marp).theme ?? marp.themeSet.default?.name ?? 'default';

/** The size as drawn: the theme's, or what the deck's `size` picked from it. */
function slideSize(html: string): { readonly width: number; readonly height: number } {
  const [, width = 1280, height = 720] =
    /<svg data-marpit-svg="" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(html) ?? [];
  return { width: Number(width), height: Number(height) };
}

function topHeading(tokens: readonly Token[]): string {
  let best: { tag: string; text: string } | undefined;
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' || (best && best.tag <= token.tag)) return;
    const text = (tokens[index + 1]?.children ?? []).map(plainText).join('').trim();
    if (text) best = { tag: token.tag, text };
  });
  return best?.text ?? '';
}

function plainText(token: Token): string {
  if (token.hidden || token.type === 'marpit_comment' || token.type === 'html_inline') return '';
  return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
}
