// `slides:` in the front matter: how the plan makes slides.
import type { Report } from '../message.ts';
import type { Field } from './front-matter.ts';
import { flag, type Kind, pointCount, titleKind } from './setting-kinds.ts';
import { reportUnknown, takeField } from './take-field.ts';
import type { PlanSettings } from './types.ts';

const PLAN_DEFAULTS: PlanSettings = { agenda: false, summary: false, maxPoints: 5, titles: 'heading' };

/** `slides` is the field of that name, if there is one. */
export function readPlan(slides: Field | undefined, file: string, report: Report): PlanSettings {
  if (!slides || slides.value === null) return PLAN_DEFAULTS;
  const { fields } = slides;
  if (!fields) {
    const mapping: Kind<never> = {
      takes: `a mapping of ${Object.keys(PLAN_DEFAULTS).join(', ')}`,
      read: () => undefined,
    };
    takeField(slides, 'slides', mapping, 'the defaults', file, report);
    return PLAN_DEFAULTS;
  }
  reportUnknown(fields, Object.keys(PLAN_DEFAULTS), 'slides', file, report);
  const take = <K extends keyof PlanSettings>(key: K, kind: Kind<PlanSettings[K]>): PlanSettings[K] => {
    const field = fields.find((candidate) => candidate.key === key);
    const value = takeField(field, `slides.${key}`, kind, String(PLAN_DEFAULTS[key]), file, report);
    return value ?? PLAN_DEFAULTS[key];
  };
  return {
    agenda: take('agenda', flag),
    summary: take('summary', flag),
    maxPoints: take('maxPoints', pointCount),
    titles: take('titles', titleKind),
  };
}
