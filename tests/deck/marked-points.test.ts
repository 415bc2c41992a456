// What counts as an author's mark: words that say something, not a name set off for the eye.
import { describe, expect, it } from 'vitest';
import { plan } from './article.ts';

const pointsOf = (prose: string): string[] =>
  plan(`# Bicycles\n\n## The candidates\n\n${prose}\n`)
    .slides.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : []));

describe('bold words inside a sentence', () => {
  it('are a point where they say something', () => {
    expect(
      pointsOf('The maker says that **the brake was never tested on a hill**, which we believe.'),
    ).toEqual(['The brake was never tested on a hill']);
  });

  it('are none where they are a name', () => {
    const points = pointsOf(
      'The **Harbour Long 80** carries two children behind the rider. The **Kassel Box 2** carries them in front of him. Both cost more than our first car.',
    );
    expect(points).toContain('The **Harbour Long 80** carries two children behind the rider');
    expect(points).not.toContain('Harbour Long 80');
  });
});
