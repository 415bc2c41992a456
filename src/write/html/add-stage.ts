// Puts the companion (stage/) behind marp-cli's template: its CSS at the end of the head, its data and its script at the
// end of the body, and the template's script made to leave the deck where the companion finds it.
import { DeckError } from '../../deck-error.ts';
import type { StageBundle } from './stage-bundle.ts';

export interface StagedPage {
  readonly page: string;
  /** The texts of the template's script and of the companion's. */
  readonly scripts: readonly string[];
}

/** Where the template makes its deck: `maker.from(parent, plugins)`, the plugins chosen by the view. */
const MAKES_DECK = /(?<=;)(?=[\w$]+\.from\([\w$]+,\(\(\.\.\.[\w$]+\)=>)/g;

/** The end of the template's head; deck content holds no such tags. */
const HEAD_ENDS = '</head><body>';
/** What the template ends with, behind its script. */
const PAGE_ENDS = '</script></body></html>';

/** `data` is the element with the companion's data. Throws a DeckError where the template is not the one known here. */
export function addStage(page: string, data: string, { script, css }: StageBundle): StagedPage {
  const head = page.lastIndexOf(HEAD_ENDS);
  const start = page.lastIndexOf('<script>') + '<script>'.length;
  const end = page.lastIndexOf(PAGE_ENDS);
  const template = page.slice(start, end);
  if (head < 0 || start < head || end < start || template.match(MAKES_DECK)?.length !== 1)
    throw unknownTemplate();
  const opened = template.replace(MAKES_DECK, 'window.bespokeDeck=');
  const parts = [
    page.slice(0, head),
    `<style>${css}</style>`,
    page.slice(head, start),
    opened,
    `</script>${data}<script>${script}`,
    page.slice(end),
  ];
  return { page: parts.join(''), scripts: [opened, script] };
}

const unknownTemplate = (): DeckError =>
  new DeckError("the HTML deck cannot be put together: marp-cli's template is not the one known here", {
    code: 'html-template',
  });
