// Portuguese, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, listed, startsWith } from './words.ts';

export const portuguese: Lexicon = {
  knowsVerbs: false,
  openers: new Set(
    listed(`
no entanto | além disso | portanto | assim | por exemplo | em conclusão | em resumo | por fim | finalmente | contudo | todavia
de fato | de facto | com efeito | por outro lado | por um lado | em primeiro lugar | em segundo lugar | ou seja | isto é
em suma | na verdade | na prática | em geral | em particular | sobretudo | ao mesmo tempo | entretanto | por conseguinte
naturalmente | infelizmente | felizmente | ao contrário | em outras palavras | por sua vez | mas | e
`),
  ),
  coordinators: new Set(['e', 'ou', 'mas', 'nem', 'porém']),
  relative: startsWith(
    'que | quem | cujo | cuja | cujos | cujas | o que | o qual | a qual | os quais | as quais | onde | na qual | no qual',
  ),
  subordinate: startsWith(
    'enquanto | embora | ainda que | já que | uma vez que | de modo que | a fim de | para que',
  ),
  participial: startsWith(
    'permitindo | basead[oa]s? em | especialmente | sobretudo | incluindo | situad[oa]s? | fazendo | deixando',
  ),
  frames: [
    /^(?:(?:é (?:claro|evidente|verdade|preciso (?:notar|lembrar))|cabe (?:notar|lembrar|destacar)|não há dúvida de|o fato é|a verdade é|isto (?:significa|mostra)|estudos (?:mostram|indicam)|acreditamos) que) /i,
  ],
  backward: startsWith(
    'este | esta | estes | estas | isto | isso | esse | essa | esses | essas | ele | ela | eles | elas | seu | sua | seus | suas | outro | outra | ambos',
  ),
  ordinals:
    /^(?:em (?:primeiro|segundo|terceiro|último) lugar|primeiro|segundo|terceiro|por um lado|por outro(?: lado)?|por fim|finalmente)(?!\p{L})/iu,
  counts: /(?<!\p{L})(?:dois|duas|três|quatro|cinco|seis|vários|várias)(?!\p{L})/iu,
  weighty:
    /(?<!\p{L})(?:deve|devem|crucial|essencia\w*|chave|importante\w*|principa\w*|primeir\w*|maior\w*|necessári\w*)(?!\p{L})/giu,
  dangling: endsWith(
    'o | a | os | as | um | uma | de | do | da | dos | das | em | no | na | nos | nas | com | por | para | sobre | entre | sem | e | ou | que | seu | sua | é | são | foi | se | porque | como | muito | não',
  ),
  kept: holds(
    'não | nunca | jamais | sem | nenhum | nenhuma | nada | ninguém | nem | se | salvo | exceto | só | somente | apenas | mas | porém | até | menos | pouco | poucos | poucas | em vez de',
  ),
};
