// Prepares a page for a tagged print: its elements are told what to be in the PDF, and the author what is missing.
import type { Report } from '../../message.ts';
import type { DeckPage, Rendered } from '../../page/types.ts';
import { callTagScript } from './in-page-script.ts';
import { type MissingCharacters, missingMessage } from './missing-characters.ts';
import type { Speech } from './speak-formulas.ts';
import type { TagDescription } from './tagging/tag-document.ts';
import { type Untold, untoldMessage } from './untold.ts';

/** What the page knows of itself and its print does not tell. */
export type PageKnowledge = Pick<TagDescription, 'players' | 'tables'>;

/** A page that slides of the deck stand on, the deck's own or another. */
export type PageOfSlides = Pick<DeckPage, 'page' | 'rendered'>;

interface Complaints {
  readonly untold: readonly Untold[];
  readonly missing: readonly MissingCharacters[];
}

/** Works on any page made of a deck's slides; the page looks the same afterwards. */
export async function tellIntents({ page, rendered }: PageOfSlides, report: Report): Promise<PageKnowledge> {
  const ids = rendered.slides.map(({ id }) => id);
  const told = await callTagScript<PageKnowledge & Complaints>(
    page,
    'tellIntents',
    ids,
    await speeches(page, rendered),
  );
  for (const untold of told.untold) report(untoldMessage(untold, rendered));
  for (const missing of told.missing) report(missingMessage(missing, rendered));
  return {
    players: told.players.map((source) => rendered.assets.get(source)?.named?.address ?? source),
    tables: told.tables,
  };
}

/** What each formula says, in order; only decks that have some pay for what knows how. */
async function speeches(page: DeckPage['page'], { settings }: Rendered): Promise<Speech> {
  const sources = await callTagScript<string[]>(page, 'formulaSources');
  if (sources.length === 0) return { words: [], lang: settings.lang };
  const { speakFormulas } = await import('./speak-formulas.ts');
  return speakFormulas(page, sources, settings.lang);
}
