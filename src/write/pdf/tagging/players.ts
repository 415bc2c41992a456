// Players of video and sound: Chrome tags each as a figure of its controls, under its own words for a player that cannot
// play. In a PDF it is a picture of a player, called by what it would play.
import { isElement, mapElements, type StructureElement, withChildren } from './structure.ts';

/** `names` in the order of the document; where they do not come out even, the controls are decoration. */
export function namePlayers(names: readonly string[]): (root: StructureElement) => StructureElement {
  return (root) => {
    const players = [...outermost(root)];
    const nameOf = new Map(players.map((one, index) => [one, names[index]]));
    const rename = (one: StructureElement): StructureElement => {
      if (nameOf.has(one)) {
        const name = players.length === names.length ? nameOf.get(one) : undefined;
        return name
          ? { ...one, role: 'Figure', alt: name }
          : { ...one, role: 'Artifact', artifact: 'Decoration' };
      }
      return withChildren(
        one,
        one.children.map((child) => (isElement(child) ? rename(child) : child)),
      );
    };
    // Buttons and sliders of no player cannot be pressed here either.
    return mapElements(players.length > 0 ? rename(root) : root, (one) =>
      isControl(one) ? [{ ...one, role: 'Artifact', artifact: 'Decoration' }] : [one],
    );
  };
}

function* outermost(one: StructureElement): Generator<StructureElement> {
  for (const child of one.children) {
    if (!isElement(child)) continue;
    if (isPlayer(child)) yield child;
    else yield* outermost(child);
  }
}

/** What Chrome calls a player that was made a figure (in-page/players.ts), in place of any label. */
const isPlayer = (one: StructureElement): boolean =>
  one.role === 'Figure' && one.alt === 'Unable to play media.';

/** A push button, by the attributes that Chrome writes (ISO 32000-1, 14.8.5.6); check boxes are not among the controls. */
const isControl = (one: StructureElement): boolean =>
  one.role === 'Form' && (one.attributes ?? []).some((dict) => /\/Role\s*\/pb\b/.test(dict.toString()));
