// Whatever stands in a Scene: the package is sound, and says what the Scene says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { px } from '../../../src/scene/units.ts';
import { anyScene } from './any-scene.ts';
import { ASSETS } from './features.ts';
import { textOfFile, textOfScene } from './kept-text.ts';
import { write } from './read-back.ts';
import { body, cell, frame, paragraph, scene, slide, table, text } from './scene-builders.ts';

describe('any scene', () => {
  it('gives a sound package that says the same', () => {
    fc.assert(
      fc.property(anyScene, (given) => {
        // `write` audits what it writes.
        expect(textOfFile(write(given, ASSETS))).toEqual(textOfScene(given));
      }),
      { numRuns: 40 },
    );
  });

  it('is all written where ids are not unique', () => {
    const twice = slide('one', [
      body([paragraph('in the body')], { id: 'same' }),
      text('footer', frame(64, 680, 600, 24), [paragraph('in the footer')], { id: 'same' }),
    ]);
    expect(textOfFile(write(scene([twice, slide('one', [])])))[0]?.shown).toEqual([
      'inthebody',
      'inthefooter',
    ]);
  });

  it('makes a table wider for cells that find no place', () => {
    const rows = [[cell('a', { rowSpan: 2, colSpan: 2 })], [cell('b'), cell('c')]];
    const given = scene([slide('one', [table([100, 100], rows), table([], [[cell('d')]])])]);
    expect(textOfFile(write(given))).toEqual(textOfScene(given));
  });

  it('is deep as lists and groups may be', () => {
    let items = [text('text', frame(0, 0, 10, 10), [paragraph('deep', { level: 99 })])] as Parameters<
      typeof slide
    >[1];
    for (let depth = 0; depth < 60; depth += 1) {
      const at = { x: px(0), y: px(0), width: px(9), height: px(9) };
      items = [{ kind: 'group', id: `g${depth}`, frame: at, rotation: 0, decorative: false, items }];
    }
    expect(textOfFile(write(scene([slide('one', items)])))).toEqual([{ shown: ['deep'], notes: [] }]);
  });
});
