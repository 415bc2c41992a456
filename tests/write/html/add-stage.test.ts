// The companion finds its place in marp-cli's template, and says so where there is none.
import { describe, expect, it } from 'vitest';
import { addStage } from '../../../src/write/html/add-stage.ts';

const BUNDLE = { script: 'companion()', css: '.x{}' };
const TEMPLATE =
  '<html><head></head><body><div>$&</div><script>(()=>{const t=1;o.from(e,((...e)=>e)([]))})()</script></body></html>';

describe('addStage', () => {
  it('leaves the deck to the companion, whose script comes last', () => {
    const { page, scripts } = addStage(TEMPLATE, '<data>', BUNDLE);
    expect(page).toBe(
      '<html><head><style>.x{}</style></head><body><div>$&</div><script>(()=>{const t=1;' +
        'window.bespokeDeck=o.from(e,((...e)=>e)([]))})()</script><data><script>companion()</script></body></html>',
    );
    for (const script of scripts) expect(page).toContain(`<script>${script}</script>`);
  });

  it('refuses a template that it does not know', () => {
    expect(() => addStage(TEMPLATE.replace('.from', '.start'), '', BUNDLE)).toThrow(/not the one known/);
    expect(() => addStage('<html></html>', '', BUNDLE)).toThrow(/not the one known/);
  });
});
