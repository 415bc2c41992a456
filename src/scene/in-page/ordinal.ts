// The numbers of list items.

/** HTML, 4.4.8: the ordinal value of an item, and that of the last one in its list. */
export function ordinalOf(item: Element): { value: number; last: number } {
  const list = item.parentElement;
  const items = list ? [...list.children].filter((child) => child.localName === 'li') : [item];
  const reversed = list?.hasAttribute('reversed') ?? false;
  const start = Number.parseInt(list?.getAttribute('start') ?? '', 10);
  let value = (Number.isFinite(start) ? start : reversed ? items.length : 1) - (reversed ? -1 : 1);
  let own = value;
  for (const other of items) {
    const given = Number.parseInt(other.getAttribute('value') ?? '', 10);
    value = Number.isFinite(given) ? given : value + (reversed ? -1 : 1);
    if (other === item) own = value;
  }
  return { value: own, last: value };
}
