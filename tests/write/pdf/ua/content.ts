// What pages and the forms they draw show, operator by operator, with the marks that each stands in.
import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { operandText, operations } from '../../../../src/write/pdf/content/operations.ts';
import { streamBytes } from '../../../../src/write/pdf/content/stream-bytes.ts';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';

/** A marked-content sequence; `mcid` where it belongs to an element, `artifact` where to none. */
export interface Marking {
  readonly artifact: boolean;
  readonly mcid: number | undefined;
  readonly actualText: boolean;
}

/** One painting operator: text, a path, an image, or a form. */
export interface Shown {
  readonly kind: 'text' | 'path' | 'image' | 'form';
  readonly markings: readonly Marking[];
}

export interface Stream {
  /** Object number of the page or the form. */
  readonly holder: string;
  /** From 1. */
  readonly page: number;
  readonly shown: readonly Shown[];
  /** Marks in order, with those around them. */
  readonly marked: readonly { readonly mcid: number; readonly around: readonly Marking[] }[];
  /** Marks that are opened and not closed, closed and not opened, or cut by a text object. */
  readonly unbalanced: readonly string[];
  /** Marks around the form where it is drawn. */
  readonly outside: readonly Marking[];
}

/** A font with the codes that text shows in it. */
export interface UsedFont {
  readonly dict: PDFDict;
  readonly codes: Set<number>;
  /** Those of them that some text shows without actual text around. */
  readonly bare: Set<number>;
  readonly page: number;
}

export interface Content {
  readonly streams: readonly Stream[];
  readonly fonts: ReadonlyMap<string, UsedFont>;
  /** How often each form is drawn. */
  readonly drawn: ReadonlyMap<string, number>;
}

const name = lib.PDFName.of;
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

export function readContent(document: PDFDocument): Content {
  const streams: Stream[] = [];
  const fonts = new Map<string, UsedFont>();
  const drawn = new Map<string, number>();
  document.getPages().forEach(({ node, ref }, index) => {
    const value = node.lookup(name('Contents'));
    const parts =
      value instanceof lib.PDFArray ? value.asArray().map((one) => node.context.lookup(one)) : [value];
    const bytes = Buffer.concat(
      parts.flatMap((one) => (one instanceof lib.PDFRawStream ? [streamBytes(one), Buffer.from('\n')] : [])),
    );
    readStream(bytes, ref.toString(), index + 1, node.Resources(), []);
  });
  return { streams, fonts, drawn };

  function readStream(
    bytes: Uint8Array,
    holder: string,
    page: number,
    resources: PDFDict | undefined,
    outside: readonly Marking[],
  ): void {
    const shown: Shown[] = [];
    const marked: { mcid: number; around: readonly Marking[] }[] = [];
    const unbalanced: string[] = [];
    const open: (Marking & { inText: boolean })[] = [];
    let inText = false;
    let font: UsedFont | undefined;
    for (const operation of operations(bytes)) {
      const operands = (): string => operandText(bytes, operation);
      const show = (kind: Shown['kind']): void => void shown.push({ kind, markings: [...open] });
      if (operation.name === 'BT') inText = true;
      else if (operation.name === 'ET') {
        inText = false;
        if (open.some((one) => one.inText))
          unbalanced.push('a mark is opened in a text object and not closed in it');
      } else if (operation.name === 'BDC' || operation.name === 'BMC') {
        const marking = readMarking(operands(), resources);
        if (marking.mcid !== undefined) marked.push({ mcid: marking.mcid, around: [...open] });
        open.push({ ...marking, inText });
      } else if (operation.name === 'EMC') {
        const closed = open.pop();
        if (!closed) unbalanced.push('a mark is closed that was not opened');
        else if (closed.inText !== inText) unbalanced.push('a mark is cut by a text object');
      } else if (operation.name === 'Tf') {
        const ref = resources
          ?.lookupMaybe(name('Font'), lib.PDFDict)
          ?.get(name(/\/(\S+)/.exec(operands())?.[1] ?? ''));
        font = ref && useFont(ref, page);
      } else if (SHOWS.has(operation.name)) {
        const told = [...outside, ...open].some(({ actualText }) => actualText);
        for (const code of codesOf(operands(), font)) {
          font?.codes.add(code);
          if (!told) font?.bare.add(code);
        }
        show('text');
      } else if (PAINTS.has(operation.name)) show('path');
      else if (operation.name === 'BI') show('image');
      else if (operation.name === 'Do') {
        const ref = resources
          ?.lookupMaybe(name('XObject'), lib.PDFDict)
          ?.get(name(operands().trim().slice(1)));
        const object = ref && document.context.lookup(ref);
        if (
          !ref ||
          !(object instanceof lib.PDFRawStream) ||
          object.dict.lookup(name('Subtype')) !== name('Form')
        ) {
          show('image');
          continue;
        }
        drawn.set(ref.toString(), (drawn.get(ref.toString()) ?? 0) + 1);
        const inner = object.dict.lookupMaybe(name('Resources'), lib.PDFDict) ?? resources;
        readStream(streamBytes(object), ref.toString(), page, inner, [...outside, ...open]);
        show('form');
      }
    }
    if (open.length > 0) unbalanced.push('a mark is opened and not closed');
    streams.push({ holder, page, shown, marked, unbalanced, outside });
  }

  function useFont(ref: PDFObject, page: number): UsedFont | undefined {
    const dict = document.context.lookup(ref);
    if (!(dict instanceof lib.PDFDict)) return undefined;
    const known = fonts.get(ref.toString()) ?? {
      dict,
      codes: new Set<number>(),
      bare: new Set<number>(),
      page,
    };
    fonts.set(ref.toString(), known);
    return known;
  }
}

function readMarking(operands: string, resources: PDFDict | undefined): Marking {
  const named = /^\s*\/\S+\s*\/(\S+)\s*$/.exec(operands)?.[1];
  const list = named && resources?.lookupMaybe(name('Properties'), lib.PDFDict)?.lookup(name(named));
  const properties = list ? list.toString() : operands;
  const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  return {
    artifact: /^\s*\/Artifact\b/.test(operands),
    mcid: mcid === undefined ? undefined : Number(mcid),
    actualText: properties.includes('/ActualText'),
  };
}

function codesOf(operands: string, font: UsedFont | undefined): number[] {
  const twoBytes = font?.dict.lookup(name('Subtype')) === name('Type0');
  const strings = [...operands.matchAll(/<[\dA-Fa-f\s]*>|\((?:\\[\s\S]|[^\\)])*\)/g)].flatMap(([one]) =>
    one.startsWith('<')
      ? [...lib.PDFHexString.of(one.slice(1, -1).replace(/\s/g, '')).asBytes()]
      : [...lib.PDFString.of(one.slice(1, -1)).asBytes()],
  );
  if (!twoBytes) return strings;
  return strings.flatMap((byte, index) => (index % 2 === 0 ? [byte * 256 + (strings[index + 1] ?? 0)] : []));
}
