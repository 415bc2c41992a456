// Goldens a person can read: the markup of each feature's slide, and of the parts that all slides inherit from.
import { describe, expect, it } from 'vitest';
import { ARABIC, ASSETS, FEATURE_DECK, FEATURES } from './features.ts';
import { goldenOf, part, pretty, slideTree, write } from './read-back.ts';

const FILE = write(FEATURE_DECK, ASSETS);

describe('slides', () => {
  it.each(Object.keys(FEATURES).map((name, index) => [name, index + 1] as const))(
    '%s',
    async (name, number) => {
      await expect(goldenOf(slideTree(FILE, number))).toMatchFileSnapshot(`golden/${name}.xml`);
    },
  );

  it('right to left', async () => {
    await expect(goldenOf(slideTree(write(ARABIC), 1))).toMatchFileSnapshot('golden/arabic.xml');
  });
});

describe('parts', () => {
  it.each([
    ['presentation', 'ppt/presentation.xml'],
    ['master', 'ppt/slideMasters/slideMaster1.xml'],
    ['layout-content', 'ppt/slideLayouts/slideLayout1.xml'],
    ['theme', 'ppt/theme/theme1.xml'],
    ['notes', 'ppt/notesSlides/notesSlide1.xml'],
    ['core-properties', 'docProps/core.xml'],
  ])('%s', async (name, path) => {
    await expect(pretty(part(FILE, path))).toMatchFileSnapshot(`golden/${name}.xml`);
  });
});
