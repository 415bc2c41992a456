// Lists of terms with what they mean, which Chrome takes for boxes of text.
import { intend } from './intend.ts';

export function definitions(): void {
  for (const list of document.querySelectorAll('dl')) {
    if (list.closest('[aria-hidden="true"]') || !list.querySelector('dt, dd')) continue;
    intend(list, { role: 'L' });
    for (const part of list.querySelectorAll(':scope > :is(dt, dd), :scope > div > :is(dt, dd)'))
      intend(part, { role: part.localName === 'dt' ? 'Lbl' : 'LBody' });
  }
}
