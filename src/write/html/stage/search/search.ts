// Go to a slide: by its number, or by words on it. A dialog with a field and the list of what was found, the first of it
// chosen, so that the number or a word and Enter is all there is to type.
import { addDialog } from '../dialog.ts';
import { element } from '../element.ts';
import type { Feature } from '../stage.ts';
import { slidesFound } from '../words/fill.ts';
import { type SlideEntry, slideEntries } from './entries.ts';
import { type Find, type Hit, openFind } from './find.ts';
import { fold } from './fold.ts';
import { optionOf } from './option.ts';

const LIST_ID = 'triptych-search-list';

/** More are not shown; who has so many hits types on. */
const MOST = 50;

export const addSearch: Feature = (stage) => {
  const { view, deck, keys, layer, words, onRenewal } = stage;
  if (view !== 'audience' && view !== 'presenter') return;
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    dir: 'auto',
    'aria-label': words.search.title,
    'aria-controls': LIST_ID,
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: words.search[view === 'presenter' ? 'hintWithNotes' : 'hint'],
  });
  const list = element('ul', { id: LIST_ID, role: 'listbox', 'aria-label': words.search.results });
  const count = element('p', { role: 'status' });
  const dialog = addDialog(stage, { name: 'search', label: words.search.title, head: field });
  dialog.append(count, list);

  let library: { readonly entries: readonly SlideEntry[]; readonly find: Find } | undefined;
  let hits: readonly Hit[] = [];
  let chosen = -1;

  const choose = (index: number): void => {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = index;
    const option = list.children[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const search = (): void => {
    // Read when first asked for: most talks never are.
    if (!library) {
      const entries = slideEntries(stage);
      library = { entries, find: openFind(entries) };
    }
    const { entries, find } = library;
    const query = field.value.trim();
    const all =
      query === ''
        ? entries.map(({ index }) => ({ index, titleMarks: [] }))
        : found(query, find, deck.slides.length);
    hits = query === '' ? all : all.slice(0, MOST);
    list.replaceChildren(...hits.map((hit, at) => optionOf(hit, at, entries, stage)));
    count.textContent = query === '' ? '' : slidesFound(words, all.length, layer.lang);
    chosen = -1;
    choose(query === '' ? deck.slide() : hits.length > 0 ? 0 : -1);
  };
  const go = (hit: Hit | undefined): void => {
    if (!hit) return;
    const place = hit.at === undefined ? undefined : library?.entries[hit.index]?.placeOf(hit.at);
    dialog.close();
    deck.slide(hit.index, { fragment: place?.fragmentIndex ?? 0 });
  };

  onRenewal(() => {
    library = undefined;
    if (dialog.open) search();
  });
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || !dialog.open) return;
    const to = targetOf(event.key, chosen, hits.length);
    if (to !== undefined) choose(to);
    else if (event.key === 'Enter') go(hits[chosen]);
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option) go(hits[[...list.children].indexOf(option)]);
  });
  keys.bind({
    keys: ['g', '/'],
    label: 'search',
    run: () => {
      field.value = '';
      dialog.showModal();
      search();
      field.focus();
    },
  });
};

/** Where an arrow key leads in the list, around its ends. */
function targetOf(key: string, chosen: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (chosen + 1) % length;
    case 'ArrowUp':
      return (chosen - 1 + length) % length;
    case 'PageDown':
      return Math.min(length - 1, chosen + 8);
    case 'PageUp':
      return Math.max(0, chosen - 8);
    default:
      return undefined;
  }
}

/** The slide of that number comes before what holds the number as a word. */
function found(query: string, find: Find, slides: number): readonly Hit[] {
  const hits = find(query);
  const digits = fold(query).text;
  const index = /^\d{1,5}$/.test(digits) ? Number(digits) - 1 : -1;
  if (index < 0 || index >= slides) return hits;
  return [{ index, titleMarks: [] }, ...hits.filter((hit) => hit.index !== index)];
}
