// Shortened words that end in a full stop, by language: behind which of them a sentence can end, and behind which not.

export interface Abbreviations {
  /** Stand before a name or a word that they belong to: never end a sentence. */
  readonly leading: ReadonlySet<string>;
  /** Stand before a number, and mean something else elsewhere: `No. 5`, but `The answer was no. They left.` */
  readonly counting: ReadonlySet<string>;
  /** Whether a number with a full stop is an ordinal: `3. Oktober`, `2. Dünya Savaşı`. */
  readonly ordinals?: RegExp;
  /** First words of sentences that no name begins with: behind an initial they start a new sentence. */
  readonly openers: ReadonlySet<string>;
}

const EVERYWHERE = {
  leading: 'dr prof cf vs e.g i.e eg ie approx ca st mr mrs ms z.b d.h u.a p.ex p.ej',
  counting:
    'no nos nr p pp fig figs vol vols ch chap sec eq art ref ed jan feb mar apr jun jul aug sep sept oct okt nov dec dez',
};

type Entry = readonly [leading: string, counting: string, openers: string, ordinals?: RegExp];

/** Months and what else an ordinal often stands before, or the words that an ordinal stands behind. */
const GERMAN_ORDINAL =
  /(?:^|[\s(])(?:am|vom|zum|beim|im|der|die|das|den|dem|des|bis|seit|ab|ein|eine|einem|einer|und|jeder|jede|jedes)\s\p{N}{1,3}\.\s|(?:^|[\s(])\p{N}{1,2}\.\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jänner|Jahrhundert|Weltkrieg|Auflage|Klasse|Platz|Kapitel|Lebensjahr)/iu;
const ANY_ORDINAL = /(?:^|[\s(])\p{N}{1,2}\.\s/u;

const ENTRIES: Readonly<Record<string, Entry>> = {
  en: [
    'jr sr gen col lt capt rev hon messrs supt gov sen rep pres esp incl',
    'sec ser para cl abt',
    'the a an it he she they we i in on at but and this that these those when if as for by after before since there to its their our his her what who how no so then you some many most all each',
  ],
  fr: [
    'm mm mme mmes mlle mlles me pr av p.ex c.-à-d env ste sts bd cie',
    'n° éd col t art chap janv févr avr juil sept oct déc',
    'le la les un une des il elle ils elles on nous vous je ce cette ces cela dans en à au aux mais et or pour par sur son sa ses leur depuis après avant',
  ],
  de: [
    'bzw vgl hl hr fr frl dipl ing abt inkl exkl evtl ggf sog usf v.a u.u z.t i.d.r m.e o.g s.o bspw zzgl max min mag',
    'abb abs bd kap nr s rn ziff tab jg hrsg str tel febr',
    'der die das ein eine es er sie wir ich in im am an auf aber und doch dann dort hier wer was wenn als nach vor seit mit für bei zu dieser diese dieses so auch',
    GERMAN_ORDINAL,
  ],
  es: [
    'sr sra srta sres d dña dra dras ud uds lic arq ing sto sta gral cnel cap tte av avda pza excmo excma mons fr p.ej ee',
    'pág págs núm núms n.º art arts cap tomo',
    'el la los las un una unos unas en con por para pero y no se su sus este esta estos estas eso ese al a desde hasta cuando si como después',
  ],
  it: [
    'sig sigg dott ing avv arch on rag geom p.es cfr s ss spett',
    'pag pagg cap n art tav',
    'il lo la i gli le un una in nel con per ma e non si suo sua questo questa da dal dopo quando se',
  ],
  pt: [
    'sr sra srs dra drs exmo exma eng engª profa arq av d p.ex',
    'pág págs núm n.º art arts cap séc',
    'o a os as um uma em no na nos nas com por para mas e não se seu sua este esta isso ao desde até quando',
  ],
  nl: [
    'dhr mevr mw drs ir ing bijv o.a d.w.z t.o.v i.v.m a.u.b jhr ds resp incl excl',
    'blz nr art par hfdst afb',
    'de het een hij zij ze wij we in op aan maar en dit dat deze die er als na voor',
  ],
  id: [
    'ir drs dra h hj k.h kh bpk sdr sdri tn ny yth jl jln kab kec kel prov pt cv a.n d.a u.p tgl muh moh r.a r.m en pn tuan kg sdn',
    'hlm hal no rp ps bab jil',
    'ini itu ia dia mereka kami kita di ke dari pada dengan untuk dalam namun tetapi setelah sebelum sejak ketika para yang tidak',
  ],
  tr: [
    'doç yrd öğr gör av sn hz alb org gen kor müh mim ltd şti t.c bkz örn çev haz ord uzm op dt',
    's sf sy no cad sok mah apt blv madde md',
    'bu şu o bir ve ama ancak her bütün çok en ilk daha sonra önce onlar biz ben sen',
    ANY_ORDINAL,
  ],
  ru: [
    'г ул им проф акад т.е т.к см напр св пр',
    'рис стр табл гл ст п пп',
    'в на и но он она они мы я это эта этот не с по для из как',
  ],
};

/** Languages that write ordinals with a full stop, without a list of their own here. */
const MORE_ORDINALS = /^(?:cs|da|et|fi|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr)$/;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

const cache = new Map<string, Abbreviations>();

/** The abbreviations of a BCP 47 language tag; of a language without a list, those that are written everywhere. */
export function abbreviationsOf(lang: string): Abbreviations {
  const [subtag = ''] = lang.toLowerCase().split('-');
  const language = subtag === 'ms' ? 'id' : subtag;
  const known = cache.get(language);
  if (known) return known;
  const [leading, counting, openers, own] = ENTRIES[language] ?? ['', '', ''];
  const ordinals = own ?? (MORE_ORDINALS.test(language) ? ANY_ORDINAL : undefined);
  const made = {
    leading: setOf(`${EVERYWHERE.leading} ${leading}`),
    counting: setOf(`${EVERYWHERE.counting} ${counting}`),
    openers: setOf(openers),
    ...(ordinals && { ordinals }),
  };
  cache.set(language, made);
  return made;
}
