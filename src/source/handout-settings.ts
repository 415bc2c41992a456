// `handout:` in the front matter: a layout's name, or a mapping with the paper and the ink as well.
import type { Report } from '../message.ts';
import type { Field } from './front-matter.ts';
import { flag, handoutLayout, paper } from './setting-kinds.ts';
import { reportUnknown, takeField } from './take-field.ts';
import type { HandoutSettings } from './types.ts';

const KNOWN = ['layout', 'paper', 'ink'];

/** Undefined where the deck asks for no handout. */
export function readHandout(
  handout: Field | undefined,
  file: string,
  report: Report,
): Partial<HandoutSettings> | undefined {
  if (!handout || handout.value === null || handout.value === false) return undefined;
  if (handout.value === true) return {};
  const { fields } = handout;
  if (!fields) {
    const layout = takeField(handout, 'handout', handoutLayout, 'notes', file, report);
    return layout === undefined ? {} : { layout };
  }
  reportUnknown(fields, KNOWN, 'handout', file, report);
  const field = (key: string): Field | undefined => fields.find((candidate) => candidate.key === key);
  const layout = takeField(field('layout'), 'handout.layout', handoutLayout, 'notes', file, report);
  const sheet = takeField(field('paper'), 'handout.paper', paper, 'a4', file, report);
  const ink = takeField(field('ink'), 'handout.ink', flag, 'false', file, report);
  return {
    ...(layout !== undefined && { layout }),
    ...(sheet !== undefined && { paper: sheet }),
    ...(ink !== undefined && { ink }),
  };
}
