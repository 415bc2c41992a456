// The companion of the HTML deck: what presenters miss in marp-cli's bespoke template, which it leaves as it is.
// Bundled into one script, put behind the template's own.
import { announce } from './access/announce.ts';
import { nameControls } from './access/controls.ts';
import { nameSlides } from './access/slide-groups.ts';
import { keepAddress } from './address/address.ts';
import { viewOfPage } from './bespoke.ts';
import { openChannel } from './channel.ts';
import { addCurtain } from './curtain.ts';
import { DATA_ID, type StageData } from './data.ts';
import { goWithTheReading } from './direction.ts';
import { element } from './element.ts';
import { addGestures } from './gestures/gestures.ts';
import { addHelp } from './help.ts';
import { addPen } from './ink/pen.ts';
import { openKeys } from './keys.ts';
import { addKiosk } from './kiosk/kiosk.ts';
import { addLaser } from './laser.ts';
import { leaveOnEscape } from './leave-tool.ts';
import { addMenu } from './menu/menu.ts';
import { addNotesPanel } from './notes/notes-panel.ts';
import { openPresenter } from './open-presenter.ts';
import { addOverview } from './overview/overview.ts';
import { keepTogether } from './position.ts';
import { addPresenter } from './presenter/presenter.ts';
import { openRenewals } from './renewal.ts';
import { addSearch } from './search/search.ts';
import type { Feature, Stage } from './stage.ts';
import { nameOfTalk } from './talk-name.ts';
import { openTools } from './tools.ts';

/** In this order; each decides by the view whether it has anything to do. */
const FEATURES: readonly Feature[] = [
  keepAddress,
  keepTogether,
  openPresenter,
  addPresenter,
  nameSlides,
  nameControls,
  announce,
  addSearch,
  addOverview,
  addNotesPanel,
  addCurtain,
  leaveOnEscape,
  addPen,
  addLaser,
  addGestures,
  goWithTheReading,
  addKiosk,
  addHelp,
  addMenu,
];

function open(): void {
  const deck = window.bespokeDeck;
  // By its kind too: a heading may have come to the same id, but no deck has scripts.
  const text = document.querySelector(`script#${DATA_ID}`)?.textContent;
  if (!deck || !text) return;
  // Written by the build into the same file (stage-data.ts).
  const built = JSON.parse(text) as StageData;
  const slides = [...built.slides];
  const data: StageData = { ...built, slides };
  const { words, lang, dir } = data.tongue;
  const view = viewOfPage();
  const talk = nameOfTalk(view, deck);
  const layer = element('div', { class: 'triptych-layer', lang, dir });
  document.body.append(layer);
  const stage: Stage = {
    view,
    deck,
    data,
    words,
    talk,
    channel: openChannel(talk, view === 'presenter' ? window.opener : null),
    keys: openKeys(),
    tools: openTools(),
    onRenewal: openRenewals(slides),
    layer,
  };
  for (const feature of FEATURES) feature(stage);
  if (deck.syncKey !== undefined) stage.channel.send('hello', null);
}

open();
