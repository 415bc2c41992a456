// The fonts that go into the file: for each family of the deck that may and can be embedded, one font a style.
import type { Report } from '../../../message.ts';
import type { Assets, FontFace } from '../../../page/types.ts';
import type { Scene } from '../../../scene/types.ts';
import type { EmbedFonts } from '../../writer.ts';
import { typefaceOf } from '../text/typeface.ts';
import { type ChosenStyle, chooseFaces } from './choose-faces.ts';
import { decodeFont } from './decode-font.ts';
import { writeEot } from './eot.ts';
import { factsOf, type Permission } from './font-facts.ts';
import { FontFault } from './font-fault.ts';
import { type FamilyUse, fontUsage } from './font-usage.ts';
import { cutTo, isShaped, joinSubsets } from './join-subsets.ts';
import { restyle, type Slot } from './restyle.ts';
import type { Sfnt } from './sfnt.ts';

/** A family with the `.fntdata` of each of its styles. */
export interface EmbeddedFamily {
  /** As runs and the theme name it. */
  readonly typeface: string;
  readonly styles: readonly { readonly slot: Slot; readonly data: Uint8Array }[];
}

/** A file with larger outlines (symbols, ideographs) gives only the deck's characters and ASCII. */
const LARGE_OUTLINES = 250_000;

/** Families in the order of their use. What stays out for a reason that its owner can change is reported. */
export async function embedFonts(
  scene: Scene,
  faces: readonly FontFace[],
  assets: Assets,
  which: EmbedFonts,
  report: Report,
): Promise<readonly EmbeddedFamily[]> {
  if (which === 'none') return [];
  const families: EmbeddedFamily[] = [];
  for (const use of fontUsage(scene)) {
    const own = faces.filter(({ family }) => family.toLowerCase() === use.family.toLowerCase());
    // What only stands in for a common family is not embedded: the reader's machine has the real one.
    // So is a free twin that is written under the common family's name.
    const twin = typefaceOf(use.family) !== use.family;
    const offered = twin ? [] : own.filter(({ origin }) => origin !== 'stand-in');
    if (offered.length === 0) continue;
    if (which === 'shipped' && offered.every(({ origin }) => origin === 'theme')) {
      report(notAsked(use.family));
      continue;
    }
    try {
      const styles = [];
      for (const style of chooseFaces(use, offered)) {
        const font = await makeFont(style, use, assets);
        styles.push({ slot: style.slot, data: writeEot(restyle(font, typefaceOf(use.family), style.slot)) });
      }
      if (styles.length > 0) families.push({ typeface: typefaceOf(use.family), styles });
    } catch (error) {
      if (!(error instanceof FontFault)) throw error;
      report(notEmbedded(use.family, error.message));
    }
  }
  return families;
}

async function makeFont({ faces }: ChosenStyle, use: FamilyUse, assets: Assets): Promise<Sfnt> {
  const parts: Sfnt[] = [];
  for (const face of faces) {
    const asset = assets.get(face.asset);
    if (asset === undefined) throw new FontFault('its file is missing');
    const font = await decodeFont(asset);
    const { permission } = factsOf(font);
    const cut = (font.get('glyf')?.length ?? 0) > LARGE_OUTLINES && ![...use.characters].some(isShaped);
    const changes = cut || faces.length > 1;
    if (permission !== 'yes' && (permission !== 'no-subset' || changes)) throw refusal(permission);
    parts.push(cut ? cutTo(font, (code) => isWanted(code, face, use)) : font);
  }
  return joinSubsets(parts);
}

const isWanted = (code: number, { ranges }: FontFace, { characters }: FamilyUse): boolean =>
  (characters.has(code) || (code >= 0x20 && code < 0x7f)) &&
  ranges.some(([from, to]) => code >= from && code <= to);

function refusal(permission: Exclude<Permission, 'yes'>): FontFault {
  switch (permission) {
    case 'no':
      return new FontFault('its licence forbids embedding');
    case 'view-only':
      return new FontFault('its licence allows embedding in files that cannot be edited only');
    case 'no-subset':
      return new FontFault('its licence forbids embedding parts of it');
    default:
      return permission satisfies never;
  }
}

const notAsked = (family: string) =>
  ({
    severity: 'info',
    code: 'font-not-embedded',
    text: `the theme's own font "${family}" is not in the PowerPoint file: who lacks it sees another`,
    hint: 'embed it with --embed-fonts all, if its licence allows that',
  }) as const;

const notEmbedded = (family: string, why: string) =>
  ({
    severity: 'warning',
    code: 'font-not-embedded',
    text: `the font "${family}" is not in the PowerPoint file: ${why}`,
    hint: 'who lacks the font sees another; install it where the file is shown, or name another family in the theme',
  }) as const;
