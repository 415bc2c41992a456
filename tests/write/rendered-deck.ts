// Renders Marp Markdown for the writers' tests the way a build does, without reading or planning.
import type { Message } from '../../src/message.ts';
import { openBrowser } from '../../src/page/browser/open-browser.ts';
import { openEngine } from '../../src/page/engine/engine.ts';
import { openDeckPage } from '../../src/page/open-deck-page.ts';
import { renderDeck } from '../../src/page/render-deck.ts';
import type { DeckPage, Rendered } from '../../src/page/types.ts';
import type { Settings } from '../../src/source/types.ts';
import { openFinisher } from '../../src/write/pdf/finishing/finisher.ts';
import type { Stages } from '../../src/write/writer.ts';

const SETTINGS: Settings = {
  keywords: [],
  lang: 'en',
  dir: 'ltr',
  plan: { agenda: false, summary: false, maxPoints: 6, titles: 'heading' },
};

/** `report` collects into `messages`; a warning is a surprise in most tests. */
export interface Workbench {
  readonly messages: Message[];
  render(markdown: string, settings?: Partial<Settings>, folder?: string): Promise<Rendered>;
  page(rendered: Rendered): Promise<DeckPage>;
  stages(rendered: Rendered): Stages;
  readonly browser: () => ReturnType<typeof openBrowser>;
  close(): Promise<void>;
}

export function openWorkbench(): Workbench {
  const messages: Message[] = [];
  const report = (message: Message): void => void messages.push(message);
  const engine = openEngine();
  const finisher = openFinisher();
  let browser: ReturnType<typeof openBrowser> | undefined;
  const theBrowser = (): ReturnType<typeof openBrowser> => {
    browser ??= openBrowser(() => {});
    return browser;
  };
  const page = async (rendered: Rendered): Promise<DeckPage> =>
    openDeckPage(await theBrowser(), rendered, report);
  return {
    messages,
    browser: theBrowser,
    page,
    render: (markdown, settings = {}, folder = import.meta.dirname) =>
      renderDeck(
        {
          markdown,
          folder,
          settings: { ...SETTINGS, ...settings },
          placeOf: (line) => ({ file: 'deck.md', line }),
        },
        engine,
        { allowRemote: [] },
        report,
      ),
    stages: (rendered) => ({
      rendered,
      shown: async () => rendered,
      page: () => page(rendered),
      scene: () => Promise.reject(new Error('these writers read no scene')),
      finisher,
      report,
      timestamp: Date.UTC(2024, 1, 29, 12, 30) / 1000,
      embedFonts: 'shipped',
      pdf: { steps: false, notes: false },
      handout: { layout: 'notes', paper: 'a4', ink: false },
      tab: async () => (await theBrowser()).newPage(),
    }),
    async close() {
      await Promise.all([engine.close(), finisher.close()]);
      await (await browser)?.close();
    },
  };
}
