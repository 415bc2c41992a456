// The transition of a slide, as PowerPoint writes it: its time in thousandths of a second is an attribute of 2010 and
// newer effects are elements of their own, so that everything stands in a choice, with the nearest old effect beside.
// Morph is MS-PPTX 2.10 (p159): objects whose names are the same on both slides move from the one place to the other.
import type { Report } from '../../../message.ts';
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { SlideTransition } from '../../../scene/types.ts';
import {
  effectAttributes,
  effectOf,
  type TransitionEffect,
  UNKNOWN_EFFECT,
} from '../plan/transition-effects.ts';
import { MARKUP_COMPATIBILITY, P14, P15, P159 } from '../vocabulary.ts';

const MORPH: TransitionEffect = { element: 'p159:morph', attributes: { option: 'byObject' } };

/** Namespaces of the newest element that a program must know to take the choice. */
const REQUIRED: Readonly<Record<string, string>> = { p14: P14, p15: P15, p159: P159 };

/** `spd` is what programs before 2010 read. */
function speedOf(milliseconds: number): 'fast' | 'med' | undefined {
  return milliseconds <= 500 ? 'fast' : milliseconds <= 1000 ? 'med' : undefined;
}

/** `mc:AlternateContent` with `p:transition`. A name that is none of Marp's becomes a fade, which is reported. */
export function transitionXml(
  transition: SlideTransition | undefined,
  rtl: boolean,
  report: Report,
): Xml | undefined {
  if (!transition) return undefined;
  const { name, milliseconds, paired, source } = transition;
  const known = paired ? MORPH : effectOf(name);
  if (!known) {
    report({
      severity: 'info',
      code: 'transition-replaced',
      text: `the transition ${JSON.stringify(name)} is a fade in the PowerPoint file: it is none of Marp's own`,
      ...(source && { line: source.start }),
      hint: 'name one of them, such as fade, push, wipe or cover',
    });
  }
  const effect = known ?? UNKNOWN_EFFECT;
  const [prefix = 'p'] = effect.element.split(':');
  const needed = prefix === 'p' ? 'p14' : prefix;
  const own = el(effect.element, effectAttributes(effect, rtl));
  const spd = speedOf(milliseconds) ?? 'slow';
  return el(
    'mc:AlternateContent',
    { 'xmlns:mc': MARKUP_COMPATIBILITY },
    el(
      'mc:Choice',
      { [`xmlns:${needed}`]: REQUIRED[needed], Requires: needed },
      el(
        'p:transition',
        { 'xmlns:p14': needed === 'p14' ? undefined : P14, spd, 'p14:dur': milliseconds },
        own,
      ),
    ),
    el('mc:Fallback', {}, el('p:transition', { spd }, prefix === 'p' ? own : el('p:fade'))),
  );
}
