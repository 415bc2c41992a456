// The deck's page, printed by the browser, tagged for assistive technology.
import { DeckError } from '../../deck-error.ts';
import type { Report } from '../../message.ts';
import { type PageKnowledge, type PageOfSlides, tellIntents } from './tell-intents.ts';

const PRINT_SECONDS = 120;

/** What Chrome printed, and what it does not tell of it. */
export interface Print {
  readonly bytes: Uint8Array;
  readonly known: PageKnowledge;
}

/** Page sizes and margins come from Marp's own print styles. Throws a retryable DeckError where printing fails. */
export async function printPages(deck: PageOfSlides, report: Report): Promise<Print> {
  try {
    const known = await tellIntents(deck, report);
    const bytes = await deck.page.pdf({
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: false,
      timeout: PRINT_SECONDS * 1000,
    });
    return { bytes, known };
  } catch (cause) {
    throw new DeckError('the browser could not print the deck', {
      code: 'pdf-print',
      retryable: true,
      cause,
    });
  }
}
