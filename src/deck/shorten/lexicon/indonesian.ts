// Indonesian and Malay, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, isOneOf, listed, setOf, startsWith } from './words.ts';

export const indonesian: Lexicon = {
  knowsVerbs: false,
  parts: {
    determiners: setOf('para setiap tiap seorang sebuah suatu semua seluruh sejumlah beberapa'),
    pronouns: setOf('ia dia mereka kami kita saya anda beliau'),
    adpositions: setOf('di dari pada dalam sejak selama antara menjelang menurut sekitar sepanjang bersama'),
    finite: isOneOf(`
adalah | ialah | ada | akan | telah | sudah | sedang | dapat | bisa | boleh | harus | perlu | menjadi | merupakan | terjadi | mulai | ingin | mau | tetap | masih
datang | jatuh | naik | turun | tumbuh | hidup | tinggal | bertahan | menua | berhenti | berubah | berkurang | bertambah | berputar | mencapai | turut | kata
(?:me(?:n|m|ng|ny)?|di|ber|ter)(?!ngan|ri|lam|tik|apa|kat|sa$|us$|reka|reka$|makin|lebih|baik|sebut|masuk|utama|hadap|mpat|rah|stinya|skipun|dia|nurut|njelang|ngenai|lalui|rdasar)\\p{L}{4,}
`),
    attribution: startsWith('menurut | kata | berdasarkan'),
    conditional: startsWith(
      'jika | kalau | apabila | bila | tidak hanya | bukan hanya | di satu sisi | ketika | saat | setelah | sebelum',
    ),
    answers: startsWith('tetapi | melainkan | namun | atau | kalau | sebab'),
    restricted: /(?:semua|satu-satunya|orang|mereka)$/u,
  },
  openers: new Set(
    listed(`
namun | namun demikian | selain itu | di samping itu | oleh karena itu | oleh sebab itu | karena itu | dengan demikian
akibatnya | misalnya | contohnya | sebagai contoh | akhirnya | kesimpulannya | sebagai kesimpulan | singkatnya | pertama
kedua | ketiga | di satu sisi | di sisi lain | sebaliknya | sementara itu | bahkan | lagi pula | pada dasarnya | tentu saja
sebenarnya | pada kenyataannya | dengan kata lain | secara umum | pada umumnya | jadi | maka | kemudian | selanjutnya
terutama | khususnya | walau bagaimanapun | tambahan pula | justeru | kesimpulannya | sayangnya | untungnya | memang
`),
  ),
  coordinators: new Set(['dan', 'atau', 'tetapi', 'tapi', 'serta', 'melainkan']),
  relative: startsWith('yang | di mana | dimana | sehingga'),
  subordinate: startsWith('sementara | karena | sebab | meskipun | walaupun | agar | supaya | sedangkan'),
  participial: startsWith('terutama | khususnya | termasuk | berdasarkan | dengan'),
  setting: startsWith('dalam konteks | di antara | seperti'),
  frames: [
    /^(?:dan|namun|tetapi) (?=\p{L})/iu,
    /^(?:(?:perlu (?:dicatat|diingat|ditekankan)|jelas|tidak diragukan lagi|faktanya(?: adalah)?|ini (?:berarti|menunjukkan)|penelitian (?:menunjukkan|membuktikan)|kami (?:percaya|yakin)) bahwa )/i,
  ],
  backward: startsWith(
    'ini | itu | hal ini | hal itu | hal tersebut | mereka | dia | ia | beliau | keduanya | tersebut',
  ),
  ordinals: /^(?:pertama|kedua|ketiga|keempat|kelima|terakhir|di satu sisi|di sisi lain|akhirnya)(?!\p{L})/iu,
  fillers: /(?<!\p{L})(?:juga|pun|memang|sebenarnya|tentu saja|tentunya|misalnya|bahkan)(?!\p{L})/giu,
  counts: /(?<!\p{L})(?:dua|tiga|empat|lima|enam|beberapa)(?!\p{L})/iu,
  announces:
    /^(?:artikel|laporan|tulisan|surat|panduan) ini (?:membahas|menjelaskan|menggambarkan|menguraikan|merangkum)(?!\p{L})/iu,
  contrasts: [{ one: /^(di satu sisi), /iu, other: /^(?:tetapi |namun )?(di sisi lain), /iu }],
  elsewhere: /^(?:ada|terdapat) (?:dua|tiga|empat|beberapa) [\p{L}]+\.?$/iu,
  weighty:
    /(?<!\p{L})(?:harus|perlu|penting|utama|terpenting|pertama|terbesar|kunci|wajib|membutuhkan|memerlukan)(?!\p{L})/giu,
  dangling: endsWith(
    'dan | atau | tetapi | yang | di | ke | dari | dengan | untuk | pada | oleh | dalam | sebagai | bahwa | karena | jika | agar | adalah | ialah | akan | tidak | para',
  ),
  kept: holds(
    'tidak | tak | bukan | belum | tanpa | jangan | kecuali | jika | kalau | apabila | hanya | cuma | sekadar | jarang | sedikit | tetapi | melainkan | minimal | maksimal | sampai | hingga',
  ),
};
