// Marp Markdown to HTML and CSS, once for all formats: theme found, rendered under a time limit, fonts supplied,
// assets gathered.
import { realpath } from 'node:fs/promises';
import type { Message, Report } from '../message.ts';
import { gatherAssets } from './assets/gather.ts';
import type { Engine } from './engine/engine.ts';
import { supplyFonts } from './fonts.ts';
import { findTheme } from './themes.ts';
import type { Rendered, RenderRequest } from './types.ts';

export interface RenderOptions {
  /** Theme that wins over the deck's own: a name, or a CSS file relative to the working directory. */
  readonly theme?: string;
  readonly allowRemote: readonly string[];
}

export async function renderDeck(
  request: RenderRequest,
  engine: Engine,
  options: RenderOptions,
  report: Report,
): Promise<Rendered> {
  const { markdown, folder, settings, placeOf } = request;
  const wanted = options.theme ?? settings.theme;
  const { name, themes } = await findTheme(
    wanted,
    options.theme === undefined ? folder : process.cwd(),
    options.theme === undefined ? (request.themePlace ?? {}) : {},
  );
  const answer = await engine.render({
    markdown,
    themes: themes.sources,
    ...(name !== undefined && { theme: name }),
    lang: settings.lang,
    dir: settings.dir,
  });
  for (const complaint of new Set(answer.complaints)) report(asMessage(complaint, markdown, placeOf));
  const rules = {
    folder,
    roots: await allowedRoots(folder),
    allowRemote: options.allowRemote,
    themeFolders: themes.folders,
  };
  const { html, css, assets } = await gatherAssets(
    answer.html,
    supplyFonts(withoutFontImports(answer.css) + LEFT_TO_RIGHT, withoutFontImports(answer.html)),
    rules,
    (problem, address) => report({ ...problem, ...placeInText(address, markdown, placeOf) }),
  );
  return {
    html,
    css,
    slides: answer.slides.map(({ id, section, firstLine, lastLine, notes }) => ({
      id,
      range: { start: firstLine, end: lastLine },
      notes,
      ...(section !== undefined && { section }),
    })),
    title: settings.title ?? answer.heading,
    theme: answer.theme,
    settings,
    width: answer.width,
    height: answer.height,
    assets,
    placeOf,
  };
}

/**
 * What runs from left to right in right-to-left decks too: formulas, and the layer of backgrounds, whose left and
 * right are sides of the slide.
 */
const LEFT_TO_RIGHT = `
.katex { direction: ltr; unicode-bidi: isolate }
section[data-marpit-advanced-background="background"] { direction: ltr !important }`;

/** What a plugin wrote to the console: so far only diagrams and formulas that do not parse do. */
function asMessage(complaint: string, markdown: string, placeOf: RenderRequest['placeOf']): Message {
  const diagram = /mermaid/i.test(complaint);
  return {
    severity: 'warning',
    code: diagram ? 'diagram-failed' : 'render-complaint',
    text: (complaint.split('\n')[0] ?? '').replace(/^Error:\s*/, '').replace(/[.\s]+$/, ''),
    hint: diagram
      ? 'the diagram is shown as code; see the Mermaid syntax for its kind'
      : 'it is shown as it stands',
    file: placeOf(1).file,
    ...placeInText(diagram ? 'mermaid' : complaint, markdown, placeOf),
  };
}

/** Font services that Marp's themes and plugins import from; the families come from packages (see fonts.ts). */
const withoutFontImports = (text: string): string =>
  text.replace(/@import\s+(?:url\()?\s*["']?https:\/\/fonts\.(?:bunny\.net|googleapis\.com)\/[^;]*;?/g, '');

/** The deck's folder; and the working directory where the deck lies within, so that a project can share files. */
async function allowedRoots(folder: string): Promise<readonly string[]> {
  const real = await realpath(folder);
  const work = await realpath(process.cwd());
  return real.startsWith(`${work}/`) ? [real, work] : [real];
}

/** Where `words` first stand in the Markdown, as a place in what the author wrote. */
function placeInText(
  words: string,
  markdown: string,
  placeOf: RenderRequest['placeOf'],
): Pick<Message, 'file' | 'line' | 'column'> {
  const at = markdown.indexOf(words);
  if (at < 0) return { file: placeOf(1).file };
  return placeOf(markdown.slice(0, at).split('\n').length);
}
