// No view of the deck breaks a rule of axe-core, in English and Arabic, light and dark.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from '../../../accessibility.ts';
import { openTalk } from './talk.ts';

const ENGLISH = `---
marp: true
theme: triptych
paginate: true
---

<!-- section: Reefs -->
# Reefs that grow back

<!-- Greet the divers. **Slowly.** [The survey](https://example.org) -->

---

<!-- section: Reefs -->
## What the [survey](https://example.org) counted

* Nine hundred colonies
* Forty species, \`Acropora\` first

| Year | Colonies |
|---|--:|
| 2019 | 410 |
| 2024 | 902 |

---

<!-- section: Next -->
## A sketch

![Divers tie young corals to a frame](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC)

$E = mc^2$
`;

const ARABIC = `---
marp: true
theme: triptych
---

<!-- section: البداية -->
# الشعاب تنمو من جديد

<!-- رحّب بالغواصين. -->

---

<!-- section: البداية -->
## ما أحصاه المسح

* تسعمئة مستعمرة
* أربعون نوعا
`;

/** Ways of the deck that have looks of their own, each with the keys that lead there. */
const PLACES: readonly (readonly [
  string,
  readonly ('g' | 'o' | '?' | 'n' | 'Escape' | 'Home' | 'PageDown')[],
])[] = [
  ['slide', ['PageDown']],
  ['search', ['g']],
  ['overview', ['Escape', 'o']],
  ['help', ['Escape', '?']],
  // The panel lays the slides out anew, those out of sight not: the heading of the page is that of the first one.
  ['notes', ['Escape', 'Home', 'n']],
];

async function broken(page: Page, theme: string): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const found: string[] = (await violations(page)).map((one) => `first: ${one}`);
  for (const [place, keys] of PLACES) {
    for (const key of keys) await page.keyboard.press(key);
    // Nothing fades in any more: axe measures the colours of the moment.
    await page.waitForFunction('document.getAnimations().every((one) => one.playState === "finished")');
    found.push(...(await violations(page)).map((one) => `${place}: ${one}`));
  }
  return found;
}

it.each([
  ['English', ENGLISH, {}, 'dark'],
  ['Arabic', ARABIC, { lang: 'ar', dir: 'rtl' }, 'light'],
] as const)('the %s deck has no violation', async (_, markdown, settings, scheme) => {
  const talk = await openTalk(markdown, settings);
  try {
    expect(await broken(await talk.open(), scheme)).toEqual([]);
    const presenter = await talk.open('?view=presenter');
    expect(await violations(presenter)).toEqual([]);
    expect(talk.faults).toEqual([]);
  } finally {
    await talk.close();
  }
});
