// Spanish, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, isOneOf, listed, setOf, startsWith } from './words.ts';

export const spanish: Lexicon = {
  knowsVerbs: false,
  parts: {
    determiners: setOf(
      'el la los las un una unos unas este esta estos estas ese esa su sus cada varios varias muchos muchas',
    ),
    pronouns: setOf('él ella ellos ellas nosotros yo ello quien'),
    adpositions: setOf(
      'en a al desde hasta durante tras entre según sobre ante bajo dentro después antes hacia con',
    ),
    finite: isOneOf(`
es | son | era | eran | fue | fueron | está | están | estaba | estaban | ha | han | había | habían | hay | hubo | tiene | tienen | tenía | puede | pueden
podía | debe | deben | hace | hacen | hizo | va | van | viene | dice | dijo | da | dan | queda | quedan | sigue | siguen | cuesta | cuestan | resiste | resisten
sobrevive | sobreviven | avisa | avisan | corta | guarda | guardan | cuenta | llega | llegan | falla | explica | muestra | crece | crecen | permite | permiten
existe | existen | ocurre | vive | viven | lleva | tarda | tranquiliza | mata | desaparece | alcanza | sirve | sirven | produce | recibe | necesita | quiere
\\p{L}{2,}(?:ó|aron|ieron|aban|ían|arán|erán|irán|ará|erá|irá|aría|ería|iría|arían)
`),
    attribution: startsWith('según | de acuerdo con'),
    conditional: startsWith(
      'si | cuando | no solo | por un lado | siempre que | en cuanto | quien | quienes',
    ),
    answers: startsWith('pero | sino | pues | o | ni | mas | aunque'),
    restricted: /(?:los|las|el|la|lo|aquell[oa]s?|todos|todas|único|única|primer[oa]?|quien)$/u,
  },
  openers: new Set(
    listed(`
sin embargo | además | por lo tanto | por tanto | así | así pues | en consecuencia | por ejemplo | en conclusión | en resumen
finalmente | por último | de hecho | no obstante | por otra parte | por otro lado | por un lado | por una parte | en cambio
por el contrario | en primer lugar | en segundo lugar | en tercer lugar | primero | segundo | tercero | luego | entonces
en efecto | es decir | o sea | en otras palabras | en realidad | en la práctica | en general | en particular | sobre todo
al mismo tiempo | mientras tanto | asimismo | igualmente | de igual modo | con todo | ahora bien | desde luego | claro está
naturalmente | evidentemente | lamentablemente | afortunadamente | en definitiva | en suma | en fin | a su vez | al fin y al cabo
por supuesto | por consiguiente | de ahí | más aún | a saber | en todo caso | por cierto | con el tiempo | pero | y
`),
  ),
  coordinators: new Set(['y', 'e', 'o', 'u', 'pero', 'ni', 'sino']),
  relative: startsWith(
    'que | quien | quienes | con lo cual | por lo que | por lo cual | cuyo | cuya | cuyos | cuyas | lo que | lo cual | el cual | la cual | los cuales | las cuales | donde | en la que | en el que | con lo que',
  ),
  subordinate: startsWith(
    'mientras que | mientras | aunque | si bien | puesto que | ya que | de modo que | a fin de | con el fin de | para que',
  ),
  participial: startsWith(
    'permitiendo | basad[oa]s? en | especialmente | sobre todo | incluid[oa]s? | situad[oa]s? | haciendo | dejando | creando | logrando',
  ),
  setting: startsWith('en este contexto | en este sentido | entre los | entre las | como tod'),
  frames: [
    /^(?:y|pero) (?=\p{L})/iu,
    /^(?:(?:cabe|hay que|es preciso|es necesario|conviene) (?:señalar|notar|recordar|destacar|subrayar|decir)|es (?:claro|evidente|cierto|obvio|sabido)|está claro|no hay duda de|lo cierto es|la verdad es|el hecho es|esto (?:significa|muestra|indica|quiere decir)|(?:los|varios) (?:estudios|datos) (?:muestran|indican|sugieren|confirman)|(?:creemos|pensamos|consideramos)) que /i,
  ],
  fillers:
    /(?<!\p{L})(?:quizás?|tal vez|realmente|simplemente|ciertamente|en cierto modo|por así decirlo|además|sin embargo|también|no obstante|por lo tanto|de hecho)(?!\p{L})/giu,
  backward: startsWith(
    'este (?!año|mes) | esta | estos | estas | esto | ese | esa | esos | esas | eso | aquel | aquella | ello | ellos | ellas | él | ella | su | sus | otro | otra | ambos | ambas | allí | ahí',
  ),
  ordinals:
    /^(?:en (?:primer|segundo|tercer|cuarto|último) lugar|primero|segundo|tercero|por un lado|por otro lado|por una parte|por otra parte|por último|finalmente|(?:el|la) (?:primer[oa]?|segund[oa]|tercer[oa]?|últim[oa]))(?!\p{L})/iu,
  counts: /(?<!\p{L})(?:dos|tres|cuatro|cinco|seis|varios|varias)(?!\p{L})/iu,
  presents: /^he aquí\b|(?:a continuación|lo siguiente|como sigue)[.:]?$/iu,
  announces:
    /^est[ea] (?:artículo|informe|texto|carta|documento|guía|nota|página|estudio) (?:describe|explica|presenta|expone|resume|trata|examina|muestra)(?!\p{L})/iu,
  contrasts: [
    {
      one: /^(por un(?:a)? (?:lado|parte)), /iu,
      other: /^(?:pero |y )?(por (?:el )?otr[oa](?: lado| parte)?), /iu,
    },
  ],
  elsewhere:
    /^(?:hay|existen|son) (?:dos|tres|cuatro|varias|varios) [\p{L}]+\.?$|^(?:dos|tres|cuatro|varias|varios) [\p{L}]+ (?:explican|justifican)/iu,
  weighty:
    /(?<!\p{L})(?:debe|deben|deberá\w*|hay que|crucial\w*|esencial\w*|clave|important\w*|principal\w*|primer\w*|mayor\w*|necesari\w*|cuesta\w*|aument\w*|redu[cj]\w*)(?!\p{L})/giu,
  dangling: endsWith(
    'el | la | los | las | un | una | unos | unas | de | del | a | al | en | con | por | para | sobre | entre | sin | y | e | o | que | quien | cuyo | cuya | su | sus | es | son | fue | ha | han | será | si | porque | como | muy | no',
  ),
  kept: holds(
    'no | nunca | jamás | sin | ningún | ninguno | ninguna | nada | nadie | ni | tampoco | si | salvo | excepto | solo | sólo | solamente | únicamente | apenas | pero | sino | hasta | menos | al menos | a lo sumo | poco | pocos | pocas | en vez de | en lugar de',
  ),
};
