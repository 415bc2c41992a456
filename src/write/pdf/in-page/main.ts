// Runs in the page before it is printed: says of each element what it is to be in the PDF's structure (see
// tagging/intents.ts). Sets roles and labels only, so that nothing looks different.

import type { MissingCharacters } from '../missing-characters.ts';
import type { Speech } from '../speak-formulas.ts';
import type { PageTable } from '../tagging/empty-cells.ts';
import type { Untold } from '../untold.ts';
import { abbreviations } from './abbreviations.ts';
import { asides } from './asides.ts';
import { boxes } from './boxes.ts';
import { definitions } from './definitions.ts';
import { drawings } from './drawings.ts';
import { formulas } from './formulas.ts';
import { intend } from './intend.ts';
import { languages } from './languages.ts';
import { missingCharacters } from './missing-characters.ts';
import { players } from './players.ts';
import { tables } from './tables.ts';

export { formulaSources } from './formulas.ts';
export { lightenSlides } from './ink.ts';
export { expandSteps } from './steps.ts';

export interface Told {
  /** Files of the video and sound players, in order. */
  readonly players: readonly string[];
  readonly tables: readonly PageTable[];
  readonly untold: readonly Untold[];
  readonly missing: readonly MissingCharacters[];
}

/** `ids` name the slides, `speech` the formulas, each in order. */
export function tellIntents(ids: readonly string[], speech: Speech): Told {
  slides(ids);
  const missing = missingCharacters();
  formulas(speech);
  definitions();
  asides();
  abbreviations();
  boxes();
  const untold = drawings();
  languages();
  return { players: players(), tables: tables(), untold, missing };
}

/**
 * Each slide is a section, under its stable id where no element has that yet: Chrome leaves out links to ids that it
 * does not find. Headers and footers are the same on slide after slide.
 */
function slides(ids: readonly string[]): void {
  document.querySelectorAll('svg[data-marpit-svg]').forEach((slide, index) => {
    const id = ids[index];
    if (id !== undefined && !document.getElementById(id)) slide.id = id;
    intend(slide, { role: 'Sect' });
    for (const header of slide.querySelectorAll('section > header'))
      intend(header, { role: 'Artifact', artifact: 'Header' });
    for (const footer of slide.querySelectorAll('section > footer'))
      intend(footer, { role: 'Artifact', artifact: 'Footer' });
  });
}
