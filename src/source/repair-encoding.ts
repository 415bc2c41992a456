// Repairs UTF-8 that was once read as windows-1252 and saved again: `â€“` was `–`, `Ã©` was `é`.
// A stretch is touched only where its windows-1252 bytes are strict UTF-8 and no language writes it by itself:
// `MANHÃ…` in Portuguese, `É»` in French and `Spaß“` in German are such bytes too, and stay as they are.
import type { Report } from '../message.ts';
import { count, lineAt } from './decode.ts';
import { windows1252Byte } from './windows-1252.ts';

/** Characters that follow a word in ordinary text too: closing quotes, dashes, footnote marks, a no-break space. */
const AFTER_WORDS = '\u00A0”“„’‘»«›‹…–—™®¹²³§†‡•';

/** Of those, the ones that damaged punctuation (`â†’`, `â€¢`) begins with as well. */
const SYMBOL_SECONDS = '†‡•„';

const MARKS = /[\u0080-\u00FFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}/g;
const ROUNDS = 3;

interface Repair {
  readonly wrong: string;
  readonly right: string;
  readonly offset: number;
}

/** The text with wrongly decoded characters put right; one warning counts them and names the first. */
export function repairEncoding(text: string, file: string, report: Report): string {
  let repaired = text;
  const repairs: Repair[] = [];
  // What went wrong twice is put right twice.
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = repairs.length;
    repaired = repairOnce(repaired, repairs);
    if (repairs.length === before) break;
  }
  const first = repairs[0];
  if (first) {
    const lineStart = text.lastIndexOf('\n', first.offset - 1) + 1;
    report({
      severity: 'warning',
      code: 'text-repaired',
      text: `${count(repairs.length, 'wrongly decoded character', 'wrongly decoded characters')} repaired, the first "${first.wrong}" read as "${first.right}"`,
      file,
      line: lineAt(text, first.offset),
      column: first.offset - lineStart + 1,
      hint: 'save the file as UTF-8 from an editor that shows these characters rightly',
    });
  }
  return repaired;
}

function repairOnce(text: string, repairs: Repair[]): string {
  return text.replace(MARKS, (run, offset: number) => {
    // Quoted as code, the characters are what the text is about.
    if (text[offset - 1] === '`' || text[offset + run.length] === '`') return run;
    let result = '';
    for (let at = 0; at < run.length; ) {
      const wrong = sequenceAt(run, at);
      const right = wrong && decodeStrictly(wrong);
      if (right && isDamage(wrong, text[offset + at - 1] ?? '', text[offset + at + wrong.length] ?? '')) {
        repairs.push({ wrong, right, offset: offset + at });
        result += right === '\uFEFF' ? '' : right;
        at += wrong.length;
      } else {
        result += run[at];
        at += 1;
      }
    }
    return result;
  });
}

/** The characters that a UTF-8 lead byte at `at` asks for, else an empty string. */
function sequenceAt(run: string, at: number): string {
  const lead = windows1252Byte(run[at] ?? '') ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= run.length ? run.slice(at, at + length) : '';
}

function decodeStrictly(characters: string): string | undefined {
  const bytes = Uint8Array.from(characters, (char) => windows1252Byte(char) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isDamage(wrong: string, before: string, after: string): boolean {
  const [lead = '', second = ''] = wrong;
  const ordinary = AFTER_WORDS.includes(second);
  // `â€…`, `â„¢`, `âˆ’`: punctuation, currency and symbols; `ï»¿`: byte order mark; `ðŸ˜€`: emoji.
  if (lead === 'â') return !ordinary || SYMBOL_SECONDS.includes(second);
  if (wrong.length === 3) return wrong === 'ï»¿';
  if (wrong.length === 4) return lead === 'ð' && second === 'Ÿ';
  if (!'ÃÂÄÅ'.includes(lead)) return false;
  if (!ordinary) return true;
  if (/\p{Lu}/u.test(before)) return /\p{L}/u.test(after) && second !== '’';
  if (lead === 'Ä' || lead === 'Å') return /\p{Ll}/u.test(before + after);
  return /[\p{Ll}]/u.test(before) || lead === 'Â' || second === '\u00A0' || /\p{L}/u.test(after);
}
