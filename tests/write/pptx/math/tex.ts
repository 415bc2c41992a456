// TeX to a formula of the Scene as the page makes it, and OMML as something a person can read.
import katex from 'katex';
import { child, descendants, parseXml, type XmlElement } from '../../../../src/ooxml/audit/read.ts';
import { el, type Xml } from '../../../../src/ooxml/xml.ts';
import type { Formula, MathNode } from '../../../../src/scene/types.ts';
import { equationXml } from '../../../../src/write/pptx/math/equation.ts';

/** The formula that KaTeX reads in `tex`. Colours must be written as six digits. */
export function formula(tex: string): Formula {
  const html = katex.renderToString(tex, { output: 'mathml', displayMode: true, strict: false, trust: true });
  const math = parseXml(html.replaceAll('class =', 'class=').replaceAll('&nbsp;', '\u00A0'));
  if (typeof math === 'string') throw new Error(`${tex}: ${math}`);
  const semantics = [...descendants(math, 'semantics')][0];
  const said = semantics?.children.find(({ name }) => name !== 'annotation');
  return { tree: { name: 'math', attributes: {}, children: said ? [node(said)] : [] }, tex, text: tex };
}

function node({ name, attributes, children, text }: XmlElement): MathNode {
  const { mathcolor } = attributes;
  return {
    name,
    attributes: {
      ...attributes,
      ...(mathcolor !== undefined && { mathcolor: mathcolor.replace('#', '').toUpperCase() }),
    },
    children: children.length > 0 ? children.map(node) : text === '' ? [] : [text],
  };
}

/** `m:oMath` with run properties that say size and colour only. */
export const omml = (tex: string): Xml =>
  equationXml(formula(tex), ({ italic, bold, color, scale }) =>
    el('a:rPr', { sz: 2000 * scale, b: bold, i: italic, ...(color !== undefined && { color }) }),
  );

/** Structure and signs: `f(num:𝑎 den:𝑏)`, properties in brackets, runs by their signs, words in quotes. */
export function outline(xml: Xml): string {
  const tree = parseXml(xml);
  if (typeof tree === 'string') throw new Error(tree);
  return tree.children.map(outlineOf).join(' ');
}

function outlineOf(element: XmlElement): string {
  const name = element.name.slice(2);
  if (name === 'r') {
    const value = child(element, 'm:t')?.text ?? '';
    const properties = child(element, 'm:rPr');
    const script = child(properties, 'm:scr')?.attributes['m:val'];
    if (child(properties, 'm:nor')) return JSON.stringify(value);
    return script === undefined ? value : `${script}:${value}`;
  }
  const said = element.children
    .filter(({ name: inner }) => inner.endsWith('Pr') && inner !== 'm:ctrlPr')
    .flatMap((properties) => [...descendants(properties)])
    .filter(({ attributes }) => attributes['m:val'] !== undefined)
    .map((property) => `${property.name.slice(2)}=${property.attributes['m:val']}`);
  const inner = element.children.filter(({ name: each }) => !each.endsWith('Pr')).map(outlineOf);
  return `${name}${said.length > 0 ? `[${said.join(' ')}]` : ''}(${inner.join(' ')})`;
}
