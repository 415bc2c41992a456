// A page of a PDF as a screen reader goes through it, by pdf.js: roles as in the structure, words as they are shown, and
// alternative text in place of what it stands for. None of our own code takes part in it.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { piecesOf } from './reading-order.ts';

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

/** Say nothing by themselves; their children stand in their place. */
const SILENT = /^(?:Root|Document|Sect|Span|Em|Strong|LI)$/;

/** `page` from 1; a line for each element, in order, indented where it stands in another. */
export async function spokenPage(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const proxy = await pdf.getPage(page);
  const pieces = await piecesOf(proxy);
  const lines: string[] = [];
  let open: { indent: string; words: string[] } | undefined;
  const close = (): void => {
    const words = open?.words.join('').replace(/\s+/g, ' ').trim() ?? '';
    if (open && words !== '') lines.push(open.indent + words);
    open = undefined;
  };
  const visit = (node: Node, indent: string, role: string): void => {
    if (node.type === 'content') {
      open ??= { indent: `${indent}${role}: `, words: [] };
      open.words.push(pieces.get(node.id ?? '')?.text ?? '');
      return;
    }
    const own = node.role ?? '';
    if (node.alt !== undefined && (own === 'Figure' || own === 'Formula')) {
      open ??= { indent: `${indent}${role}: `, words: [] };
      open.words.push(` (${own.toLowerCase()}: ${node.alt}) `);
      return;
    }
    if (SILENT.test(own)) {
      for (const child of node.children ?? []) visit(child, indent, role);
      return;
    }
    const inLine = own === 'Link' || own === 'Code';
    if (!inLine) close();
    const isNamed = /^(?:L|Table|TR|BlockQuote)$/.test(own);
    if (isNamed) lines.push(`${indent}${own}`);
    const deeper = isNamed ? `${indent}  ` : indent;
    for (const child of node.children ?? []) visit(child, deeper, inLine ? role : own);
    if (!inLine) close();
  };
  const tree = (await proxy.getStructTree()) as Node | null;
  if (tree) visit(tree, '', '');
  close();
  return lines.join('\n');
}
