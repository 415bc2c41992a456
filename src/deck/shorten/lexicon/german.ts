// German, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, listed, startsWith } from './words.ts';

export const german: Lexicon = {
  knowsVerbs: false,
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
    'der | die | das | dessen | deren | dem | den | denen | was | wobei | wodurch | womit | wofür | woran | wo | welche | welcher | welches',
  ),
  subordinate: startsWith('während | obwohl | obgleich | indem | sodass | so dass | zumal'),
  participial: startsWith(
    'basierend auf | gestützt auf | insbesondere | vor allem | etwa | darunter | allen voran',
  ),
  frames: [
    /^(?:es (?:ist|steht|zeigt sich|versteht sich)(?: auch| also| daher)?(?: klar| fest| offensichtlich| bekannt| wichtig)?, dass) /i,
    /^(?:fest steht|klar ist|tatsache ist|hinzu kommt|wir (?:glauben|meinen|denken|finden)|(?:studien|untersuchungen|daten|erfahrungen) (?:zeigen|belegen|bestätigen)|das (?:bedeutet|zeigt|heißt)), dass /i,
  ],
  backward: startsWith(
    'dies | diese | dieser | dieses | diesem | diesen | das | es | sie | er | sein | seine | ihr | ihre | solche | solcher | dort | dabei | dadurch | dafür | davon | damit | beide | letztere',
  ),
  ordinals:
    /^(?:erstens|zweitens|drittens|viertens|einerseits|andererseits|zunächst|schließlich|(?:der|die|das) (?:erste|zweite|dritte|letzte))(?!\p{L})/iu,
  weighty:
    /(?<!\p{L})(?:muss|müssen|sollte\w*|entscheidend\w*|wesentlich\w*|wichtig\w*|zentral\w*|erste[nrms]?|größte\w*|nötig|kostet|stieg\w*|sank\w*)(?!\p{L})/giu,
  dangling: endsWith(
    'der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | und | oder | aber | zu | von | mit | in | im | am | an | auf | aus | bei | für | über | unter | durch | dass | weil | wenn | als | wie | ist | sind | war | hat | haben | wird | werden | nicht | sehr',
  ),
  kept: holds(
    'nicht | kein | keine | keiner | keinen | keinem | keines | nie | niemals | niemand | nichts | nirgends | ohne | wenn | falls | sofern | außer | nur | lediglich | bloß | erst | kaum | weder | sondern | aber | mindestens | höchstens | statt | bis | wenig | wenige',
  ),
};
