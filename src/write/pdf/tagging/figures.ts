// Figures and formulas are one to a screen reader: their alternative text stands for all they hold. What has none is
// decoration, unless it only frames other content.
import {
  below,
  type ContentItem,
  element,
  isElement,
  mapElements,
  type StructureElement,
} from './structure.ts';

/** Links inside figures, formulas and artifacts come out behind them: an annotation must stay in reach. */
export function gatherFigures(root: StructureElement): StructureElement {
  return mapElements(root, (one) => {
    if (one.role === 'Artifact') return [one, ...linksOf(one)];
    if (one.role !== 'Figure' && one.role !== 'Formula') return [one];
    if (one.alt) return [{ ...one, children: contentOf(one) }, ...linksOf(one)];
    return [framed(one)];
  });
}

const contentOf = (one: StructureElement): ContentItem[] =>
  [...below(one)].filter((node): node is ContentItem => node.kind === 'content');

/** Each with its annotations, and with its words where these do not count as the figure's. */
function linksOf(one: StructureElement): StructureElement[] {
  return [...below(one)].filter(isElement).flatMap((link) => {
    if (link.role !== 'Link') return [];
    const objects = [...below(link)].filter(({ kind }) => kind === 'object');
    if (objects.length === 0) return [];
    return [{ ...link, children: one.role === 'Artifact' ? [...contentOf(link), ...objects] : objects }];
  });
}

/**
 * An HTML `figure` is a frame around what it holds. Its caption stands beside the picture: in it, the caption would not be
 * read, because screen readers go no deeper where they find alternative text.
 */
function framed(figure: StructureElement): StructureElement {
  if (!figure.children.some(isElement))
    return element('Artifact', figure.children, { artifact: 'Decoration' });
  return element('Div', figure.children);
}
