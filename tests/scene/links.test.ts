// Links to slides: by number, by any heading, by the slide's own id, by what HTML names; and those that lead nowhere.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Link, SceneItem } from '../../src/scene/types.ts';
import { openSceneBench } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());
const PICTURES = join(import.meta.dirname, 'cases', 'background');

const TARGETS = `

---
<!-- _slideId: the-second -->
# Second

## Later heading

---
# Third

<a name="old">there</a>`;

function linksIn(item: SceneItem): (Link | undefined)[] {
  if (item.kind === 'image') return [item.link];
  const paragraphs =
    item.kind === 'text'
      ? item.paragraphs
      : item.kind === 'table'
        ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
        : [];
  return paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'text' ? [run.link] : [])));
}

const measured = async (first: string) => {
  const { scene, messages } = await bench.measure(first + TARGETS, {}, PICTURES);
  const links = (scene.slides[0]?.items ?? []).flatMap(linksIn).filter((link) => link !== undefined);
  const left = messages.filter(({ code }) => code === 'link-left-out');
  return { links, left };
};

describe('links to slides', () => {
  it.each([
    ['its number', '#2', 'the-second'],
    ['its id', '#the-second', 'the-second'],
    ['its heading', '#second', 'the-second'],
    ['a later heading', '#later-heading', 'the-second'],
    ['an anchor of HTML', '#old', 'third'],
  ])('by %s', async (_, href, id) => {
    const { links, left } = await measured(`[there](${href})`);
    expect(links).toEqual([{ kind: 'slide', id }]);
    expect(left).toEqual([]);
  });

  it('stand on pictures and in cells too', async () => {
    const { links } = await measured('[![](dots.svg)](#2)\n\n| a |\n| - |\n| [b](#3) |');
    expect(links).toEqual([
      { kind: 'slide', id: 'the-second' },
      { kind: 'slide', id: 'third' },
    ]);
  });
});

describe('links that lead nowhere', () => {
  it.each([
    ['a slide that is none', '[a **b** c](#99)'],
    ['a heading that is none', '[a **b** c](#no-such)'],
    ['what is no address', '[a **b** c](http://[)'],
  ])('%s: told once, with the line', async (_, markdown) => {
    const { links, left } = await measured(`# T\n\n${markdown}`);
    expect(links).toEqual([]);
    expect(left).toMatchObject([{ severity: 'warning', file: 'deck.md', line: 103 }]);
  });
});
