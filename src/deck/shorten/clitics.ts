// Arabic `و` and `ف`, "and" and "so", are written together with the word behind them. Where they open a sentence they only
// tie it to the one before, as `And` does. No spelling tells them from a word's own first letter (`وزارة`, ministry), so
// they are told apart only before the article, before small words, and before prefixes of verbs that few nouns begin with.

const SMALL = `في|من|على|إلى|عن|مع|بعد|قبل|منذ|عند|بين|خلال|داخل|عبر|لا|لم|لن|ليس|ليست|هو|هي|هذا|هذه|تلك|هناك|هنا|كل|بعض|كان|كانت|يجب|يمكن|ينبغي|بحسب|حسب|وفق|وفقًا|بفضل|بسبب|رغم|أما|إذا|كما|بدلًا|بدأ|بدأت|تم|زاد|زادت|صار|ظل|حتى`;
/** `والد`, father; `والي`, governor; `فالس`, waltz. */
const ARTICLE = String.raw`ال(?!د(?:ه|ها|هم|ي|ة|ته|تها|ا|ان|ين)?(?!\p{L})|يً?ا?(?!\p{L})|س(?!\p{L})|نتاين)\p{L}{2}`;
/** Past and present forms of the derived verbs; `وتيرة`, pace, and the like are nouns. */
const VERB = String.raw`(?!تير|تر|تد|يل|يسك|يكي|تين)(?:[يت]\p{L}{3}|است\p{L}{2}|أ(?!د(?!\p{L}))\p{L}{3})`;

/** Matches the clitic at the start of a text, and nothing behind it. */
export const openingClitic: RegExp = new RegExp(
  String.raw`^(?:و(?=${ARTICLE}|(?:${SMALL}|قد)(?![\p{L}\p{M}])|${VERB})|ف(?=${ARTICLE}|(?:${SMALL})(?![\p{L}\p{M}])))`,
  'u',
);

/** A word without the clitic in front. */
export const withoutClitic = (word: string): string => word.replace(openingClitic, '');
