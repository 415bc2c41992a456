// The README's examples, run as they stand there: who pastes one gets what the text beside it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, type Slide } from '../src/deck/types.ts';
import type { Message } from '../src/message.ts';
import { readFrontMatter } from '../src/source/front-matter.ts';
import { readSettings } from '../src/source/settings.ts';
import { HANDOUT_LAYOUTS } from '../src/source/types.ts';
import { blockMarkdown, notesMarkdown, plan } from './deck/article.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The text of a section, up to the next heading of its level or above. */
function section(heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const [, after = ''] = readme.split(`\n${heading}\n`);
  return after.split(new RegExp(`\n#{2,${level}} `))[0] ?? '';
}

/** Indented examples, without their indent. */
const examples = (text: string): string[] =>
  [...text.matchAll(/(?:^|\n\n)((?: {4}.*\n|\n(?= {4}))+)/g)].map(([, block = '']) =>
    block.replace(/^ {4}/gm, '').trim(),
  );

/** A comment with the paragraph that it steers, from the block that has all of them. */
function steering(name: string): string {
  const all = examples(section('### Layouts'))
    .join('\n\n')
    .split(/(?=<!-- )/);
  return (
    all.find((example) => example.startsWith(`<!-- ${name}`))?.trim() ?? expect.fail(`no example: ${name}`)
  );
}

/** The slides that an example makes behind other prose. */
function slidesOf(example: string): readonly Slide[] {
  const messages: Message[] = [];
  const before = 'The old lighthouse stands on a reef four miles out.';
  const { slides } = plan(`# Lighthouse\n\n## The tower\n\n${before}\n\n${example}\n`, messages);
  expect(messages).toEqual([]);
  return slides.slice(1);
}

const layoutTable = section('### Layouts')
  .split('\n')
  .filter((line) => line.startsWith('| `'));

describe('the README', () => {
  it('shows an article that makes the slides it speaks of', () => {
    const article = examples(section('## Writing an article'))[0] ?? expect.fail();
    const messages: Message[] = [];
    const { slides } = plan(article, messages);
    expect(messages).toEqual([]);
    const [title, carries, turns, ...others] = slides;
    expect(others).toEqual([]);
    expect(title).toMatchObject({ layout: 'title', title: 'How rivers move' });
    expect(blockMarkdown(title ?? expect.fail())).toContain('A. Writer');
    expect(notesMarkdown(title ?? expect.fail())).toContain('is said at the title');
    expect(carries).toMatchObject({ title: 'Water carries more than water' });
    expect(blockMarkdown(carries ?? expect.fail())).toMatch(
      /^\*\*A river moves its own bed\.\*\* The faster it flows[^\n]*\n\n- sand\n- gravel$/,
    );
    expect(turns).toMatchObject({ title: 'Where it turns' });
    expect(blockMarkdown(turns ?? expect.fail())).toBe('- The outer bank is cut and the inner bank grows');
    expect(notesMarkdown(turns ?? expect.fail())).toContain('year after year');
  });

  it('tells of every layout', () => {
    const told = layoutTable.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    );
    expect(told.sort()).toEqual([...LAYOUTS].sort());
  });

  it('lets `layout` choose one', () => {
    const slides = slidesOf(steering('layout'));
    expect(slides.map(({ layout }) => layout)).toEqual(['content', 'big-number']);
    expect(blockMarkdown(slides[1] ?? expect.fail())).toMatch(/^\*\*4\.2 million pounds\*\*\n/);
  });

  it('lets `only: notes` keep a paragraph off the slide', () => {
    const [slide] = slidesOf(steering('only: notes'));
    expect(blockMarkdown(slide ?? expect.fail())).not.toContain('shown nowhere');
    expect(notesMarkdown(slide ?? expect.fail())).toContain('shown nowhere');
  });

  it('lets `only: slide` show a paragraph as it is', () => {
    const [slide] = slidesOf(steering('only: slide'));
    expect(blockMarkdown(slide ?? expect.fail())).toContain(
      'This paragraph stands on the slide as it is, and not in the notes.',
    );
    expect(notesMarkdown(slide ?? expect.fail())).not.toContain('as it is');
  });

  it('lets `break` begin a slide', () => {
    const slides = slidesOf(steering('break'));
    expect(slides).toHaveLength(2);
    expect(notesMarkdown(slides[1] ?? expect.fail())).toBe('Here a new slide begins.');
  });

  it('lets `point` put the author’s words in place of ours', () => {
    const [slide] = slidesOf(steering('point'));
    expect(blockMarkdown(slide ?? expect.fail())).toContain('- Nobody climbs the stair in winter');
    expect(notesMarkdown(slide ?? expect.fail())).toContain('in your own words');
  });

  it('shows the front matter for titles that assert', () => {
    const frontMatter = examples(section('### Layouts')).find((example) => example.includes('assertion'));
    const { slides } = plan(
      `${frontMatter}\n\n# Lighthouse\n\n## The tower\n\nThe tower leans a hand's breadth to the east. Waves have eaten its foot for two hundred years.\n`,
    );
    expect(slides[1]?.kicker).toBe('The tower');
    expect(slides[1]?.title).not.toBe('The tower');
  });

  it('tells what it does where a layout does not exist', () => {
    const messages: Message[] = [];
    plan('# Lighthouse\n\n<!-- layout: big-numbers -->\n\n## The tower\n\nIt cost £4 million.\n', messages);
    expect(messages).toEqual([
      expect.objectContaining({ code: 'layout-unknown', line: 3, hint: 'did you mean "big-number"?' }),
    ]);
  });

  it.each(
    [...section('### Front matter').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name),
    ),
  )('tells of the field %s, which is known and checked', (name) => {
    const [field, inner] = name.split('.');
    const written = inner === undefined ? `${field}: [[]]` : `slides:\n  ${inner}: [[]]`;
    const text = `---\n${written}\n---\n\n# Lighthouse\n`;
    const messages: Message[] = [];
    const report = (message: Message): void => {
      messages.push(message);
    };
    readSettings(readFrontMatter(text, 'talk.md', report), text, 'talk.md', report);
    expect(messages).toEqual([
      expect.objectContaining({ code: 'setting-type', text: expect.stringContaining(inner ?? name) }),
    ]);
  });

  it('tells of every layout of handouts, and shows settings that are read as they stand', () => {
    const handingOut = section('### Handing out');
    const told = [...handingOut.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    expect(HANDOUT_LAYOUTS.filter((layout) => !told.includes(layout))).toEqual([]);
    const text = examples(handingOut).find((example) => example.includes('handout:')) ?? expect.fail();
    const messages: Message[] = [];
    const report = (message: Message): void => {
      messages.push(message);
    };
    const { handout } = readSettings(readFrontMatter(text, 'talk.md', report), text, 'talk.md', report);
    expect(handout).toEqual({ layout: 'side', paper: 'letter', ink: true });
    expect(messages).toEqual([]);
  });
});
