// The way of a deck, on one screen: read, plan, write Marp, render, lay out, fit, export.
import { resolve } from 'node:path';
import { speakingSeconds, wordsPerMinute } from './deck/speaking-time.ts';
import type { Deck } from './deck/types.ts';
import { articleAsMarp } from './marp/article-as-marp.ts';
import { rebaseAddresses } from './marp/rebase-addresses.ts';
import type { Place, Report } from './message.ts';
import { pictureSlide, type SlidePicture } from './page/picture-slide.ts';
import { renderDeck } from './page/render-deck.ts';
import type { DeckPage, Rendered, RenderedSlide, RenderRequest } from './page/types.ts';
import { type ExportSettings, exportDeck, prepareWriters } from './pipeline/export-deck.ts';
import { fitArticle } from './pipeline/fit-article.ts';
import type { LaidOut } from './pipeline/laid-out.ts';
import { handoutWithoutNotes, withoutNotes } from './pipeline/public-copy.ts';
import { reportOverflow } from './pipeline/report-overflow.ts';
import { timestampOf } from './pipeline/timestamp.ts';
import type {
  BuilderOptions,
  BuildRequest,
  BuildResult,
  BuiltFile,
  DeckAbout,
  StageName,
} from './pipeline/types.ts';
import type { Workshop } from './pipeline/workshop.ts';
import { readSource } from './source/read-source.ts';
import type { HandoutSettings, Source } from './source/types.ts';
import type { Format, Stages } from './write/writer.ts';

/** Builds one deck. `fail` is told of each format that could not be written; what ends the deck is thrown. */
export async function buildDeck(
  {
    file,
    formats: asked,
    ownFormats = false,
    folder,
    picture,
    took,
  }: BuildRequest & Pick<RenderRequest, 'took'>,
  options: BuilderOptions,
  workshop: Workshop,
  report: Report,
  fail: (error: unknown) => void,
  onStage: (stage: StageName) => void,
): Promise<
  Pick<
    BuildResult,
    'files' | 'slides' | 'speakingSeconds' | 'deck' | 'outline' | 'asksForHandout' | 'about' | 'picture'
  >
> {
  onStage('read');
  took?.(resolve(file));
  const source = await readSource(file, report);
  const formats = ownFormats ? withOwnFormats(asked, source) : asked;
  prepareWriters(formats);
  const render = (request: Pick<RenderRequest, 'markdown' | 'placeOf'>, said: Report = report) =>
    renderDeck(
      {
        ...request,
        source: source.text,
        folder: source.folder,
        settings: source.settings,
        themePlace: themePlace(source),
        ...(took && { took }),
      },
      workshop.engine,
      options,
      said,
    );

  const whole =
    source.kind === 'article'
      ? await fitArticle(source, render, workshop, report, onStage)
      : await reportOverflow(source, render, workshop, formats, report, onStage);
  const isPublic = options.notes === false;
  const laidOut = isPublic ? withoutNotes(whole) : whole;
  const handout = { ...HANDOUT, ...source.settings.handout, ...options.handout };
  try {
    const settings: ExportSettings = {
      timestamp: timestampOf(source.settings),
      embedFonts: options.embedFonts ?? 'shipped',
      pdf: options.pdf ?? { steps: false, notes: false },
      handout:
        isPublic && formats.includes('handout') ? handoutWithoutNotes(handout, source.file, report) : handout,
      finisher: workshop.finisher,
      tab: async () => (await workshop.browser(report)).newPage(),
      ...(!isPublic && laidOut.deck && { article: readArticle(source, laidOut.deck, render) }),
    };
    const drawing = picture ? drawFirstSlide(laidOut, report) : undefined;
    const page = async (): Promise<DeckPage> => {
      await drawing; // before the writers, which change the page
      return laidOut.page();
    };
    const exported = await exportDeck({ ...laidOut, page }, formats, settings, report, fail, onStage);
    const drawn = await drawing;
    const marp = laidOut.marp === undefined ? [] : [marpFile(laidOut.marp, source.folder, folder)];
    const { slides } = laidOut.rendered;
    return {
      files: [...exported, ...marp],
      slides: slides.length,
      speakingSeconds: timeToSay(slides, source),
      ...(laidOut.deck && { deck: laidOut.deck }),
      outline: slides.map(({ id, notes }) => ({ id, notes })),
      asksForHandout: source.settings.handout !== undefined,
      about: aboutDeck(laidOut.rendered),
      ...(drawn && { picture: drawn }),
    };
  } finally {
    await laidOut.close();
  }
}

/** A list of decks can do without a picture, so a machine without a browser still gets what needs none. */
async function drawFirstSlide(laidOut: LaidOut, report: Report): Promise<SlidePicture | undefined> {
  try {
    return await pictureSlide(await laidOut.page());
  } catch (error) {
    report({
      severity: 'info',
      code: 'picture-missing',
      text: 'there is no picture of the first slide, because the browser could not draw it',
      hint: error instanceof Error ? error.message : String(error),
      file: laidOut.rendered.placeOf(1).file,
    });
    return undefined;
  }
}

const aboutDeck = ({ title, settings: { author, date, lang, dir } }: Rendered): DeckAbout => ({
  title,
  ...(author !== undefined && { author }),
  ...(date !== undefined && { date }),
  lang,
  dir,
});

type Render = (request: Pick<RenderRequest, 'markdown' | 'placeOf'>, said?: Report) => Promise<Rendered>;

/** What the article's own words deserve to be told was told when its slides were rendered. */
const readArticle =
  (source: Source, deck: Deck, render: Render): NonNullable<Stages['article']> =>
  async () => ({
    rendered: await render(articleAsMarp(source), () => {}),
    slideLines: deck.slides.map((slide) => slide.source.start),
  });

const HANDOUT: HandoutSettings = { layout: 'notes', paper: 'a4', ink: false };

const withOwnFormats = (formats: readonly Format[], { settings }: Source): readonly Format[] =>
  settings.handout === undefined || formats.includes('handout') ? formats : [...formats, 'handout'];

function timeToSay(slides: readonly RenderedSlide[], { settings }: Source): number {
  const pace = settings.wpm ?? wordsPerMinute(settings.lang);
  return slides.reduce((sum, { notes }) => sum + speakingSeconds(notes, pace), 0);
}

function marpFile(markdown: string, from: string, to: string = from): BuiltFile {
  return { extension: '.slides.md', bytes: Buffer.from(rebaseAddresses(markdown, from, to)) };
}

/** The line of the front matter that names the theme. */
function themePlace({ file, text }: Source): Place {
  const index = text.split('\n').findIndex((line) => /^theme\s*:/.test(line));
  return index < 0 ? { file } : { file, line: index + 1 };
}
