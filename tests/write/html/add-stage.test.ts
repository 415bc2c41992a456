// The companion finds its place in marp-cli's template, and says so where there is none.
import { describe, expect, it } from 'vitest';
import { addStage } from '../../../src/write/html/add-stage.ts';

const BUNDLE = { script: 'companion()', css: '.x{}' };
const NOTHING = { notes: [], data: '' };
const TEMPLATE =
  '<html><head></head><body><div>$&</div><script>(()=>{const h=()=>{try{h()}catch(e){console.error(e)}},t=1;' +
  'p(t,{toggleOverviewView:{enumerable:!0,value:n}}),y(e=>{"closeOverview"===e.data&&n(!1)}),K(n)};' +
  'addEventListener("storage",e=>{if(e.key===t)h()});w="wakeLock"in navigator&&navigator.wakeLock;' +
  'try{const v=document.startViewTransition(d);t(v)}finally{};' +
  'setTimeout(()=>{e.on("slide",r(t=>e.slide(t.index)))},0);' +
  'o.from(e,((...e)=>e)([[1,0,0,0],x],[[1,1,1,1],de({history:!1})]))})()</script></body></html>';

describe('addStage', () => {
  it('leaves the deck and the address to the companion, whose script comes last', () => {
    const { page, scripts } = addStage(TEMPLATE, { notes: ['', '<p>Say $&</p>'], data: '<data>' }, BUNDLE);
    expect(page).toBe(
      '<html><head><style>.x{}</style></head><body><div>$&</div>' +
        '<div class="bespoke-marp-note" data-index="1"><p>Say $&</p></div><script>(()=>{' +
        'const h=()=>{try{h()}catch{}},t=1;p(t,{toggleOverviewView:{enumerable:!0,writable:!0,value:n}}),' +
        'y(e=>{"closeOverview"===e.data&&n(!1)})};addEventListener("storage",e=>{if(!1&&e.key===t)h()});' +
        'w=window.parent===window&&"wakeLock"in navigator&&navigator.wakeLock;' +
        'try{const v=document.startViewTransition(d);v.ready.catch(()=>{});t(v)}finally{};' +
        '(listen=>listen())(()=>{e.on("slide",r(t=>e.slide(t.index)))},0);' +
        'window.bespokeDeck=o.from(e,((...e)=>e)([[1,0,0,0],x]))})()</script><data><script>companion()</script></body></html>',
    );
    for (const script of scripts) expect(page).toContain(`<script>${script}</script>`);
  });

  it('refuses a template that it does not know', () => {
    for (const part of [
      '.from',
      'history:!1',
      '.key===t',
      '"wakeLock"in',
      'toggleOverviewView',
      'closeOverview',
      'console.error',
      'startViewTransition',
      'setTimeout',
    ])
      expect(() => addStage(TEMPLATE.replace(part, ''), NOTHING, BUNDLE)).toThrow(/not the one known/);
    expect(() => addStage('<html></html>', NOTHING, BUNDLE)).toThrow(/not the one known/);
  });
});
