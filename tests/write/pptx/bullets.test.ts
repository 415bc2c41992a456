// Bullets look as in the browser, which gives them the look of the paragraph; PowerPoint takes that of its first run.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Bullet, Run, RunStyle } from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';
import { find, findAll, slideTree, write } from './read-back.ts';
import { body, bullet, color, numbered, run, scene, slide, title } from './scene-builders.ts';

const INK = '222222';
const disc: Bullet = { kind: 'char', char: '•', color: color(INK), font: '', scale: 1 };
const ink = { color: color(INK) };

/** Paragraph properties of a list item after one without ornament, which settles what the level offers. */
function item(runs: readonly Run[], sign: Bullet = disc) {
  const plain = bullet([run('Water the seedlings every other evening', ink)], 1, { bullet: disc });
  const paragraphs = [plain, bullet(runs, 1, { bullet: sign })];
  const tree = slideTree(write(scene([slide('a', [title('Greenhouse'), body(paragraphs)])])), 1);
  const found = findAll(tree, 'a:p').find((each) => findAll(each, 'a:t')[0]?.text === 'Esc');
  if (!found) throw new Error('the item is gone');
  return found;
}
const opening = (look: Partial<RunStyle>) =>
  item([run('Esc', { ...ink, ...look }), run(' closes the dialog of the watering clock', ink)]);

describe('bullets', () => {
  it('say nothing where the first run looks as the paragraph does', () => {
    const plain = opening({ weight: 700 });
    for (const name of ['a:buClr', 'a:buSzPct', 'a:buChar']) expect(findAll(plain, name)).toEqual([]);
  });

  it('keep their size before a small first run', () => {
    const { size } = run('x').style;
    expect(find(opening({ size: px(size * 0.8) }), 'a:buSzPct').attributes.val).toBe('125000');
  });

  it('keep their colour before a coloured first run, such as a link', () => {
    const pr = opening({ color: color('C0392B') });
    expect(findAll(find(pr, 'a:buClr'), 'a:srgbClr')[0]?.attributes.val ?? 'theme').not.toBe('C0392B');
    expect(findAll(pr, 'a:buChar')).toEqual([]);
  });

  it('have a size of their own within what the format allows', () => {
    const huge = item([run('Esc', { ...ink, size: px(2) }), run(' closes the dialog of the clock', ink)]);
    expect(find(huge, 'a:buSzPct').attributes.val).toBe('400000');
  });

  it('are pictures in paragraphs, and the character that stands for them in levels', () => {
    const url = 'https://deck.invalid/leaf.gif';
    const bytes = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');
    const leaf: Bullet = { ...disc, picture: { asset: url, scale: 0.5 } };
    const deck = scene([slide('a', [title('Greenhouse'), body([bullet('Sow', 1, { bullet: leaf })])])]);
    const file = write(deck, new Map([[url, { url, bytes, mediaType: 'image/gif' }]]));
    const sown = findAll(slideTree(file, 1), 'a:p').find((each) => findAll(each, 'a:t')[0]?.text === 'Sow');
    expect(sown && find(sown, 'a:buSzPct').attributes.val).toBe('50000');
    expect(sown && findAll(find(sown, 'a:buBlip'), 'a:blip').length).toBe(1);
    const master = strFromU8(unzipSync(file)['ppt/slideMasters/slideMaster1.xml'] ?? new Uint8Array());
    expect(master).toContain('<a:buChar');
    expect(master).not.toContain('<a:buBlip');
  });

  it('of numbers do not inherit the size of a large dot', () => {
    const large: Bullet = { ...disc, scale: 1.5 };
    const items = ['Sow', 'Prick out', 'Plant'].map((words) => bullet(words, 1, { bullet: large }));
    const list = [...items, numbered('Harvest', 1)];
    const tree = slideTree(write(scene([slide('a', [title('Greenhouse'), body(list)])])), 1);
    const last = findAll(tree, 'a:p').find((each) => findAll(each, 'a:t')[0]?.text === 'Harvest');
    expect(last && findAll(last, 'a:buSzTx').length).toBe(1);
  });
});
