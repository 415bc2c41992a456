// A new theme restyles the deck: what an editor changes under Design > Variants reaches every slide. Colours and fonts are
// resolved as PowerPoint does it, by reference, so a value written out on a slide that the theme has is a fault.
import { afterAll, describe, expect, it } from 'vitest';
import { descendants, readPackage, type XmlElement } from '../../../src/ooxml/audit/read.ts';
import { openSceneBench } from '../../scene/scene-bench.ts';
import { write } from './read-back.ts';

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

const facesOf = (parts: readonly XmlElement[]): string[] =>
  parts.flatMap((part) => [...descendants(part, 'a:latin')].map((one) => one.attributes.typeface ?? ''));

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
