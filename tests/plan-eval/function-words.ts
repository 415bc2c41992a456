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

const DE =
  'der die das den dem des ein eine einen einem einer eines und oder aber sondern denn doch weder noch zu zum zur von vom ' +
  'mit in im ins am an auf aus bei beim für über unter durch gegen ohne um bis seit nach vor hinter zwischen neben während ' +
  'wegen dass weil wenn als wie ob obwohl damit bevor sobald solange ist sind war waren wäre sein hat haben hatte hatten ' +
  'wird werden wurde wurden worden kann können muss müssen soll sollen darf dürfen will wollen nicht kein keine keinen nur ' +
  'sehr auch schon noch mehr je er sie es wir ihr ich du sich ihm ihn ihnen uns mich dieser diese dieses diesem diesen ' +
  'welche welcher welches was wer wo dort hier da dann so ihre ihren ihrem ihrer seine seinen seinem seiner unser mein ' +
  'meinen alle allem allen aller zwei drei etwa rund wieder davon daher deshalb dazu zwar hinzu jede jeder jedes jeden jedem';

const ES =
  'el la los las un una unos unas de del a al en con por para sobre entre sin hasta desde hacia según y e o u pero sino ni ' +
  'que quien quienes cual cuales cuyo cuya lo le les se me te nos su sus mi mis tu este esta estos estas esto ese esa esos ' +
  'esas eso aquel aquella es son era eran fue fueron ser ha han había habían haber está están estaba tiene tienen no más ' +
  'menos muy ya también como si porque cuando donde mientras aunque todo todos toda todas cada otro otra otros dos tres ' +
  'solo tampoco nadie nada además modo así antes después';

const ID =
  'yang dan atau tetapi tapi serta melainkan di ke dari dengan untuk pada oleh dalam sebagai bahwa karena jika kalau agar ' +
  'adalah ialah akan tidak bukan belum tanpa hanya sudah telah sedang lebih sangat paling ini itu tersebut mereka dia ia ' +
  'kami kita saya anda nya para setiap tiap suatu sebuah seorang satu dua tiga juga pun lalu lagi maka saat ketika sejak ' +
  'setelah sebelum hingga sampai antara daripada seperti menjadi ada dapat bisa boleh harus yaitu yakni sehingga sedangkan';

const TR =
  've veya ya da de ki ile için gibi kadar göre bir bu şu o ne mi mı mu mü ama fakat ancak hem çok daha en değil yok var ' +
  'olan olarak oldu olduğu ise her bazı bütün tüm diğer onun onlar bunlar bunların bunun kendi sonra önce iki üç çünkü ' +
  'yalnızca sadece bile ardından böylece yaklaşık';

const UR =
  'کا کی کے کو میں سے پر نے اور یا مگر لیکن بلکہ کہ جو جس جن جسے تو بھی ہی یہ وہ اس ان ایک دو تین ہے ہیں تھا تھی تھے ہو ہوا ' +
  'ہوئی ہوئے ہوتا ہوتی ہوتے گا گی گے رہا رہی رہے گیا گئی گئے جا جاتا جاتی جائے کر کرتا کرتے کرتی کرنا کرنے کیا لیا دیا دیتا ' +
  'نہیں نہ صرف اب جب تک لیے ساتھ بعد پہلے اپنی اپنا اپنے ہم تم آپ وہی کوئی کچھ ہر بہت زیادہ کم سب چکے والی والا والے نیچے';

const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(EN.split(' ')),
  fr: new Set(FR.split(' ')),
  ar: new Set(AR.split(' ')),
  de: new Set(DE.split(' ')),
  es: new Set(ES.split(' ')),
  id: new Set(ID.split(' ')),
  tr: new Set(TR.split(' ')),
  ur: new Set(UR.split(' ')),
};

const NONE: ReadonlySet<string> = new Set();

/** Of a language that has no list every word counts as content. */
export const functionWords = (lang: string): ReadonlySet<string> => LISTS[lang.slice(0, 2)] ?? NONE;
