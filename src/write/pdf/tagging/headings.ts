// Headings nest without skipping a level (ISO 14289-1, 7.4.2): authors take the size they like, and decks begin with
// any. A heading is one deeper than the nearest before it that outranked it.
import { isHeading } from './roles.ts';
import { isElement, type StructureElement, withChildren } from './structure.ts';

export function nestHeadings(root: StructureElement): StructureElement {
  const outranking: number[] = [];
  const renumber = (one: StructureElement): StructureElement => {
    const role = isHeading(one.role) ? `H${depthOf(Number(one.role.slice(1)))}` : one.role;
    const numbered = role === one.role ? one : { ...one, role };
    return withChildren(
      numbered,
      one.children.map((child) => (isElement(child) ? renumber(child) : child)),
    );
  };
  const depthOf = (level: number): number => {
    while ((outranking.at(-1) ?? 0) >= level) outranking.pop();
    outranking.push(level);
    return outranking.length;
  };
  return renumber(root);
}
