import { describe, expect, it } from 'vitest';
import { variationOf } from '../../../src/write/pptx/variation.ts';

const GROUNDS = [
  { name: 'bg1', hex: 'FFFFFF' },
  { name: 'bg2', hex: 'EEF2F5' },
  { name: 'tx1', hex: '17222D' },
  { name: 'tx2', hex: '4A5966' },
];

describe('variationOf', () => {
  it('says greys by the ground or ink that is nearest in lightness', () => {
    expect(variationOf('D9D9D9', GROUNDS)).toEqual({ of: 'bg1', lumMod: 0.851, lumOff: 0, satMod: 1 });
    expect(variationOf('C3CED7', GROUNDS)).toMatchObject({ of: 'bg2', lumMod: 0.849, lumOff: 0 });
    expect(variationOf('808080', [{ name: 'tx1', hex: '000000' }])).toEqual({
      of: 'tx1',
      lumMod: 0.498,
      lumOff: 0.502,
      satMod: 1,
    });
  });

  it('leaves colours alone that mean something of their own', () => {
    for (const hex of ['FF0000', 'C27D12', '2A5DB0', 'nonsense'])
      expect(variationOf(hex, GROUNDS)).toBeUndefined();
  });

  it('reaches black from no ink and a bare grey from no tint', () => {
    const tinted = GROUNDS.slice(1);
    for (const hex of ['000000', 'E6E6E6']) expect(variationOf(hex, tinted)).toBeUndefined();
  });
});
