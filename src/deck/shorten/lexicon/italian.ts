// Italian, by lists: what no list names stays.
import type { Lexicon } from '../lexicon.ts';
import { endsWith, holds, listed, startsWith } from './words.ts';

export const italian: Lexicon = {
  knowsVerbs: false,
  openers: new Set(
    listed(`
tuttavia | inoltre | quindi | dunque | per esempio | ad esempio | in conclusione | infine | insomma | in sintesi | in breve
di conseguenza | pertanto | perciò | infatti | in effetti | in realtà | al contrario | d'altra parte | da un lato | dall'altro
in primo luogo | in secondo luogo | cioè | ossia | in altre parole | in generale | in particolare | soprattutto | nel frattempo
naturalmente | purtroppo | per fortuna | del resto | peraltro | ma | e
`),
  ),
  coordinators: new Set(['e', 'ed', 'o', 'oppure', 'ma', 'né', 'però']),
  relative: startsWith(
    'che | il quale | la quale | i quali | le quali | cui | il cui | la cui | dove | il che',
  ),
  subordinate: startsWith('mentre | benché | sebbene | poiché | dato che | in modo che | affinché'),
  participial: startsWith(
    'permettendo | basat[oaie] su | specialmente | soprattutto | facendo | lasciando | situat[oaie]',
  ),
  frames: [
    /^(?:(?:è (?:chiaro|evidente|vero)|va (?:detto|notato|ricordato)|non c'è dubbio|il fatto è|la verità è|ciò (?:significa|mostra)|gli studi (?:mostrano|indicano)) che) /i,
  ],
  backward: startsWith(
    'questo | questa | questi | queste | ciò | quello | quella | essi | esse | lui | lei | loro | suo | sua | suoi | sue | altro | altra | entrambi',
  ),
  ordinals:
    /^(?:in (?:primo|secondo|terzo|ultimo) luogo|primo|secondo|terzo|da un lato|dall['’]altro|infine)(?!\p{L})/iu,
  counts: /(?<!\p{L})(?:due|tre|quattro|cinque|sei|diversi|diverse)(?!\p{L})/iu,
  weighty:
    /(?<!\p{L})(?:deve|devono|bisogna|cruciale|essenzial\w*|chiave|important\w*|principal\w*|prim[oaie]|necessari\w*)(?!\p{L})/giu,
  dangling: endsWith(
    'il | lo | la | i | gli | le | un | uno | una | di | del | della | dei | delle | a | al | alla | da | dal | dalla | in | nel | nella | con | su | sul | per | tra | fra | e | ed | o | che | cui | suo | sua | è | sono | ha | hanno | se | perché | come | molto | non',
  ),
  kept: holds(
    'non | mai | senza | nessun | nessuno | nessuna | niente | nulla | né | se | salvo | tranne | solo | soltanto | solamente | ma | però | fino | meno | poco | pochi | poche | invece',
  ),
};
