// What plugins of marp-core find wrong with a deck, caught with the line it is about: diagrams and formulas that do
// not parse are told on the console or drawn in red, and a library must do neither.
import type { MarkdownIt, RenderRule } from './markdown-it.ts';
import type { Complaint } from './protocol.ts';

/** Rules that draw what can fail to parse. */
const DRAWN = ['fence', 'marp_mermaid', 'marp_math_block', 'marp_math_inline'];

export interface Complaints {
  readonly list: Complaint[];
  add(complaint: Complaint): void;
  /** Has the rules of `md` complain of what they draw. To be called after all plugins are in. */
  watch(md: MarkdownIt): void;
  /** Runs `work` with `console.warn` made a complaint. */
  listen<T>(work: () => T): T;
}

export function collectComplaints(): Complaints {
  const list: Complaint[] = [];
  let line: number | undefined;
  const add = (complaint: Complaint): void => void list.push(complaint);
  const here = (): { line?: number } => (line === undefined ? {} : { line });

  /** A block that makes its rule fail (code in the language `constructor`) is shown as it stands. */
  const drawn: (rule: RenderRule, ...args: Parameters<RenderRule>) => string = (
    rule,
    tokens,
    index,
    ...rest
  ) => {
    try {
      return rule(tokens, index, ...rest);
    } catch (error) {
      const { content = '', type } = tokens[index] ?? {};
      const why = shortened(error instanceof Error ? error.message : String(error));
      add({ kind: 'other', text: `a block cannot be drawn: ${why}`, ...here() });
      const code = `<code>${escapeHtml(content)}</code>`;
      return type === 'marp_math_inline' ? code : `<pre>${code}</pre>\n`;
    }
  };

  const watched =
    (rule: RenderRule): RenderRule =>
    (tokens, index, ...rest) => {
      const map = tokens[index]?.map;
      line = map ? map[0] + 1 : undefined;
      const html = drawn(rule, tokens, index, ...rest);
      for (const text of formulaErrors(html)) add({ kind: 'math', text, ...here() });
      line = undefined;
      return html;
    };

  return {
    list,
    add,
    watch(md) {
      for (const name of DRAWN) {
        const rule = md.renderer.rules[name];
        if (rule) md.renderer.rules[name] = watched(rule);
      }
      md.core.ruler.push('triptych_formula_lines', ({ tokens }) => {
        for (const { map, children } of tokens) {
          for (const child of children ?? []) if (child.type === 'marp_math_inline') child.map ??= map;
        }
      });
    },
    listen(work) {
      const warn = console.warn;
      console.warn = (...words: unknown[]) => add({ ...read(words.map(String).join(' ')), ...here() });
      try {
        return work();
      } finally {
        console.warn = warn;
      }
    },
  };
}

function read(words: string): Complaint {
  const text = (words.split('\n')[0] ?? '').replace(/^Error:\s*/, '').replace(/[.\s]+$/, '');
  const latex = /^LaTeX-incompatible input and strict mode is set to 'warn': (.*?)(?: \[\w+\])?$/.exec(text);
  if (latex) return { kind: 'math', text: `a formula holds what LaTeX does not know: ${latex[1]}` };
  return { kind: /mermaid/i.test(words) ? 'diagram' : 'other', text };
}

/** What KaTeX drew in red: a formula that does not parse, as a title, or a command that it does not know. */
function formulaErrors(html: string): string[] {
  if (!html.includes('katex')) return [];
  const broken = [
    ...html.matchAll(/class="katex-error" title="(?:ParseError: KaTeX parse error: )?([^"]*)"/g),
  ];
  const unknown = [...html.matchAll(/<mstyle mathcolor="#cc0000"><mtext>(\\[^<]*)/g)];
  return [
    ...broken.map(([, title = '']) => `a formula cannot be read: ${shortened(unescapeHtml(title))}`),
    ...unknown.map(([, command]) => `a formula uses the unknown command ${command}`),
  ];
}

/** A line of what may be a page of words. */
const shortened = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .replace(/[.\s]+$/, '');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescapeHtml = (text: string): string =>
  text
    .replace(/&#x27;|&quot;/g, '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
