// Marp Markdown to HTML and CSS, once for all formats: theme found, rendered under a time limit, fonts supplied,
// assets gathered.
import { realpath } from 'node:fs/promises';
import { humanName } from '../deck/human-name.ts';
import type { Message, Place, Report } from '../message.ts';
import { gatherAssets } from './assets/gather.ts';
import type { Engine } from './engine/engine.ts';
import type { Complaint } from './engine/protocol.ts';
import { readFontFaces } from './font-faces.ts';
import { supplyFonts } from './fonts.ts';
import { placeFinder } from './place-finder.ts';
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
    request.took,
  );
  const answer = await engine.render({
    markdown,
    themes: themes.sources,
    ...(name !== undefined && { theme: name }),
    lang: settings.lang,
    dir: settings.dir,
  });
  for (const complaint of answer.complaints) report(asMessage(complaint, placeOf));
  const find = placeFinder(request);
  if (settings.size !== undefined && !answer.html.includes(' data-size="')) {
    report({
      severity: 'warning',
      code: 'size-unknown',
      text: `the theme "${answer.theme}" has no size "${settings.size}", so slides are ${answer.width} × ${answer.height} px`,
      ...find('size:'),
      hint: 'themes name their sizes in lines such as "@size 4:3 960px 720px"',
    });
  }
  const rules = {
    folder,
    roots: await allowedRoots(folder),
    allowRemote: options.allowRemote,
    themeFolders: themes.folders,
    ...(request.took && { took: request.took }),
  };
  const { html, css, assets } = await gatherAssets(
    answer.html,
    supplyFonts(withoutFontImports(answer.css) + LEFT_TO_RIGHT, withoutFontImports(answer.html)),
    rules,
    find,
    report,
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
    title: titleOf(settings.title ?? answer.heading, placeOf(1)),
    theme: answer.theme,
    settings,
    width: answer.width,
    height: answer.height,
    assets,
    fontFaces: readFontFaces(css, assets),
    placeOf,
  };
}

/** A deck of pictures alone is called after its file, as an article without headings is: a PDF must have a title. */
const titleOf = (written: string, { file }: Place): string =>
  written.trim() === '' ? humanName(file) : written;

/**
 * What runs from left to right in right-to-left decks too: formulas, and the layer of backgrounds, whose left and
 * right are sides of the slide.
 */
const LEFT_TO_RIGHT = `
.katex { direction: ltr; unicode-bidi: isolate }
section[data-marpit-advanced-background="background"] { direction: ltr !important }`;

const COMPLAINTS: Readonly<Record<Complaint['kind'], Pick<Message, 'severity' | 'code' | 'hint'>>> = {
  diagram: {
    severity: 'warning',
    code: 'diagram-failed',
    hint: 'the diagram is shown as code; see the Mermaid syntax for its kind',
  },
  math: {
    severity: 'warning',
    code: 'math-failed',
    hint: 'it is shown as it stands; see the functions that KaTeX knows',
  },
  html: {
    severity: 'warning',
    code: 'html-unbalanced',
    hint: 'the slide was mended so that the others stay whole; open and close each element on one slide',
  },
  link: {
    severity: 'warning',
    code: 'link-scheme',
    hint: 'link to http, https, mailto or tel addresses, or to files beside the deck',
  },
  transition: {
    severity: 'warning',
    code: 'transition-time',
    hint: 'write the time after the name, as in "fade 1s" or "fade 250ms"',
  },
  directive: {
    severity: 'warning',
    code: 'directive-value',
    hint: 'write paginate: true, false, hold or skip',
  },
  other: { severity: 'warning', code: 'render-complaint', hint: 'it is shown as it stands' },
};

const asMessage = ({ kind, text, line }: Complaint, placeOf: RenderRequest['placeOf']): Message => ({
  ...COMPLAINTS[kind],
  text,
  ...(line === undefined ? { file: placeOf(1).file } : placeOf(line)),
});

/** Font services that Marp's themes and plugins import from; the families come from packages (see fonts.ts). */
const withoutFontImports = (text: string): string =>
  text.replace(/@import\s+(?:url\()?\s*["']?https:\/\/fonts\.(?:bunny\.net|googleapis\.com)\/[^;]*;?/g, '');

/** The deck's folder; and the working directory where the deck lies within, so that a project can share files. */
async function allowedRoots(folder: string): Promise<readonly string[]> {
  const real = await realpath(folder);
  const work = await realpath(process.cwd());
  return real.startsWith(`${work}/`) ? [real, work] : [real];
}
