// Speaker notes as a Marp comment: Markdown inside, nothing in it that ends the comment or reads as a directive.
import { escapeText } from '../deck/write-inline.ts';

/** Keys that make a comment a directive, for Marp and for us, as a line's beginning. */
const DIRECTIVE = new RegExp(
  `^(\\s*["']?[_$]?(?:${[
    'theme|style|size|lang|math|headingDivider|marp|title|description|author|keywords|image|url|transition',
    'backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|class|color|footer|header',
    'paginate|slideId|section|layout|auto-scaling|autoScaling|fitting',
  ].join('|')})["']?\\s*):`,
  'gm',
);

/** What makes a one-line comment an order to another tool, which Marp leaves out of the notes. */
const ORDER = /^(prettier|markdownlint)-|^lint (?=disable|enable|ignore)/;

/** Characters that begin a YAML mapping where a paragraph begins with them; not `[` and `![`, which begin links. */
const YAML_START = /^(?:[{?&%"']|!(?!\[)|---)/;

/** The lines of the comment that holds the notes. */
export function noteComment(notes: readonly string[]): string[] {
  return ['<!--', ...safeNotes(notes.join('\n\n')).split('\n'), '-->'];
}

/** The notes with the same meaning as Markdown, safe inside a comment. */
export function safeNotes(markdown: string): string {
  return markdown
    .replace(/(?<!`)(`+)(?!`)([^`\n]*?(?:--!?>)[^`\n]*?)\1(?!`)/g, (_, _fence: string, code: string) =>
      escapeText(code.trim()),
    )
    .replace(/--(!?)>/g, '--\\$1>')
    .replace(DIRECTIVE, '$1\\:')
    .replace(ORDER, (_, tool?: string) => (tool ? `${tool}\\-` : 'lint&#32;'))
    .replace(YAML_START, (start) => `\\${start}`);
}
