// Pictures that nobody says anything of, as the page finds them and as the author is told.
import type { Message } from '../../message.ts';
import type { Rendered } from '../../page/types.ts';

/** `named`: its words are a file's name. `link`: all that a link shows is a picture without words. `line` is of the Marp Markdown. */
export interface Untold {
  readonly kind: 'picture' | 'named' | 'drawing' | 'link';
  readonly line?: number;
  /** Address of the picture, a virtual one. */
  readonly source?: string;
}

const HINTS: Readonly<Record<Untold['kind'], string>> = {
  picture: 'say in its alt text what it shows, or give it an empty one if it only decorates',
  named: 'say in its alt text what it shows, or give it an empty one if it only decorates',
  drawing: 'give it a <title>, or aria-hidden="true" if it only decorates',
  link: 'say in the alt text of its picture where the link leads',
};

export function untoldMessage({ kind, line, source }: Untold, { assets, placeOf }: Rendered): Message {
  const named = source === undefined ? undefined : assets.get(source)?.named;
  const what = named ? ` ${named.address}` : '';
  const text: Readonly<Record<Untold['kind'], string>> = {
    picture: `the picture${what} has no alternative text, so that the PDF has it as decoration`,
    named: `the picture${what} has a file name for its alternative text, so that screen readers say that`,
    drawing: 'a drawing has neither words nor a title, so that the PDF has it as decoration',
    link: `a link shows nothing but the picture${what} without alternative text, so that screen readers say its address`,
  };
  return {
    severity: 'warning',
    code: 'pdf-figure-alt',
    text: text[kind],
    ...(named?.place ?? placeOf(line ?? 1)),
    hint: HINTS[kind],
  };
}
