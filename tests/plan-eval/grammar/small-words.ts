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

const DE: SmallWords = {
  neverLast: set(
    'und oder aber sondern denn der die das den dem des eine einen einem einer eines dass weil obwohl deren dessen',
  ),
  seldomLast: set(
    'ein von mit in im bei für durch gegen ohne seit zwischen wegen ist sind war waren hat haben hatte wird werden wurde nicht sehr als wie wenn',
  ),
  neverFirst: set('sondern'),
  seldomFirst: set('und oder denn dass dessen deren'),
  subordinate: /^(?:wenn|weil|obwohl|dass|solange|sobald|bevor|nachdem|falls)\s/i,
  binding: set('nicht kein keine keinen keiner keinem nie niemals niemand nichts nur ohne weder außer kaum'),
};

const ES: SmallWords = {
  neverLast: set(
    'y e o u ni pero sino que quien cuyo cuya el la los las un una unos unas de del al su sus porque si',
  ),
  seldomLast: set(
    'a en con por para sobre entre sin desde hasta es son era fue ha han no muy como cuando donde',
  ),
  neverFirst: set('sino ni'),
  seldomFirst: set('que quien cuyo cuya y o'),
  subordinate: /^(?:si|cuando|aunque|porque|mientras|para que)\s/i,
  binding: set('no nunca jamás sin ningún ninguna nadie nada ni tampoco solo sólo apenas salvo excepto'),
};

const ID: SmallWords = {
  neverLast: set('dan atau tetapi serta melainkan yang di ke dari bahwa karena jika agar para adalah'),
  seldomLast: set('dengan untuk pada oleh dalam sebagai akan tidak bukan belum hanya sejak sehingga'),
  neverFirst: set('atau tetapi melainkan'),
  seldomFirst: set('yang dan sehingga bahwa'),
  subordinate: /^(?:jika|kalau|apabila|meskipun|karena|agar|ketika|sejak)\s/i,
  binding: set('tidak tak bukan belum tanpa jangan hanya kecuali jarang'),
};

const TR: SmallWords = {
  neverLast: set('ve veya ama fakat çünkü ki bir her'),
  seldomLast: set('en çok daha bu şu ise'),
  neverFirst: set('ve veya ya da'),
  seldomFirst: set('ki ise'),
  subordinate: /^(?:eğer)\s/i,
  binding: set('değil değildir yok hiç hiçbir asla yalnızca sadece ancak'),
};

const UR: SmallWords = {
  neverLast: set('کا کی کے کو نے اور یا کہ جو جس جن مگر بلکہ تو'),
  seldomLast: set('ایک یہ وہ'),
  neverFirst: set('یا نے کا کی کے کو'),
  seldomFirst: set('جو جس جن کہ'),
  subordinate: /^(?:اگر|جب|اگرچہ|کیونکہ|جبکہ|تاکہ)\s/,
  binding: set('نہیں نہ مت بغیر صرف فقط محض سوائے'),
};

const NONE: SmallWords = {
  neverLast: new Set(),
  seldomLast: new Set(),
  neverFirst: new Set(),
  seldomFirst: new Set(),
  subordinate: /$^/,
  binding: new Set(),
};

const LISTS: Readonly<Record<string, SmallWords>> = {
  en: EN,
  fr: FR,
  ar: AR,
  de: DE,
  es: ES,
  id: ID,
  ms: ID,
  tr: TR,
  ur: UR,
};

export const smallWords = (lang: string): SmallWords => LISTS[lang.slice(0, 2)] ?? NONE;
