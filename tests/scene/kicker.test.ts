// The line above a title that asserts something: a text of its own role, read before the title.
import { afterAll, describe, expect, it } from 'vitest';
import { openSceneBench } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const rolesOf = async (markdown: string): Promise<readonly string[]> => {
  const { scene } = await bench.measure(markdown);
  return (scene.slides[0]?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.role] : []));
};

describe('the line above a title', () => {
  it.each(['triptych', 'default'])('is a kicker where the slide asserts something (%s)', async (theme) => {
    const roles = await rolesOf(
      `---\ntheme: ${theme}\n---\n\n<!-- _class: content assertion -->\n\nShade\n\n## Trees cost less than awnings\n\n- over thirty years\n`,
    );
    expect(roles).toEqual(['kicker', 'title', 'body']);
  });

  it('is text where the slide asserts nothing, and is no list', async () => {
    const plain = '\n\nShade\n\n## Trees cost less than awnings\n\n- over thirty years\n';
    expect(await rolesOf(plain)).not.toContain('kicker');
    const list = '<!-- _class: assertion -->\n\n- Shade\n\n## Trees cost less than awnings\n';
    expect(await rolesOf(list)).not.toContain('kicker');
  });
});
