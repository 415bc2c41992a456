// The look of paragraphs in the format's units.
import { expect, it } from 'vitest';
import { px } from '../../../src/scene/units.ts';
import { paragraphStyle } from '../../../src/write/pptx/text/style.ts';
import { bullet, FONTS, paragraph } from './scene-builders.ts';

const room = { before: undefined, spacing: 100000 };

it.each([
  [24, 24.2, 0],
  [24, 20, 38100],
  [0, 0.1, 0],
])('a bullet at %d px that hangs by %d starts inside its frame', (indent, hanging, start) => {
  const made = paragraphStyle(
    bullet('Reef the sails', 1, { indent: px(indent), hanging: px(hanging) }),
    room,
    FONTS,
  );
  expect(made.margin + made.indent).toBe(start);
});

it('a first line without a bullet may start before the others', () => {
  const made = paragraphStyle(paragraph('Weigh anchor', { firstLine: px(-10) }), room, FONTS);
  expect(made.indent).toBe(-95250);
});
