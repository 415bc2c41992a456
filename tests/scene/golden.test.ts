// Each folder of cases/ is a deck and the Scene that the browser makes of it. UPDATE_GOLDENS=1 writes them anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareGolden } from './golden.ts';
import { openSceneBench } from './scene-bench.ts';

const CASES = join(import.meta.dirname, 'cases');
const bench = openSceneBench();
afterAll(() => bench.close());

describe('the scene of', () => {
  for (const name of readdirSync(CASES)) {
    it(name, async () => {
      const folder = join(CASES, name);
      const markdown = readFileSync(join(folder, 'input.md'), 'utf8');
      const rtl = /^dir: rtl$/m.test(markdown);
      const { scene } = await bench.measure(markdown, rtl ? { lang: 'ar', dir: 'rtl' } : {}, folder);
      expect(compareGolden(scene.slides, join(folder, 'scene.json'))).toEqual([]);
    });
  }
});
