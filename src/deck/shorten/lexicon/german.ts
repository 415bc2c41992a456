// German, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, isOneOf, listed, setOf, startsWith } from './words.ts';

export const german: Lexicon = {
  knowsVerbs: false,
  parts: {
    determiners: setOf(
      'der die das den dem des ein eine einen einem einer eines dieser diese dieses jeder jede jedes ihr ihre sein seine unser viele manche alle',
    ),
    pronouns: setOf('er sie es wir ich man dies'),
    adpositions: setOf(
      'in im ins am an auf aus bei beim seit nach vor während neben zwischen trotz wegen laut gegenüber innerhalb unter über',
    ),
    finite: isOneOf(`
ist | sind | war | waren | wird | werden | wurde | wurden | hat | haben | hatte | hatten | kann | können | konnte | konnten | muss | müssen
soll | sollen | sollte | darf | dürfen | will | wollen | braucht | brauchen | gibt | gab | geht | ging | steht | stand | liegt | lag | kommt | kam
fällt | fiel | steigt | stieg | sinkt | sank | lässt | ließ | nimmt | nahm | hält | hielt | bleibt | blieb | fehlt | fehlen | kostet | kosten | kennt | kennen
heißt | zeigt | führt | bringt | schließt | schloss | trägt | wächst | gilt | sieht | schlägt | sackt | liefert | liefern | bedeckt | bedecken | speichern
versorgt | bindet | entweicht | entweichen | gelangt | dient | bildet | macht | stellt | setzt | findet | sagt | erklärt | schreibt | begann | entstand
sei | seien | wäre | hätte | könnte | würde | würden | stammt | arbeitet | lebt | leben | forscht | verliert | weiß
\\p{L}{4,}(?:ierte|ierten|iert|ieren|elte|erte|nete|tete)
`),
    closes: /^\p{Ll}+(?:t|en|ern|eln|te|ten)$/u,
    attribution: startsWith('laut | nach angaben | zufolge | so klag | so sag | so heißt | so die | so der'),
    conditional: startsWith(
      'wenn | falls | sofern | solange | sobald | bevor | nachdem | weil | wer | was | je | zwar | entweder | weder | einerseits | nicht nur | als | ob | obwohl',
    ),
    answers: startsWith('aber | doch | sondern | denn | sonst | oder | noch | allerdings | und zwar'),
    restricted:
      /(?:jeder|jede|jedes|alle|alles|allen|nichts|etwas|diejenigen|derjenige|das|dem|den|dessen|einzige|einzigen|erste|ersten|letzte|so|derart|solche|dort|da)$/u,
  },
  openers: new Set(
    listed(`
zudem | außerdem | darüber hinaus | schließlich | zusammenfassend | kurz gesagt | kurzum | zum beispiel | das heißt
erstens | zweitens | drittens | einerseits | andererseits | im gegenteil | mit anderen worten | natürlich | freilich
allerdings | jedoch | dennoch | trotzdem | folglich | daher | deshalb | also | somit | übrigens | im grunde | offenbar
offensichtlich | leider | glücklicherweise | im großen und ganzen | unter dem strich | alles in allem | letztlich
ebenso | ferner | überdies | im übrigen | wie erwartet | so | etwa | beispielsweise | insbesondere | vor allem
`),
  ),
  coordinators: new Set(['und', 'oder', 'aber', 'sondern', 'denn', 'doch']),
  relative: startsWith(
    'der | die | das | dessen | deren | dem | den | denen | wobei | wodurch | womit | wofür | woran | wo | welche | welcher | welches',
  ),
  subordinate: startsWith('während | obwohl | obgleich | indem | sodass | so dass | zumal'),
  participial: startsWith(
    'basierend auf | gestützt auf | insbesondere | vor allem | etwa | darunter | allen voran',
  ),
  // None with `dass`: the clause behind it has its verb at the end, and would not stand alone.
  frames: [/^(?:und|doch|aber) (?=\p{L})/iu],
  backward: startsWith(
    'dies | diese | dieser | dieses | diesem | diesen | das | es | sie | er | sein | seine | ihr | ihre | solche | solcher | dort | dabei | dadurch | dafür | davon | damit | beide | letztere',
  ),
  ordinals:
    /^(?:erstens|zweitens|drittens|viertens|einerseits|andererseits|zunächst|schließlich|(?:der|die|das) (?:erste|zweite|dritte|letzte))(?!\p{L})/iu,
  fillers:
    /(?<!\p{L})(?:außerdem|zudem|daher|deshalb|übrigens|freilich|allerdings|natürlich|letztlich|schließlich|eigentlich|gewissermaßen|sozusagen|durchaus|jedoch)(?!\p{L})/giu,
  counts: /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|mehrere)(?!\p{L})/iu,
  presents: /(?:wie folgt|folgende[smnr]?|so lautet)[.:]?$|^(?:hier (?:ist|sind|steht)|lassen sie mich)\b/iu,
  announces:
    /^dies(?:er|e|es) (?:artikel|bericht|text|beitrag|brief|aufsatz|leitfaden|dokument|seite|studie) (?:beschreibt|erklärt|zeigt|stellt|behandelt|fasst|handelt|gibt einen überblick)(?!\p{L})/iu,
  elsewhere:
    /^(?:[\p{L}]+ )?(?:drei|zwei|vier|mehrere|einige) (?:gründe|ursachen|folgen|schritte|fragen) (?:gibt|sprechen|erklären|bleiben)|^(?:es gibt|dafür gibt es) (?:zwei|drei|vier|mehrere|einige) [\p{L}]+\.?$|^hinzu kommt\b/iu,
  weighty:
    /(?<!\p{L})(?:muss|müssen|sollte\w*|entscheidend\w*|wesentlich\w*|wichtig\w*|zentral\w*|erste[nrms]?|größte\w*|nötig|kostet|stieg\w*|sank\w*)(?!\p{L})/giu,
  dangling: endsWith(
    'der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | und | oder | aber | zu | von | mit | in | im | am | an | auf | aus | bei | für | über | unter | durch | dass | weil | wenn | als | wie | ist | sind | war | hat | haben | wird | werden | nicht | sehr',
  ),
  kept: holds(
    'nicht | kein | keine | keiner | keinen | keinem | keines | nie | niemals | niemand | nichts | nirgends | ohne | wenn | falls | sofern | außer | doch | nur | lediglich | bloß | erst | kaum | weder | sondern | aber | mindestens | höchstens | statt | bis | wenig | wenige',
  ),
};
