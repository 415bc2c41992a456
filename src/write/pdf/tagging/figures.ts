// Figures and formulas are one to a screen reader: their alternative text stands for all they hold. What has none is
// decoration, unless it only frames other content.
import {
  below,
  type ContentItem,
  element,
  isElement,
  mapElements,
  type StructureElement,
  type StructureNode,
} from './structure.ts';

/** Links inside figures, formulas and artifacts come out behind them: an annotation must stay in reach. */
export function gatherFigures(root: StructureElement): StructureElement {
  return mapElements(root, (one) => {
    if (one.role === 'Artifact') return [one, ...linksOf(one)];
    if (one.role !== 'Figure' && one.role !== 'Formula') return [one];
    if (one.alt) return [{ ...one, children: contentOf(one) }, ...linksOf(one)];
    return framed(one);
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

/** An HTML `figure`: a picture with its caption is one figure, anything else a frame around what it holds. */
function framed(figure: StructureElement): readonly StructureNode[] {
  if (!figure.children.some(isElement))
    return [element('Artifact', figure.children, { artifact: 'Decoration' })];
  const inner = [...below(figure)].filter(isElement);
  const pictures = inner.filter(({ role }) => role === 'Figure');
  const captions = inner.filter(({ role }) => role === 'Caption');
  const [picture] = pictures;
  const plain = figure.children.every(
    (child) => !isElement(child) || /^(?:Figure|Caption|Artifact|NonStruct)$/.test(child.role),
  );
  if (picture && pictures.length === 1 && captions.length === 1 && plain) {
    const rest = figure.children.filter((child) => isElement(child) && child.role === 'Artifact');
    return [{ ...picture, children: [...picture.children, ...captions] }, ...rest];
  }
  return [element('Div', figure.children)];
}
