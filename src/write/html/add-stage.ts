// Puts the companion (stage/) behind marp-cli's template: its CSS at the end of the head, the speaker notes before the
// template's script, its own data and script at the end of the body, and the template's script made to leave the deck,
// and the address, to the companion.
import { DeckError } from '../../deck-error.ts';
import type { StageBundle } from './stage-bundle.ts';

export interface StageContent {
  /** Speaker notes as safe HTML, an entry a slide; empty where there are none. */
  readonly notes: readonly string[];
  /** The element with the companion's data. */
  readonly data: string;
}

export interface StagedPage {
  readonly page: string;
  /** The texts of the template's script and of the companion's. */
  readonly scripts: readonly string[];
}

/** What is changed in the template's script. Each stands there exactly once, in the version that is pinned. */
const CHANGES: readonly { readonly where: RegExp; readonly by: string }[] = [
  // It makes its deck by `maker.from(parent, plugins)`, the plugins chosen by the view.
  { where: /(?<=;)(?=[\w$]+\.from\([\w$]+,\(\(\.\.\.[\w$]+\)=>)/g, by: 'window.bespokeDeck=' },
  // Its plugin for the address writes slides' numbers; the companion writes their ids (stage/address/).
  { where: /,\[\[1,1,1,1\],[\w$]+\(\{history:!1\}\)\]/g, by: '' },
  // Its windows follow each other by localStorage, out of step with the companion's signals: two quick moves, and what
  // came late by one way would be sent back by the other.
  { where: /(?<=addEventListener\("storage",[\w$]+=>\{if\()(?=[\w$]+\.key===)/g, by: '!1&&' },
  // Its overview gives way to the companion's (stage/overview/): what its buttons call can be replaced, its keys are off.
  { where: /(?<=toggleOverviewView:\{enumerable:!0,)(?=value:)/g, by: 'writable:!0,' },
  { where: /(?<="closeOverview"===[\w$]+\.data&&[\w$]+\(!1\)\}\)),[\w$]+\([\w$]+\)(?=\})/g, by: '' },
  // Its transitions hear of a move to a slide when its fragments have heard already, and told everyone; what they then put
  // off or refuse would be told and not done. Heard of from the start, they come first, as they do for steps.
  {
    where: /setTimeout(?=\(\(\)=>\{([\w$]+)\.on\("slide",[\w$]+\([\w$]+=>\1\.slide\()/g,
    by: '(listen=>listen())',
  },
  // A deck in a frame may not keep the screen awake, and the browser complains of the attempt in its console.
  { where: /(?="wakeLock"in navigator&&navigator\.wakeLock)/g, by: 'window.parent===window&&' },
  // Where the address cannot be written, in `srcdoc`, its notes about the talk are not kept, and that is all.
  { where: /catch\([\w$]+\)\{console\.error\([\w$]+\)\}(?=\},)/g, by: 'catch{}' },
  // A transition that is cut short is no error, and the browser's console need not tell of one.
  { where: /(?<=const ([\w$]+)=document\.startViewTransition\([\w$]+\);)/g, by: '$1.ready.catch(()=>{});' },
];

/** The end of the template's head; deck content holds no such tags. */
const HEAD_ENDS = '</head><body>';
/** What the template ends with, behind its script. */
const PAGE_ENDS = '</script></body></html>';

/** Throws a DeckError where the template is not the one known here. */
export function addStage(
  page: string,
  { notes, data }: StageContent,
  { script, css }: StageBundle,
): StagedPage {
  const head = page.lastIndexOf(HEAD_ENDS);
  const start = page.lastIndexOf('<script>') + '<script>'.length;
  const end = page.lastIndexOf(PAGE_ENDS);
  const template = page.slice(start, end);
  if (head < 0 || start < head || end < start) throw unknownTemplate();
  const opened = CHANGES.reduce(change, template);
  const parts = [
    page.slice(0, head),
    `<style>${css}</style>`,
    page.slice(head, start - '<script>'.length),
    notes.map(noteElement).join(''),
    '<script>',
    opened,
    `</script>${data}<script>${script}`,
    page.slice(end),
  ];
  return { page: parts.join(''), scripts: [opened, script] };
}

function change(script: string, { where, by }: (typeof CHANGES)[number]): string {
  if (script.match(where)?.length !== 1) throw unknownTemplate();
  return script.replace(where, by);
}

/** As the template makes it of plain text: its script shows the one of the slide in presenter view. */
const noteElement = (html: string, index: number): string =>
  html === '' ? '' : `<div class="bespoke-marp-note" data-index="${index}">${html}</div>`;

const unknownTemplate = (): DeckError =>
  new DeckError("the HTML deck cannot be put together: marp-cli's template is not the one known here", {
    code: 'html-template',
  });
