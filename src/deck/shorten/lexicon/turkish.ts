// Turkish, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, isOneOf, listed, setOf, startsWith } from './words.ts';

export const turkish: Lexicon = {
  knowsVerbs: false,
  parts: {
    determiners: setOf('bir her bazı birçok bütün tüm'),
    pronouns: setOf('o onlar biz ben siz'),
    adpositions: setOf(''),
    finite: isOneOf(`
var | vardır | vardı | gerekir | gerekiyor | olur | oldu | oluyor | diyor | dedi | der | eder | etti | ediyor | mümkündür | önemlidir
\\p{L}{2,}(?:yor|yordu|yorlar|mıştır|miştir|muştur|müştür|acaktır|ecektir|ndı|ndi|ldı|ldi|ldu|ldü|rdı|rdi|rdu|rdü|ttı|tti|ttu|ttü|dırdı|dirdi|adı|edi|ıdı|idi|abilir|ebilir)
\\p{L}{3,}(?:ıdır|idir|udur|üdür|dadır|dedir|tadır|tedir|larıdır|leridir|lıdır|lidir|dır|dir|tır|tir|dur|tur|ılır|ilir|nır|nir|ırlar|irler)
`),
    verbLast: true,
    attribution: startsWith('uzmanlara göre | verilere göre'),
    conditional: startsWith('eğer | hem | ne | ya'),
    answers: startsWith('ama | fakat | ancak | oysa | yoksa | ya da | veya'),
  },
  openers: new Set(
    listed(`
ancak | fakat | ayrıca | üstelik | bununla birlikte | bununla beraber | buna rağmen | yine de | dolayısıyla | bu nedenle
bu yüzden | sonuç olarak | sonuçta | örneğin | mesela | özetle | kısacası | kısaca | son olarak | ilk olarak | birincisi
ikincisi | üçüncüsü | öncelikle | öte yandan | diğer yandan | bir yandan | aksine | tam tersine | başka bir deyişle | yani
aslında | gerçekten de | elbette | tabii ki | genel olarak | genellikle | özellikle | bu bağlamda | bu arada | nitekim
ne yazık ki | neyse ki | kuşkusuz | şüphesiz | nihayet | böylece | hatta
`),
  ),
  coordinators: new Set(['ve', 'veya', 'ya', 'ama', 'fakat', 'ile', 'hem', 'ne']),
  relative: startsWith('ki'),
  subordinate: startsWith('çünkü | zira'),
  frames: [
    /^(?:ve|ama|fakat|öte yandan|bununla birlikte|ayrıca|üstelik|böylece|nitekim|sonuç olarak|kısacası|bu nedenle|bu yüzden|dolayısıyla) (?=\p{L})/iu,
    /^(?:şu (?:da )?bir gerçek(?:tir)? ki|unutmamak gerekir ki|açıktır ki|belirtmek gerekir ki|kuşku yok ki),? /i,
  ],
  backward: startsWith('bu | bunlar | bunun | şu | o | onlar | onun | böyle | her ikisi'),
  ordinals:
    /^(?:birincisi|[iİ]kincisi|üçüncüsü|dördüncüsü|[iİ]lk olarak|[iİ]kinci olarak|üçüncü olarak|son olarak|bir yandan|öte yandan)(?!\p{L})/iu,
  fillers: /(?<!\p{L})(?:ise|ayrıca|aslında|özellikle|elbette|kuşkusuz)(?!\p{L})/giu,
  counts: /(?<!\p{L})(?:iki|üç|dört|beş|altı|birkaç)(?!\p{L})/iu,
  announces:
    /^bu (?:yazı|makale|rapor|metin|mektup|kılavuz)(?!\p{L}).*(?:anlatıyor|ele alıyor|özetliyor|açıklıyor|anlatır|açıklar)$/iu,
  elsewhere:
    /(?:^| )(?:iki|üç|dört|birkaç) (?:tehlike|neden|soru|adım|sonuç|yol|tür)[\p{L}]* (?:bekliyor|var|vardır|vardı)\.?$/iu,
  weighty: /(?<!\p{L})(?:gerek\p{L}*|önemli\p{L}*|temel|[iİ]lk|en|zorunlu\p{L}*|şart\p{L}*)(?!\p{L})/giu,
  dangling: endsWith(
    've | veya | ya da | ama | fakat | ile | için | gibi | kadar | göre | bir | bu | en | çok | daha | ki',
  ),
  kept: holds(
    'değil | değildir | yok | yoktur | hiç | hiçbir | asla | olmadan | eğer | sadece | yalnız | yalnızca | ancak | hariç | dışında | az | en az | en fazla | ama | fakat | ne | rağmen | [\\p{L}]+(?:maz|mez|madı|medi|mıyor|miyor|muyor|müyor|mayan|meyen|madan|meden)[\\p{L}]*',
  ),
};
