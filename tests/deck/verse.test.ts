// Verse keeps its lines, wrapped prose does not.
import { describe, expect, it } from 'vitest';
import { isVerse } from '../../src/deck/verse.ts';
import { blockMarkdown, plan } from './article.ts';

describe('lines', () => {
  it.each([
    'Who winds the lamp when the wind is west?\n> Gunnar, who never goes to his rest.',
    'The tide comes in\n> The tide goes out\n> Nobody asks it what about',
    '“Keep to the left,”\n> The signpost said,\n> And pointed at the sea instead.',
    'على قدر أهل العزم تأتي العزائم،\n> وتأتي على قدر الكرام المكارم.',
  ])('are verse: %s', (paragraph) => {
    expect(isVerse(paragraph)).toBe(true);
  });

  it.each([
    'A reading room is a promise that a town makes.',
    'A reading room is a promise that a town makes to people\n> it will never meet.',
    'We went to see the keeper and his daughter, and then\n> Gunnar showed us the lamp.',
    'We have stopped driving out to the far field at night to push a finger into the earth.\n> We read the figures instead, and sleep until the sun is on the roof of the barn.\n> Nobody misses the mud.',
    'قال الصياد إن البحر تغير كثيرًا\n> منذ أن كان طفلًا.',
  ])('are wrapped prose: %s', (paragraph) => {
    expect(isVerse(paragraph)).toBe(false);
  });
});

describe('a quoted poem', () => {
  const quote = (body: string): string =>
    plan(`# Songs\n\n## Utsira\n\n${body}\n`).slides.map(blockMarkdown).join('\n');

  it('breaks where its author breaks it, marked words and all', () => {
    expect(
      quote('> Who counts the boats *when\n> The boats* come in?\n> Gunnar, and one is next of kin.'),
    ).toContain('> Who counts the boats *when\\\n> The boats* come in?\\\n> Gunnar, and one is next of kin.');
  });

  it('leaves prose beside it joined', () => {
    expect(
      quote(
        '> The tide comes in,\n> The tide goes out.\n>\n> So says the song that every\n> child here knows.',
      ),
    ).toContain(
      '> The tide comes in,\\\n> The tide goes out.\n>\n> So says the song that every child here knows.',
    );
  });
});
