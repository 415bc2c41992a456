// Puts numbers and times into the companion's words.
import type { Words } from './words.ts';

/** `#` becomes the first value, `%` the second. */
export const fill = (text: string, first: string | number, second: string | number = ''): string =>
  text.replace(/[#%]/g, (sign) => String(sign === '#' ? first : second));

/** Where the deck stands; the index counts from 0. */
export const slidePosition = ({ slides }: Words, index: number, count: number): string =>
  fill(slides.position, index + 1, count);

/** As the language counts, in its digits. */
export const slidesFound = ({ search }: Words, count: number, lang: string): string =>
  count === 0
    ? search.none
    : fill(
        search.found[new Intl.PluralRules(lang).select(count)] ?? search.found.other,
        new Intl.NumberFormat(lang).format(count),
      );
