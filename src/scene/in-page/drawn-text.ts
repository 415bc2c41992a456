// Characters as they are drawn: generated content unquoted, cases transformed, tabs spread.
import { languageOf } from './context.ts';

/** The strings of a computed `content`, without the alternative text after a slash. */
export function generatedText(content: string, quotes = 'auto'): string {
  const [open = '\u201c', close = '\u201d'] = [...quotes.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1] ?? '',
  );
  let text = '';
  for (const match of content.matchAll(
    /url\("[^"]*"\)|"((?:[^"\\]|\\.)*)"|(\/)|(open-quote)|(close-quote)/g,
  )) {
    if (match[2]) break;
    if (match[3]) text += open;
    else if (match[4]) text += close;
    else text += (match[1] ?? '').replace(/\\([0-9a-f]{1,6} ?|.)/gi, unescapeCss);
  }
  return text;
}

function unescapeCss(_: string, code: string): string {
  const hex = code.trim();
  return /^[0-9a-f]+$/i.test(hex) ? String.fromCodePoint(Number.parseInt(hex, 16) || 0xfffd) : code;
}

export function transform(text: string, style: CSSStyleDeclaration, parent: Element): string {
  switch (style.textTransform) {
    case 'uppercase':
      return text.toLocaleUpperCase(languageOf(parent));
    case 'lowercase':
      return text.toLocaleLowerCase(languageOf(parent));
    case 'capitalize':
      return text.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) =>
        letter.toLocaleUpperCase(languageOf(parent)),
      );
    default:
      return text;
  }
}

/** A tab reaches to the next stop; in code that starts lines this is exact, elsewhere close. */
export function tabs(text: string, style: CSSStyleDeclaration): string {
  if (!text.includes('\t')) return text;
  const size = Number.parseInt(style.tabSize, 10) || 8;
  let out = '';
  for (const char of text) out += char === '\t' ? ' '.repeat(size - (out.length % size)) : char;
  return out;
}
