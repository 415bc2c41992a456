// Families as PowerPoint is told of them.
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/write/pptx/fonts/font-facts.ts';
import { latinAttributes } from '../../../src/write/pptx/text/typeface.ts';
import { packagedFont } from './fonts/packaged-font.ts';

describe('a family', () => {
  it.each([
    ['IBM Plex Sans', 'ibm-plex-sans-latin-400-normal'],
    ['IBM Plex Mono', 'ibm-plex-mono-latin-400-normal'],
    ['IBM Plex Sans Arabic', 'ibm-plex-sans-arabic-arabic-400-normal'],
    ['Inter', 'inter-latin-400-normal'],
    ['Lato', 'lato-latin-400-normal'],
    ['Carlito', 'carlito-latin-400-normal'],
    ['Caladea', 'caladea-latin-400-normal'],
  ])('%s has the panose of its own file', async (family, file) => {
    const { panose } = factsOf(await packagedFont(family.toLowerCase().replaceAll(' ', '-'), file));
    expect(latinAttributes(family).panose).toBe(Buffer.from(panose).toString('hex').toUpperCase());
  });

  it('is told with its kind: sans serif, serif, fixed', () => {
    expect(['system-ui', 'Tinos', 'ui-monospace'].map(latinAttributes)).toEqual([
      { typeface: 'Arial', panose: '020B0604020202020204', pitchFamily: 34, charset: 0 },
      { typeface: 'Times New Roman', panose: '02020603050405020304', pitchFamily: 18, charset: 0 },
      { typeface: 'Courier New', panose: '02070309020205020404', pitchFamily: 49, charset: 0 },
    ]);
  });

  it('that nobody knows is told by its name alone', () => {
    expect(['Brand Sans', 'constructor'].map(latinAttributes)).toEqual([
      { typeface: 'Brand Sans' },
      { typeface: 'constructor' },
    ]);
  });
});
