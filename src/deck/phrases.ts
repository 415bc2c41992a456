// Words that steer how a point is drawn from a sentence, by language. Data only.

/** Openers that a slide can do without; each is dropped together with the comma behind it. */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'however',
    'furthermore',
    'moreover',
    'more distinctively',
    'more importantly',
    'most importantly',
    'additionally',
    'in addition',
    'besides',
    'likewise',
    'similarly',
    'meanwhile',
    'nevertheless',
    'nonetheless',
    'still',
    'yet',
    'thus',
    'therefore',
    'hence',
    'consequently',
    'accordingly',
    'as a result',
    'as such',
    'for example',
    'for instance',
    'in fact',
    'indeed',
    'in particular',
    'in short',
    'in brief',
    'in summary',
    'in conclusion',
    'in closing',
    'to conclude',
    'to sum up',
    'overall',
    'ultimately',
    'finally',
    'first',
    'firstly',
    'second',
    'secondly',
    'third',
    'thirdly',
    'lastly',
    'of course',
    'clearly',
    'obviously',
    'naturally',
    'in other words',
    'that is',
    'on the other hand',
    'on the one hand',
    'in contrast',
    'by contrast',
    'conversely',
    'going forward',
    'looking ahead',
    'at the same time',
    'and',
    'but',
    'so',
    'also',
    'then',
    'generally',
    'in general',
    'simply put',
    'put simply',
    'after all',
    'to be clear',
    'crucially',
    'notably',
    'interestingly',
    'importantly',
  ],
  fr: [
    'cependant',
    'toutefois',
    'néanmoins',
    'de plus',
    'en outre',
    'par ailleurs',
    'ainsi',
    'donc',
    'par conséquent',
    'en effet',
    'par exemple',
    'en conclusion',
    'enfin',
    'en résumé',
    'bref',
    'en somme',
    'certes',
    'or',
    "d'abord",
    'tout d’abord',
    'ensuite',
    'en particulier',
  ],
  de: [
    'zudem',
    'außerdem',
    'darüber hinaus',
    'schließlich',
    'zusammenfassend',
    'kurz gesagt',
    'zum beispiel',
    'das heißt',
    'erstens',
    'zweitens',
    'drittens',
  ],
  es: [
    'sin embargo',
    'además',
    'por lo tanto',
    'por tanto',
    'así',
    'en consecuencia',
    'por ejemplo',
    'en conclusión',
    'en resumen',
    'finalmente',
    'por último',
    'de hecho',
    'no obstante',
    'por otra parte',
  ],
  pt: [
    'no entanto',
    'além disso',
    'portanto',
    'assim',
    'por exemplo',
    'em conclusão',
    'em resumo',
    'por fim',
    'finalmente',
    'contudo',
    'todavia',
    'de fato',
    'com efeito',
  ],
  it: [
    'tuttavia',
    'inoltre',
    'quindi',
    'dunque',
    'per esempio',
    'ad esempio',
    'in conclusione',
    'infine',
    'insomma',
  ],
  ar: ['ومع ذلك', 'علاوة على ذلك', 'بالإضافة إلى ذلك', 'في الختام', 'ختامًا', 'على سبيل المثال', 'لذلك'],
};

/** Openers that run on without a comma. */
const LEADS: Readonly<Record<string, RegExp>> = {
  en: /^(?:it (?:is|should be|must be) (?:clear|noted|said|worth noting|important to note|evident) that|the fact is that|note that|there is no doubt that|needless to say,?) /i,
  fr: /^(?:il est clair que|il faut noter que|notons que|force est de constater que) /i,
  es: /^(?:cabe señalar que|es claro que|hay que señalar que) /i,
  de: /^(?:es ist klar, dass|fest steht, dass) /i,
};

/** Starts of an insertion between two commas that only adds to what stands before it. */
const INSERTIONS: Readonly<Record<string, RegExp>> = {
  en: /^(?:which|who|whose|where|as an?|in turn|however|therefore|of course|for example|for instance|in fact|in particular|in short|especially|particularly|(?!(?:being|including|excluding|during|king|thing|nothing|anything|something|everything)\b)[a-z]+(?:ed|built|ing) (?:on|by|through|from|in|with|as|at|to|upon|over|under|around|between|for)|built on|known|drawn from|born of)\b/i,
  fr: /^(?:qui|dont|lequel|laquelle|en effet|par exemple|notamment|en particulier|bien sûr|fondée?s? sur)(?![\p{L}])/iu,
  es: /^(?:que|cuyo|cuya|por ejemplo|en particular|sobre todo|basad[oa]s? en)(?![\p{L}])/iu,
  pt: /^(?:que|cujo|cuja|por exemplo|em particular|sobretudo|basead[oa]s? em)(?![\p{L}])/iu,
};

