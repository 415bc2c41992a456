// Characters that no font has, as the author is told of them.
import type { Message } from '../../message.ts';
import type { Rendered } from '../../page/types.ts';

/** `characters` each once; `line` of the Marp Markdown. */
export interface MissingCharacters {
  readonly characters: string;
  readonly line?: number;
}

/** More are not named: the first few tell which script or set of signs it is. */
const NAMED = 8;

export function missingMessage({ characters, line }: MissingCharacters, { placeOf }: Rendered): Message {
  const all = [...characters];
  const named = all.slice(0, NAMED).map((character) => `${character} (${codePoint(character)})`);
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  return {
    severity: 'warning',
    code: 'font-missing-character',
    text: `no font at hand has ${named.join(', ')}${more}, so that an empty box stands in the PDF`,
    ...placeOf(line ?? 1),
    hint: "install the @fontsource package of a font that has it and name the font in the deck's styles, or write it otherwise",
  };
}

/** `U+16A0`, as Unicode writes it. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
