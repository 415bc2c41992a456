// The deck's page, printed by the browser, tagged for assistive technology.
import { DeckError } from '../../deck-error.ts';
import type { DeckPage } from '../../page/types.ts';

const PRINT_SECONDS = 120;

/** Page sizes and margins come from Marp's own print styles. Throws a retryable DeckError where printing fails. */
export async function printPages({ page, rendered }: DeckPage): Promise<Uint8Array> {
  try {
    await page.evaluate(nameSlides(rendered.slides.map(({ id }) => id)));
    return await page.pdf({
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: false,
      timeout: PRINT_SECONDS * 1000,
    });
  } catch (cause) {
    throw new DeckError('the browser could not print the deck', {
      code: 'pdf-print',
      retryable: true,
      cause,
    });
  }
}

/**
 * A script that gives each slide its stable id, where no element has it yet: Chrome leaves out links to ids that it
 * does not find. A string, because the TypeScript runner adds calls to functions that a page does not have.
 */
const nameSlides = (ids: readonly string[]): string => `{
  const ids = ${JSON.stringify(ids)};
  document.querySelectorAll('svg[data-marpit-svg]').forEach((slide, index) => {
    if (ids[index] && !document.getElementById(ids[index])) slide.id = ids[index];
  });
}`;
