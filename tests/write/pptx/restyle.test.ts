// A new theme restyles the deck: what an editor changes under Design > Variants reaches every slide. Colours and fonts are
// resolved as PowerPoint does it, by reference, so a value written out on a slide that the theme has is a fault.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBuilder } from '../../../src/builder.ts';
import { descendants, readPackage, type XmlElement } from '../../../src/ooxml/audit/read.ts';
import { openSceneBench } from '../../scene/scene-bench.ts';
import { part, write } from './read-back.ts';
import { sound } from './sound-file.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const deck = (theme: string): string => `---
marp: true
theme: ${theme}
paginate: true
footer: Harbour office
---

# Tides of the northern coast

What ferries have to know before winter

---

## Why the timetable moves

The tide turns **fifty minutes** later each day, see the [almanac](https://example.com/almanac).

- Spring tides follow the full moon
- Neap tides come a week later
  1. Plan the crossing
  2. Tell the ports

> Time and tide wait for no man.

---

## Heights at the pier

| Port | High | Low |
|---|--:|--:|
| Bergen | 1.4 m | 0.3 m |
| Tromsø | 2.9 m | 0.6 m |

\`\`\`js
const height = (hour) => Math.cos(hour / 6);
\`\`\`
`;

const SCHEME = ['dk1', 'lt1', 'accent1'] as const;

interface Restyled {
  /** Hex of each scheme place that the test turns. */
  readonly scheme: Readonly<Record<(typeof SCHEME)[number], string>>;
  readonly heading: string;
  readonly slides: readonly XmlElement[];
  readonly inherited: readonly XmlElement[];
}

function read(bytes: Uint8Array): Restyled {
  const { trees } = readPackage(bytes);
  const theme = trees.get('ppt/theme/theme1.xml');
  if (theme === undefined) throw new Error('there is no theme');
  const hexOf = (slot: string): string =>
    [...descendants(theme, `a:${slot}`)].flatMap((one) =>
      one.children.map((c) => c.attributes.val ?? ''),
    )[0] ?? '';
  const major = [...descendants(theme, 'a:majorFont')].flatMap((one) => [...descendants(one, 'a:latin')])[0];
  const named = (pattern: RegExp): XmlElement[] =>
    [...trees].filter(([name]) => pattern.test(name)).map(([, tree]) => tree);
  return {
    scheme: { dk1: hexOf('dk1'), lt1: hexOf('lt1'), accent1: hexOf('accent1') },
    heading: major?.attributes.typeface ?? '',
    slides: named(/^ppt\/slides\/[^/]+\.xml$/),
    inherited: named(/^ppt\/slide(Layouts|Masters)\/[^/]+\.xml$/),
  };
}

/** Every colour written out in the parts, code aside: its colours mean kinds of words, whatever the theme. */
function fixedColours(parts: readonly XmlElement[]): string[] {
  const code = new Set(
    parts.flatMap((part) =>
      [...descendants(part, 'p:sp')]
        .filter((shape) => /^Code/.test([...descendants(shape, 'p:cNvPr')][0]?.attributes.name ?? ''))
        .flatMap((shape) => [...descendants(shape)]),
    ),
  );
  return parts.flatMap((part) =>
    [...descendants(part, 'a:srgbClr')]
      .filter((one) => !code.has(one))
      .map((one) => one.attributes.val ?? ''),
  );
}

const facesOf = (parts: readonly XmlElement[], script: 'a:latin' | 'a:cs' = 'a:latin'): string[] =>
  parts.flatMap((part) => [...descendants(part, script)].map((one) => one.attributes.typeface ?? ''));

describe.each(['triptych', 'default', 'gaia', 'uncover'])('a deck in %s', (theme) => {
  it('follows its theme: accent, text and ground colours, and the font of headings', async () => {
    const { scene, assets } = await bench.measure(deck(theme), { theme });
    const { scheme, heading, slides, inherited } = read(write(scene, assets));
    const parts = [...slides, ...inherited];
    const fixed = fixedColours(parts);
    for (const slot of SCHEME) expect(fixed, `${slot} written out`).not.toContain(scheme[slot]);
    const faces = facesOf(parts);
    expect(faces, 'the heading font written out').not.toContain(heading);
    // Text is there in the theme's text colour, and titles in its heading font.
    const references = parts.flatMap((part) =>
      [...descendants(part, 'a:schemeClr')].map((one) => one.attributes.val),
    );
    expect(references).toContain('tx1');
    const titles = inherited.flatMap((part) => [...descendants(part, 'p:titleStyle')]);
    expect(facesOf(titles)).toEqual(['+mj-lt']);
  });
});

/** Places of the scheme that `part` refers to, its roles read through its own mapping or the master's. */
function places(part: XmlElement, master: XmlElement): string[] {
  const mapping = [...descendants(part, 'a:overrideClrMapping'), ...descendants(master, 'p:clrMap')][0];
  return [...descendants(part, 'a:schemeClr')].map(({ attributes: { val = '' } }) => {
    return mapping?.attributes[val] ?? val;
  });
}

const DECKS = join(import.meta.dirname, '../../fidelity/decks');

// Themes that say no role by name, through the whole pipeline: roles are found from what is drawn.
describe('decks with CSS of other people', () => {
  const builder = openBuilder({ allowRemote: [] });
  afterAll(() => builder.close());

  it.each([
    ['quarterly', 'dk2'],
    ['keynote', 'accent1'],
    ['diwan', 'accent1'],
  ])('%s follows its theme: every colour of the scheme, and both fonts', async (name, brand) => {
    const file = join(DECKS, `${name}.md`);
    const { files } = await builder.build({ file, formats: ['pptx'] });
    const bytes = sound(files[0]?.bytes ?? new Uint8Array());
    const { heading, slides, inherited } = read(bytes);
    const parts = [...slides, ...inherited];
    const scheme = part(bytes, 'ppt/theme/theme1.xml');
    const scheme12 = [...descendants(scheme, 'a:clrScheme')].flatMap((one) => one.children);
    expect(scheme12).toHaveLength(12);
    const fixed = fixedColours(parts);
    for (const { name: place, children } of scheme12) {
      expect(fixed, `${place} written out`).not.toContain(children[0]?.attributes.val);
    }
    const minor = [...descendants(scheme, 'a:minorFont')].flatMap((one) => [...descendants(one, 'a:latin')]);
    const faces = [...facesOf(parts), ...parts.flatMap((one) => facesOf([one], 'a:cs'))];
    expect(faces).not.toContain(heading);
    expect(faces).not.toContain(minor[0]?.attributes.typeface);
    // What an editor turns is there to be turned: text, ground, and the colour of the house.
    const master = part(bytes, 'ppt/slideMasters/slideMaster1.xml');
    const used = parts.flatMap((one) => places(one, master));
    expect(used).toEqual(expect.arrayContaining(['dk1', 'lt1', brand]));
    // Levels that no slide has are told apart from the ground of their layout, whichever colours are mapped.
    for (const one of inherited) {
      const ground = places([...descendants(one, 'p:bg')][0] ?? one, one)[0];
      const levels = [...descendants(one, 'a:lvl2pPr')].flatMap((level) => places(level, one));
      expect(levels).not.toContain(ground);
    }
  });
});
