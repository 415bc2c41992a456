// Words that a point must not end or begin with, by language. Data only.

export interface SmallWords {
  /** Never a point's last word. */
  readonly neverLast: ReadonlySet<string>;
  /** A point's last word only where a clause of the article ends with it too (`what it was made for`). */
  readonly seldomLast: ReadonlySet<string>;
  /** Never a point's first word. */
  readonly neverFirst: ReadonlySet<string>;
  /** A point's first word only where the article's sentence begins with it, or in a question. */
  readonly seldomFirst: ReadonlySet<string>;
  /** Opens a clause that needs another one behind a comma. */
  readonly subordinate: RegExp;
  /** Turns or bounds what is said; losing one inside a point makes it say something else. */
  readonly binding: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const EN: SmallWords = {
  neverLast: set(
    'and or but nor the a an than which who whom whose because although though whereas unless if every my our your their its',
  ),
  seldomLast: set(
    'of to in on at by for with from into onto over under between among through during before after since until as that ' +
      'not is are was were be been being am has have had do does did will would can could may might must shall should ' +
      'about against without within per via like such while where when how what why this these those his some any each so very more most',
  ),
  neverFirst: set('and or but nor than'),
  seldomFirst: set('which who whom whose of'),
  subordinate:
    /^(?:if|although|though|because|unless|whereas|when|whenever|as soon as|as long as|even if|even though|so that|provided that|while)\b/i,
  binding: set('not never no nor neither none nobody nothing only hardly seldom without unless except'),
};

const FR: SmallWords = {
  neverLast: set(
    'et ou mais ni car le la les un une des du au aux que qui dont où de ce cet cette ces son sa ses leur leurs si',
  ),
  seldomLast: set(
    'à en dans sur sous par pour avec sans contre entre vers depuis pendant est sont était étaient a ont avait avaient ne comme quand lorsque',
  ),
  neverFirst: set('et ou mais ni car'),
  seldomFirst: set('qui que dont où de'),
  subordinate: /^(?:si|quand|lorsque|puisque|parce que|bien que|quoique|dès que|afin que|tandis que)\s/i,
  binding: set('ne pas jamais aucun aucune rien personne seul seule seulement sans sauf ni'),
};

const AR: SmallWords = {
  neverLast: set('و أو ثم في من إلى على عن مع بين أن إن الذي التي الذين إذا لو بل حتى منذ كل'),
  seldomLast: set('لا لم لن قد ما كما عند خلال بعد قبل دون غير'),
  neverFirst: set('أو ثم بل'),
  seldomFirst: set('الذي التي الذين إذ'),
  subordinate: /^(?:إذا|لو|عندما|حينما|بينما|لأن|كي)\s/,
  binding: set('لا لم لن ليس ليست غير دون إلا فقط وحدها وحده'),
};

const NONE: SmallWords = {
  neverLast: new Set(),
  seldomLast: new Set(),
  neverFirst: new Set(),
  seldomFirst: new Set(),
  subordinate: /$^/,
  binding: new Set(),
};

const LISTS: Readonly<Record<string, SmallWords>> = { en: EN, fr: FR, ar: AR };

export const smallWords = (lang: string): SmallWords => LISTS[lang.slice(0, 2)] ?? NONE;
