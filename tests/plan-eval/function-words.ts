// Words that say how others belong together and name nothing themselves, by language. Data only.

const EN =
  'the a an and or but nor so yet for of to in on at by with from into onto over under between among through during ' +
  'before after since until than then that this these those which who whom whose what when where why how while whereas ' +
  'although though because if unless whether as such also too very more most less least some any each every all both ' +
  'either neither none other another same own only just even still already never not no it its he she his her hers him ' +
  'they them their theirs we us our you your i my me is are was were be been being am has have had having do does did ' +
  'done will would can could may might must shall should ought there here about above below out off up down again once ' +
  'one two three upon within without against per via let say says said like much many few';

const FR =
  'le la les un une des du de au aux et ou mais donc or ni car que qui quoi dont où ce cet cette ces cela ceci il elle ' +
  'ils elles on nous vous je tu me te se lui leur leurs son sa ses mon ma mes notre nos votre vos en dans sur sous par ' +
  'pour avec sans contre entre vers chez depuis pendant avant après est sont était étaient été être avait avaient avoir ' +
  'ont fait font ne pas plus moins très aussi comme si quand lorsque puis ainsi tout tous toute toutes même autre autres ' +
  'deux trois quelle quel quels quelles jamais point rien encore bien peu quelque quelques aucun aucune';

const AR =
  'في من إلى على عن مع بين حتى منذ خلال بعد قبل عند حول دون كل بعض هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذان ما ' +
  'لا لم لن ليس ليست كان كانت يكون تكون هو هي هم هن أن إن أنه إنه لكن بل ثم أو أم قد كما كيف إذ إذا لو غير أي ولا ' +
  'وما ومن وفي وقد فقد فلم ولم وهو وهي وكان وكانت ومع';

const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(EN.split(' ')),
  fr: new Set(FR.split(' ')),
  ar: new Set(AR.split(' ')),
};

const NONE: ReadonlySet<string> = new Set();

/** Of a language that has no list every word counts as content. */
export const functionWords = (lang: string): ReadonlySet<string> => LISTS[lang.slice(0, 2)] ?? NONE;
