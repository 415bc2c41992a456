// Reads a written file back for tests: trees of its parts, its text, and markup a person can read.

import type { Message } from '../../../src/message.ts';
import { child, descendants, readPackage, type XmlElement } from '../../../src/ooxml/audit/read.ts';
import type { Assets } from '../../../src/page/types.ts';
import type { Scene } from '../../../src/scene/types.ts';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { sound } from './sound-file.ts';

/** 2025-01-15. */
export const TIMESTAMP = 1736899200;

type Write = (scene: Scene, assets?: Assets, report?: (message: Message) => void) => Uint8Array;

/** The file of `scene`, audited. */
export const write: Write = (scene, assets = new Map(), report = () => {}) =>
  sound(writePptx(scene, assets, { timestamp: TIMESTAMP }, report));

/** The root of part `name`; throws where there is none. */
export function part(bytes: Uint8Array, name: string): XmlElement {
  const tree = readPackage(bytes).trees.get(name);
  if (!tree) throw new Error(`${name} is not in the file`);
  return tree;
}

export const slideTree = (bytes: Uint8Array, number: number): XmlElement =>
  part(bytes, `ppt/slides/slide${number}.xml`);

/** The first element called `name` below `element`; throws where there is none. */
export function find(element: XmlElement, name: string): XmlElement {
  for (const found of descendants(element, name)) return found;
  throw new Error(`no <${name}>`);
}

export const findAll = (element: XmlElement, name: string): XmlElement[] => [...descendants(element, name)];

/** The shapes of a slide, by what they are called. */
export function shapeNames(tree: XmlElement): string[] {
  return findAll(tree, 'p:cNvPr').flatMap(({ attributes }) => (attributes.name ? [attributes.name] : []));
}

/** The shape whose name starts with `name`. */
export function shapeNamed(tree: XmlElement, name: string): XmlElement {
  const shape = (find(tree, 'p:spTree').children ?? []).find((each) =>
    findAll(each, 'p:cNvPr').some(({ attributes }) => attributes.name?.startsWith(name)),
  );
  if (!shape) throw new Error(`no shape called ${name}`);
  return shape;
}

/** Paragraph texts, breaks as line feeds. */
export const paragraphs = (element: XmlElement): string[] =>
  findAll(element, 'a:p').map((paragraph) =>
    [...descendants(paragraph)]
      .map((each) => (each.name === 'a:br' ? '\n' : each.name === 'a:t' ? each.text : ''))
      .join(''),
  );

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Indented markup, an element a line: what goldens hold. */
export function pretty(element: XmlElement, indent = ''): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const open = `${indent}<${element.name}${attributes}`;
  if (element.children.length === 0) {
    return element.text === '' ? `${open}/>\n` : `${open}>${escaped(element.text)}</${element.name}>\n`;
  }
  const inner = element.children.map((each) => pretty(each, `${indent}  `)).join('');
  return `${open}>\n${inner}${indent}</${element.name}>\n`;
}

/** The slide without what every slide has: background, shapes, colour mapping, transition and clicks. */
export function goldenOf(tree: XmlElement): string {
  const data = child(tree, 'p:cSld');
  const shapes = child(data, 'p:spTree')?.children.slice(2) ?? [];
  const parts = [child(data, 'p:bg'), ...shapes, child(tree, 'p:clrMapOvr')].concat(
    child(tree, 'mc:AlternateContent'),
    child(tree, 'p:timing'),
  );
  return parts.map((each) => (each ? pretty(each) : '')).join('');
}
