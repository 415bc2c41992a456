// The MathML that KaTeX puts beside its drawing, as plain data: what the formula says, however it looks.
import type { Formula, MathNode } from '../types.ts';
import { parseColor } from './color.ts';
import { styleOf } from './context.ts';
import { spokenMath } from './spoken-math.ts';

export const texOf = (element: Element): string =>
  element.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim() ?? '';

/** What `element` (`.katex` or a block around it) says. A formula without MathML has an empty tree. */
export function formulaOf(element: Element): Formula {
  const math = element.querySelector('math');
  const said = math?.querySelector(':scope > semantics > :not(annotation)');
  const children = said ? [nodeOf(said)] : [];
  const tree: MathNode = { name: 'math', attributes: {}, children };
  const tex = texOf(element);
  return { tree, tex, text: spokenMath(tree) || tex };
}

function nodeOf(element: Element): MathNode {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) attributes[name] = value;
  // The page knows all names of colours, the Scene has one form for them.
  if (attributes.mathcolor !== undefined) attributes.mathcolor = parseColor(styleOf(element).color).hex;
  const children = [...element.childNodes].flatMap((child): (MathNode | string)[] => {
    if (child instanceof Element) return [nodeOf(child)];
    return child instanceof Text && child.data !== '' ? [child.data] : [];
  });
  return { name: element.localName, attributes, children };
}
