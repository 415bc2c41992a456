// French, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, isOneOf, listed, setOf, startsWith } from './words.ts';

export const french: Lexicon = {
  knowsVerbs: false,
  parts: {
    determiners: setOf(
      'le la les un une des ce cet cette ces son sa ses leur leurs notre nos plusieurs chaque',
    ),
    pronouns: setOf("aucun aucune personne rien quelqu'un il elle ils elles on l'on nous je cela c'est"),
    adpositions: setOf(
      'dans en à au aux sur sous depuis pendant durant après avant dès lors vers entre parmi selon face outre contre chez',
    ),
    finite: isOneOf(`
est | sont | était | étaient | fut | furent | a | ont | avait | avaient | va | vont | fait | font | peut | peuvent | doit | doivent | faut
vaut | coûte | reste | restent | devient | tient | vient | viennent | prend | met | permet | dit | part | sert | vit | suit | naît | paraît
n'est | n'était | n'a | n'avait | s'est | l'a | s'endort | s'étend | s'élève | c'est | qu'est
commence | transporte | explique | montre | compte | ouvre | boit | arrive | annonce | passe | donne | trouve | porte | touche | émet | offre | occupe
\\p{L}{2,}(?:aient|èrent|irent|issent|eront|iront|erait|irait|iendra|ondra)|\\p{L}{3,}(?:era|ira|çait|geait|sait|rait|tait|nait|lait|dait|vait|mait)
(?!(?:souvent|comment|moment|vent|argent|cent|accident|client|président|parent|agent|absent|présent|récent|lent|content|évident|\\p{L}+(?:ment|gent|ient)))\\p{L}{3,}ent
`),
    beforeVerb: setOf("ne se il elle on l'on ils elles qui"),
    attribution: startsWith("selon | d'après | à en croire"),
    conditional: startsWith(
      "si | s'il | quand | lorsque | lorsqu' | non seulement | d'une part | dès que | tant que",
    ),
    answers: startsWith('mais | or | donc | sinon | pourtant | car | ou | ni'),
    restricted: /(?:celui|celle|ceux|celles|seule?s?|premiers?|premières?|tous|toutes|ce)$/u,
  },
  openers: new Set(
    listed(`
ainsi | alors | au contraire | au fond | au total | autrement dit | bien entendu | bien sûr | bref | c'est pourquoi | car
cependant | certes | d'abord | d'ailleurs | d'une part | d'autre part | dans ce contexte | dans l'ensemble | de fait
de même | de plus | de surcroît | donc | du reste | d'autant plus | en bref | en clair | en conclusion | en conséquence
en définitive | en effet | en fait | en fin de compte | en outre | en particulier | en pratique | en premier lieu
en réalité | en résumé | en revanche | en second lieu | en somme | en théorie | enfin | ensuite | évidemment | finalement
heureusement | il est vrai | malheureusement | mais | naturellement | néanmoins | notamment | or | par ailleurs
par conséquent | par contre | par exemple | par la suite | pour conclure | pour commencer | pourtant | premièrement
deuxièmement | troisièmement | puis | quant à elle | quant à lui | surtout | sans doute | toutefois | tout d'abord
tout compte fait | à cet égard | à l'inverse | à vrai dire | autant dire | en un mot | à terme | pour autant | du coup
`),
  ),
  coordinators: new Set(['et', 'ou', 'mais', 'ni', 'or', 'donc']),
  relative: startsWith(
    `qui | que | qu'[\\p{L}]+ | dont | où | lequel | laquelle | lesquels | lesquelles | auquel | à laquelle | ce qui | ce que | ce dont | grâce auquel | grâce à laquelle`,
  ),
  subordinate: startsWith(
    'tandis que | alors que | bien que | quoique | afin de | afin que | de sorte que | si bien que | comme',
  ),
  participial: startsWith(
    `dues? à | dû à | vendue?s? | sans cesse | permettant | fondée?s? sur | basée?s? sur | notamment | en particulier | située?s? | née? (?:en|à|de) | faisant | rendant | laissant | offrant | soit | en [\\p{L}]+ant`,
  ),
  setting: startsWith(
    'dans ce | dans cette | dans un contexte | au cours d | au fil d | parmi les | face à | outre | comme tou',
  ),
  frames: [
    /^(?:et|mais|or) (?=\p{L})/iu,
    /^(?:il (?:est|faut|convient|va)(?: aussi| également| donc)?(?: de)?(?: clair| évident| vrai| certain| noter| rappeler| souligner| reconnaître| sans dire| dire)? qu(?:e |['’]))/i,
    /^(?:notons|rappelons|soulignons|ajoutons)(?: aussi| également)? qu(?:e |['’])/i,
    /^(?:force est de constater|nul doute|le fait est|la vérité est|la réalité est|cela (?:signifie|montre|veut dire)|(?:les|des|plusieurs) (?:études|recherches|données|travaux) (?:montrent|indiquent|suggèrent|confirment)|nous (?:pensons|croyons|estimons|constatons)) qu(?:e |['’])/i,
  ],
  fillers:
    /(?<!\p{L})(?:peut-être|vraiment|simplement|effectivement|certainement|tout simplement|en quelque sorte|pour ainsi dire|bien sûr|en outre|par ailleurs|en revanche|d['’]ailleurs|notamment|pourtant|cependant|toutefois|néanmoins)(?!\p{L})/giu,
  backward: startsWith(
    `ce (?!qu) | cet | cette | ces | cela | ceci | il (?!faut|y|est|s'agit|convient|ne faut|n'est|n'y|reste|suffit) | elle | ils | elles | son | sa | ses | leur | leurs | un autre | une autre | celui | celle | ceux | celles | l'un | y | en`,
  ),
  ordinals:
    /^(?:d['’]abord|tout d['’]abord|premièrement|deuxièmement|troisièmement|quatrièmement|en (?:premier|second|troisième|dernier) lieu|d['’]une part|d['’]autre part|ensuite|enfin|(?:le|la) (?:premi(?:er|ère)|deuxième|second|seconde|troisième|dernier|dernière))(?!\p{L})/iu,
  counts: /(?<!\p{L})(?:deux|trois|quatre|cinq|six|plusieurs)(?!\p{L})/iu,
  presents: /^voici\b|(?:comme suit|ci-dessous|que voici)[.:]?$/iu,
  announces:
    /^(?:cet article|cette (?:lettre|note|étude|page)|ce (?:rapport|texte|document|billet|guide|chapitre)) (?:fait le point|présente|décrit|explique|expose|traite|montre|résume|examine)(?!\p{L})/iu,
  contrasts: [
    {
      one: /^(d['’]une? (?:part|côté)), /iu,
      other: /^(?:mais |et )?(d['’](?:autre part|un autre côté)|de l['’]autre(?: côté)?), /iu,
    },
  ],
  elsewhere:
    /^(?:(?:deux|trois|quatre|cinq|six|plusieurs) [\p{L}]+ (?:expliquent|justifient|montrent|suffisent)|il (?:ne )?(?:faut|fallait) (?:pourtant |donc )?pas s['’]y tromper|(?:il y a|on compte|on distingue) (?:deux|trois|quatre|plusieurs) [\p{L}]+\.?$)/iu,
  weighty:
    /(?<!\p{L})(?:doit|doivent|devra|faut|faudra|crucial\w*|essentiel\w*|clé|central\w*|important\w*|principal\w*|seule?s?|premi[eè]re?s?|plus|moins|nécessaire\w*|coûte\w*|augment\w*|baiss\w*)(?!\p{L})/giu,
  dangling: endsWith(
    `le | la | les | l' | un | une | des | du | de | d' | à | au | aux | en | dans | sur | sous | pour | par | avec | sans | et | ou | ni | mais | que | qui | dont | où | ce | cet | cette | ces | son | sa | ses | leur | leurs | est | sont | a | ont | sera | si | car | entre | vers | chez`,
  ),
  kept: holds(
    `ne | n'[\\p{L}]+ | pas | jamais | sans | aucun | aucune | sauf | si | s'il | s'ils | seul | seule | seuls | seules | seulement | uniquement | rien | personne | ni | mais | hormis | moins | à moins | plutôt | au plus | sinon | peu | guère`,
  ),
};
