// Decks to list: as authors write them, and as an attacker would.
import type { IndexEntry } from '../../../src/output/deck-index/types.ts';

export const HARBOURS: IndexEntry = {
  name: '2025/harbours',
  title: 'Harbours of the north',
  author: 'A. Writer',
  date: '2025-03-14',
  lang: 'en',
  dir: 'ltr',
  slides: 12,
  seconds: 380,
  exports: [
    { extension: '.html', bytes: 512_345 },
    { extension: '.pdf', bytes: 90_210 },
  ],
};

export const WATER: IndexEntry = {
  name: 'مياه المدينة',
  title: 'مياه المدينة: من النبع إلى البيت',
  author: 'ليلى حداد',
  date: '2024-11-02',
  lang: 'ar',
  dir: 'rtl',
  slides: 11,
  seconds: 600,
  exports: [
    { extension: '.html', bytes: 734_000 },
    { extension: '.pptx', bytes: 1_434_000 },
  ],
};

const ATTACK = `"><img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

/** Everything that a deck or a file name may hold, aimed at the page. */
export const HOSTILE: IndexEntry = {
  name: `javascript:document.title='run'/${ATTACK.replaceAll('/', '')}`,
  title: `</a></h2></li></ul>${ATTACK}`,
  author: `${ATTACK}</p><style>body{display:none}</style>`,
  date: `<!--${ATTACK}`,
  lang: 'en',
  dir: 'ltr',
  slides: 1,
  seconds: 0,
  exports: [{ extension: '.html', bytes: 10 }],
};
