// Comments that say where a block goes: `only`, `break` and `point`.
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/message.ts';
import { blockMarkdown, notesMarkdown, plan } from './article.ts';

const slidesOf = (body: string, messages: Message[] = []) =>
  plan(`# Talk\n\n## Bees\n\n${body}\n`, messages).slides.slice(1);

describe('only', () => {
  it('keeps a paragraph off the slide', () => {
    const [slide] = slidesOf(
      'Bees carry pollen far.\n\n<!-- only: notes -->\nThey dance at home to tell the way.',
    );
    expect(blockMarkdown(slide ?? expect.fail())).toBe('- Bees carry pollen far');
    expect(notesMarkdown(slide ?? expect.fail())).toContain('They dance at home');
  });

  it('keeps a table off the slide, and in the notes', () => {
    const [slide] = slidesOf(
      'Bees carry pollen far.\n\n<!-- only: notes -->\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    expect(blockMarkdown(slide ?? expect.fail())).not.toContain('|');
    expect(notesMarkdown(slide ?? expect.fail())).toContain('| 1 | 2 |');
  });

  it('shows a paragraph whole, and says it nowhere else', () => {
    const [slide] = slidesOf('<!-- only: slide -->\nBees dance. They tell the way to the field.');
    expect(blockMarkdown(slide ?? expect.fail())).toBe('Bees dance. They tell the way to the field.');
    expect(notesMarkdown(slide ?? expect.fail())).toBe('');
  });

  it('tells of a place that it does not know', () => {
    const messages: Message[] = [];
    slidesOf('<!-- only: note -->\nBees dance in the dark of the hive.', messages);
    expect(messages).toEqual([
      expect.objectContaining({ code: 'only-unknown', line: 5, hint: 'did you mean "notes"?' }),
    ]);
  });
});

describe('break', () => {
  it('begins a slide', () => {
    const slides = slidesOf('Bees carry pollen far.\n\n<!-- break -->\n\nWasps carry little of it home.');
    expect(slides.map(blockMarkdown)).toEqual(['- Bees carry pollen far', '- Wasps carry little of it home']);
  });

  it('makes no empty slide', () => {
    expect(slidesOf('<!-- break -->\n\nBees carry pollen far.\n\n<!-- break -->')).toHaveLength(1);
  });
});

describe('point', () => {
  it('puts the author’s words in place of ours, colons and all', () => {
    const [slide] = slidesOf(
      '<!-- point: "Bees: the *small* print" -->\nBees carry pollen from field to field at dawn.',
    );
    expect(blockMarkdown(slide ?? expect.fail())).toBe('- Bees: the *small* print');
    expect(notesMarkdown(slide ?? expect.fail())).toContain('from field to field');
  });

  it('may be given more than once, and at the end', () => {
    const [slide] = slidesOf(
      '<!-- point: One -->\n<!-- point: Two -->\nBees carry pollen.\n\n<!-- point: A last word -->',
    );
    expect(blockMarkdown(slide ?? expect.fail())).toBe('- One\n- Two\n- A last word');
  });
});
