// Renders and measures Marp Markdown in the real browser, for the Scene's tests.
import type { Message } from '../../src/message.ts';
import { openBrowser } from '../../src/page/browser/open-browser.ts';
import { openEngine } from '../../src/page/engine/engine.ts';
import { openDeckPage } from '../../src/page/open-deck-page.ts';
import { renderDeck } from '../../src/page/render-deck.ts';
import type { Assets, DeckPage } from '../../src/page/types.ts';
import { measureScene } from '../../src/scene/measure.ts';
import { type MeasuredFit, measureFit } from '../../src/scene/measure-fit.ts';
import type { PlainRun, Scene, SceneItem, SceneSlide, TextItem } from '../../src/scene/types.ts';
import type { Settings } from '../../src/source/types.ts';

export interface Measured {
  readonly scene: Scene;
  readonly assets: Assets;
  readonly messages: readonly Message[];
  /** HTML of the page before and after measuring, to show that nothing was left behind. */
  readonly before: string;
  readonly after: string;
}

export interface SceneBench {
  measure(markdown: string, settings?: Partial<Settings>, folder?: string): Promise<Measured>;
  fit(markdown: string, before?: (page: DeckPage) => Promise<void>): Promise<readonly MeasuredFit[]>;
  close(): Promise<void>;
}

const SETTINGS: Settings = {
  keywords: [],
  lang: 'en',
  dir: 'ltr',
  plan: { agenda: false, summary: false, maxPoints: 6, titles: 'heading' },
};

export function openSceneBench(): SceneBench {
  const engine = openEngine();
  const browser = openBrowser(() => {});
  const open = async (
    markdown: string,
    settings: Partial<Settings>,
    folder: string,
    messages: Message[],
  ): Promise<DeckPage> => {
    const report = (message: Message): void => void messages.push(message);
    const rendered = await renderDeck(
      {
        markdown,
        folder,
        settings: { ...SETTINGS, ...settings },
        placeOf: (line) => ({ file: 'deck.md', line: line + 100 }),
      },
      engine,
      { theme: settings.theme ?? 'default', allowRemote: [] },
      report,
    );
    return openDeckPage(await browser, rendered, report);
  };
  const html = (page: DeckPage): Promise<string> =>
    page.page.evaluate('document.documentElement.outerHTML').then(String);
  return {
    async measure(markdown, settings = {}, folder = import.meta.dirname) {
      const messages: Message[] = [];
      const page = await open(markdown, settings, folder, messages);
      try {
        const before = await html(page);
        const { scene, assets } = await measureScene(page, (message) => void messages.push(message));
        return { scene, assets, messages, before, after: await html(page) };
      } finally {
        await page.close();
      }
    },
    async fit(markdown, before = async () => {}) {
      const page = await open(markdown, {}, import.meta.dirname, []);
      try {
        await before(page);
        return await measureFit(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      await engine.close();
      await (await browser).close();
    },
  };
}

/** The only slide of a deck of one. */
export function onlySlide({ scene }: Measured): SceneSlide {
  const [slide] = scene.slides;
  if (!slide || scene.slides.length !== 1) throw new Error(`${scene.slides.length} slides`);
  return slide;
}

export const texts = (slide: SceneSlide): TextItem[] =>
  slide.items.filter((item): item is TextItem => item.kind === 'text');

export function textOf(slide: SceneSlide, role: TextItem['role']): TextItem {
  const found = texts(slide).find((item) => item.role === role);
  if (!found) throw new Error(`no ${role} on the slide`);
  return found;
}

export function itemOf<K extends SceneItem['kind']>(
  slide: SceneSlide,
  kind: K,
): Extract<SceneItem, { kind: K }> {
  const found = slide.items.find((item): item is Extract<SceneItem, { kind: K }> => item.kind === kind);
  if (!found) throw new Error(`no ${kind} on the slide`);
  return found;
}

/** What a run shows, blanks and breaks as signs. */
export const textIn = (run: PlainRun): string =>
  run.kind === 'text' ? run.text : run.kind === 'gap' ? '⎵' : '⏎';

/** Words of a text, a line a paragraph. */
export const wordsOf = (item: Pick<TextItem, 'paragraphs'>): string[] =>
  item.paragraphs.map((paragraph) =>
    paragraph.runs
      .flatMap((run) => (run.kind === 'math' ? run.drawn : [run]))
      .map(textIn)
      .join(''),
  );
