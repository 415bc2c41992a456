// Turkish, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, listed, startsWith } from './words.ts';

export const turkish: Lexicon = {
  knowsVerbs: false,
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
  frames: [
    /^(?:şu (?:da )?bir gerçek(?:tir)? ki|unutmamak gerekir ki|açıktır ki|belirtmek gerekir ki|kuşku yok ki),? /i,
  ],
  backward: startsWith('bu | bunlar | bunun | şu | o | onlar | onun | böyle | her ikisi'),
  ordinals:
    /^(?:birincisi|ikincisi|üçüncüsü|dördüncüsü|ilk olarak|ikinci olarak|üçüncü olarak|son olarak|bir yandan|öte yandan)(?!\p{L})/iu,
  weighty: /(?<!\p{L})(?:gerek\p{L}*|önemli\p{L}*|temel|ilk|en|zorunlu\p{L}*|şart\p{L}*)(?!\p{L})/giu,
  dangling: endsWith(
    've | veya | ya da | ama | fakat | ile | için | gibi | kadar | göre | bir | bu | en | çok | daha | ki',
  ),
  kept: holds(
    'değil | değildir | yok | yoktur | hiç | hiçbir | asla | olmadan | eğer | sadece | yalnız | yalnızca | ancak | hariç | dışında | az | en az | en fazla | ama | fakat | ne | rağmen | [\\p{L}]+(?:maz|mez|madı|medi|mıyor|miyor|muyor|müyor|mayan|meyen|madan|meden)[\\p{L}]*',
  ),
};