/** Starts of a clause at a sentence's end that only adds to what stands before it. */
const TAILS: Readonly<Record<string, RegExp>> = {
  en: /^(?:which|where|who|whose|while|thereby|thus|allowing|making|leading|giving|helping|enabling|ensuring|providing|creating|reflecting|especially|particularly|and thus|and thereby|so that|such as|including)\b/i,
  fr: /^(?:ce qui|où|dont|permettant|notamment|afin de|tandis que)(?![\p{L}])/iu,
  es: /^(?:lo que|donde|permitiendo|especialmente|mientras que)(?![\p{L}])/iu,
  pt: /^(?:o que|onde|permitindo|especialmente|enquanto)(?![\p{L}])/iu,
  de: /^(?:wobei|wodurch|insbesondere|während)(?![\p{L}])/iu,
};

/** Starts of a long sentence that set its scene without limiting what it claims. */
const SETTINGS: Readonly<Record<string, RegExp>> = {
  en: /^(?:among the|amid|within this|in this|in these|like any|like all|alongside|as with|from .+ to)\b/i,
};

/** A relative clause at a sentence's end: `that` before a verb, and no verb before it that takes a clause. */
const RELATIVES: Readonly<Record<string, RegExp>> = {
  en: /(?<!\b(?:so|such|now|than|fact|idea|view|claim|belief|argument|point|notion|hope|fear|case|(?:say|show|mean|argue|hold|believe|think|know|find|prove|demonstrate|ensure|suggest|note|insist|require|demand|claim|reveal|confirm|imply|indicate|expect|understand|see|agree|warn)(?:s|d|ed)?|said|shown|meant|held|thought|knew|found)) that (?!(?:the|an?|this|these|those|it|they|we|you|i|he|she|there|all|each|every|any|some|one|no|such|our|their|its|his|her|your|my)\b)(?=[a-z])[^,;:]+$/,
};

/** First words that point back to a sentence which the audience does not see. */
const BACKWARD: Readonly<Record<string, RegExp>> = {
  en: /^(?:this|these|that|those|it|its|they|their|he|she|his|her|such|another|both|so|here|there)\b/i,
  fr: /^(?:ce|cet|cette|ces|cela|ceci|il|elle|ils|elles|son|sa|ses|leur|leurs|un autre|une autre)\b/i,
  de: /^(?:dies|diese|dieser|dieses|das|es|sie|er|sein|seine|ihr|ihre|solche)\b/i,
  es: /^(?:este|esta|estos|estas|esto|eso|ello|ellos|ellas|su|sus|otro|otra)\b/i,
  pt: /^(?:este|esta|estes|estas|isto|isso|ele|ela|eles|elas|seu|sua|outro|outra)\b/i,
};

/** Words that say a sentence states what matters. */
const WEIGHTY: Readonly<Record<string, RegExp>> = {
  en: /\b(?:must|need to|needs|crucial|critical|essential|key|vital|central|important|main|most|best|only|never|always|because|therefore|significant|demands?|requires?)\b/gi,
  fr: /(?<!\p{L})(?:doit|doivent|faut|crucial|essentiel\w*|clé|central\w*|important\w*|principal\w*)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:debe|deben|hay que|crucial|esencial\w*|clave|importante\w*|principal\w*)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:muss|müssen|entscheidend\w*|wesentlich\w*|wichtig\w*|zentral\w*)(?!\p{L})/giu,
};

/** Negation, conditions and numbers: what holds one of these is never dropped, or the point would say something else. */
export const KEPT_ALWAYS =
  /(?<!\p{L})(?:not|no|never|without|nor|neither|none|nothing|nobody|cannot|unless|except|only|if|hardly|barely|few|until|but|ne|n['’]\p{L}+|pas|jamais|sans|aucune?|sauf|si|nicht|kein\p{L}*|nie|niemals|ohne|wenn|außer|nunca|sin|ningún|ninguna|não|nem|sem|se|non|mai|senza|لا|لم|لن|ليس|ليست|غير|بدون|دون|إذا|نه|بدون|не|нет|ни|без|если|değil|yok)(?!\p{L})|n['’]t\b|\p{N}|不|没|無|ない/iu;

/** The patterns for a language, by its primary subtag; languages without data are cut at brackets and dashes only. */
export function phrasesFor(lang: string): Phrases {
  const key = lang.split('-')[0] ?? 'en';
  return {
    openers: OPENERS[key] ?? [],
    lead: LEADS[key],
    insertion: INSERTIONS[key],
    tail: TAILS[key],
    setting: SETTINGS[key],
    relative: RELATIVES[key],
    backward: BACKWARD[key],
    weighty: WEIGHTY[key],
  };
}

export interface Phrases {
  readonly openers: readonly string[];
  readonly lead: RegExp | undefined;
  readonly insertion: RegExp | undefined;
  readonly tail: RegExp | undefined;
  readonly setting: RegExp | undefined;
  readonly relative: RegExp | undefined;
  readonly backward: RegExp | undefined;
  readonly weighty: RegExp | undefined;
}
