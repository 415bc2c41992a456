// Marks every block with the lines of the Marp Markdown that it came from: `data-line="12-14"`, from 1, inclusive.
// Measuring carries them into the Scene, and messages find their place by them.
import type { MarkdownIt, Token } from './markdown-it.ts';

/** Rules that write their own HTML and drop a token's attributes. */
const WRITES_OWN_HTML = ['fence', 'code_block', 'marp_math_block', 'marp_mermaid'];

export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('triptych_source_lines', ({ tokens, inlineMode }) => {
    if (inlineMode) return;
    for (const token of tokens) {
      if (token.map && token.tag && !token.type.startsWith('marpit_'))
        token.attrSet('data-line', range(token));
    }
  });
  for (const name of WRITES_OWN_HTML) {
    const rule = md.renderer.rules[name];
    if (!rule) continue;
    md.renderer.rules[name] = function (tokens, index, options, env, self) {
      const html = rule.call(this, tokens, index, options, env, self);
      const token = tokens[index];
      if (!token?.map || /^\s*<[^>]*\sdata-line=/.test(html)) return html;
      return html.replace(/<[a-z][\w-]*/i, (open) => `${open} data-line="${range(token)}"`);
    };
  }
}

const range = ({ map }: Token): string => (map ? `${map[0] + 1}-${Math.max(map[0] + 1, map[1])}` : '');
