import { expect, it } from 'vitest';
import { logicalOrder } from '../../../../src/write/pdf/content/logical-order.ts';

it.each([
  [['from ', 'Oslo'], 'from Oslo'],
  [['السنوي', ' ', 'التقرير', ' ', 'من'], 'من التقرير السنوي'],
  [['12', ' ', 'رقم', ' ', 'ABC', ' ', 'صفحة'], 'صفحة ABC رقم 12'],
  [
    ['the words ', 'الكبير', ' ', 'الميناء', ' mean the great port'],
    'the words الميناء الكبير mean the great port',
  ],
])('reads %j as %j', (pieces, expected) => {
  expect(logicalOrder(pieces).join('')).toBe(expected);
});
