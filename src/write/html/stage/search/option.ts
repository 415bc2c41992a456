// One line of the search's list: the slide's number, its title, its section, and the words around what was found.
import { element } from '../element.ts';
import type { Stage } from '../stage.ts';
import { slidePosition } from '../words/fill.ts';
import type { Entry, Hit, Marks } from './find.ts';

export function optionOf(
  { index, titleMarks, excerpt }: Hit,
  at: number,
  entries: readonly Entry[],
  { data, words, deck }: Pick<Stage, 'data' | 'words' | 'deck'>,
): HTMLElement {
  const title = entries[index]?.title ?? '';
  const section = data.slides[index]?.section;
  const name = element('span', { class: 'triptych-option-title', dir: 'auto', lang: data.lang });
  if (title === '') name.append(slidePosition(words, index, deck.slides.length));
  else name.append(...marked(title, titleMarks));
  const number = element('span', { class: 'triptych-option-number' }, String(index + 1));
  const option = element(
    'li',
    { role: 'option', id: `triptych-option-${at}`, 'aria-selected': 'false' },
    number,
    name,
  );
  if (section !== undefined && section !== title)
    option.append(
      element('span', { class: 'triptych-option-section', dir: 'auto', lang: data.lang }, section),
    );
  if (excerpt) {
    const line = element('span', { class: 'triptych-option-excerpt', dir: 'auto', lang: data.lang });
    if (excerpt.where === 'notes')
      line.append(element('span', { class: 'triptych-option-notes' }, words.search.notes), ' ');
    line.append(...marked(excerpt.text, excerpt.marks));
    option.append(line);
  }
  // Read as one line, with pauses that the layout alone would not give.
  for (const part of [...option.children].slice(0, -1)) part.after(' ');
  return option;
}

function marked(text: string, marks: Marks): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)].filter((part) => part !== '');
}
