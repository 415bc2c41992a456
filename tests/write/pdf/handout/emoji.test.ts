import { afterAll, beforeAll, expect, it } from 'vitest';
import { emojiAsPictures, loadEmoji, withoutEmoji } from '../../../../src/write/pdf/handout/emoji.ts';
import { handoutWriter } from '../../../../src/write/pdf/handout/index.ts';
import { openWorkbench, type Workbench } from '../../rendered-deck.ts';
import { textByPage } from '../text-layer.ts';
import { checkPdf } from '../ua/check.ts';

let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
});
afterAll(() => bench.close());

it('are drawn, joined ones as one, and tags are left alone', async () => {
  await loadEmoji(['👋 👩‍🚀 ❤️ 1️⃣ © 5']);
  const shown = emojiAsPictures('<p title="👋">👋 👩‍🚀, ❤️, 1️⃣ © 5</p>');
  expect(shown.replace(/ src="[^"]*"/g, '')).toBe(
    '<p title="👋"><img data-marp-twemoji alt="👋"> <img data-marp-twemoji alt="👩‍🚀">, ' +
      '<img data-marp-twemoji alt="❤️">, <img data-marp-twemoji alt="1️⃣"> © 5</p>',
  );
  expect(shown.match(/src="data:image\/svg\+xml;base64,/g)).toHaveLength(4);
  expect(withoutEmoji('Bees 🐝 and us')).toBe('Bees and us');
});

it('stand in titles, names and notes without a gap in the fonts; running heads go without', async () => {
  const deck = await bench.render('# Bees 🐝\n\n<!-- Wave 👋 to `👋` all. -->', {
    title: 'Bees 🐝 and us',
    author: 'Ana 👩‍🚀',
  });
  const bytes = await handoutWriter.write(bench.stages(deck));
  expect(await checkPdf(bytes)).toEqual([]);
  const [, page = ''] = await textByPage(bytes);
  for (const words of ['Bees and us', 'Slide 1', 'Wave', 'Ana', 'Page 2 of 2']) expect(page).toContain(words);
  expect(bench.messages).toEqual([]);
});
