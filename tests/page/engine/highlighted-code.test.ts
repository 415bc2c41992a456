import { afterAll, expect, test } from 'vitest';
import { openEngine } from '../../../src/page/engine/engine.ts';

const CODE = 'const tide = "high";\nreturn tide;\n';

test('code met before is coloured as if it were met for the first time', async () => {
  const blocks = ['js', 'js {2}', 'js {1}', 'ts', 'py', 'txt', 'nowhere'].map(
    (info) => `\`\`\`${info}\n${CODE}\`\`\`\n`,
  );
  const engine = openEngine();
  afterAll(() => engine.close());
  const render = async (markdown: string): Promise<readonly string[]> =>
    (await engine.render({ markdown, themes: [], lang: 'en', dir: 'ltr' })).html
      .split('<section')
      .slice(1)
      .map((slide) => /<pre.*<\/pre>/s.exec(slide)?.[0].replaceAll(/ data-line="[^"]*"/g, '') ?? '');
  const first = await render(blocks.join('\n---\n'));
  expect(new Set(first).size).toBe(blocks.length);
  const again = await render([...blocks, ...blocks].reverse().join('\n---\n'));
  expect(again).toEqual([...first, ...first].reverse());
});
