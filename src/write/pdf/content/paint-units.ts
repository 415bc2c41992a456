// What a content stream paints, as units that a mark can go around without being cut: a path from its first segment to
// the operator that paints it, a text object, an image. A unit tells by which mark Chrome had it (ISO 32000-1, 14.6).
import { type Operation, operandText, operations } from './operations.ts';

export type PaintKind = 'text' | 'path' | 'image' | 'object';

export interface PaintUnit {
  readonly kind: PaintKind;
  /** First byte and the byte after the last. */
  readonly start: number;
  readonly end: number;
  /** MCID of the innermost mark with one; `artifact` inside such; undefined where nothing marks it. */
  readonly mark: number | 'artifact' | undefined;
  /** Of `kind` `object`: the name of the XObject among the resources. */
  readonly name?: string;
  /** Number of the text object that the unit is only a part of; marks must not leave it. */
  readonly within?: number;
}

/** Bytes that are taken out: the operators of marks that structure or artifacts go by. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

export interface Painted {
  readonly units: readonly PaintUnit[];
  readonly cuts: readonly Cut[];
}

const PATH_STARTS = new Set(['m', 're']);
const PATH_PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

interface Open {
  readonly mark: number | 'artifact' | undefined;
  /** A mark of another kind, `/Span << /ActualText … >>`: it stays, and what it encloses stays together. */
  readonly kept: boolean;
}

/** `propertyMark` gives the MCID of a named property list (`/P /MC0 BDC`). */
export function paintUnits(
  bytes: Uint8Array,
  propertyMark: (name: string) => number | undefined = () => undefined,
): Painted {
  const units: PaintUnit[] = [];
  const cuts: Cut[] = [];
  const open: Open[] = [];
  let path: number | undefined;
  let text: TextObject | undefined;
  let textObjects = 0;

  const mark = (): PaintUnit['mark'] => open.findLast((one) => one.mark !== undefined)?.mark;
  const cut = ({ from, end }: Operation): void => void cuts.push({ start: from, end });

  for (const operation of operations(bytes)) {
    const { name, from, end } = operation;
    if (name === 'BDC' || name === 'BMC') {
      const opened = markOf(operandText(bytes, operation), propertyMark);
      open.push(opened);
      if (!opened.kept) cut(operation);
      else text?.enter(from);
    } else if (name === 'EMC') {
      const closed = open.pop();
      if (!closed?.kept) cut(operation);
      else text?.leave(end);
    } else if (name === 'BT') {
      textObjects += 1;
      text = textObject(from, textObjects);
    } else if (name === 'ET') {
      units.push(...(text?.units(end) ?? []));
      text = undefined;
    } else if (SHOWS.has(name)) {
      text?.show(from, end, mark());
    } else if (PATH_STARTS.has(name)) {
      path ??= from;
    } else if (PATH_PAINTS.has(name)) {
      units.push({ kind: 'path', start: path ?? from, end, mark: mark() });
      path = undefined;
    } else if (name === 'n') {
      path = undefined;
    } else if (name === 'sh') {
      units.push({ kind: 'path', start: from, end, mark: mark() });
    } else if (name === 'BI') {
      units.push({ kind: 'image', start: from, end, mark: mark() });
    } else if (name === 'Do') {
      const object = operandText(bytes, operation).trim().slice(1);
      units.push({ kind: 'object', start: from, end, mark: mark(), name: object });
    }
  }
  return { units, cuts };
}

function markOf(operands: string, propertyMark: (name: string) => number | undefined): Open {
  if (/^\s*\/Artifact\b/.test(operands)) return { mark: 'artifact', kept: false };
  const direct = /\/MCID\s+(\d+)/.exec(operands)?.[1];
  const named = /^\s*\/\S+\s*\/(\S+)\s*$/.exec(operands)?.[1];
  const mark = direct !== undefined ? Number(direct) : named && propertyMark(named);
  return typeof mark === 'number' ? { mark, kept: false } : { mark: undefined, kept: true };
}

/** Collects what one text object shows; whole where one mark has it all, else piece by piece. */
interface TextObject {
  show(start: number, end: number, mark: PaintUnit['mark']): void;
  enter(start: number): void;
  leave(end: number): void;
  units(end: number): PaintUnit[];
}

function textObject(start: number, within: number): TextObject {
  const shown: { start: number; end: number; mark: PaintUnit['mark'] }[] = [];
  let kept = 0;
  let group: { start: number; first: number } | undefined;
  return {
    show: (from, end, mark) => void shown.push({ start: from, end, mark }),
    enter(from) {
      kept += 1;
      group ??= { start: from, first: shown.length };
    },
    leave(end) {
      kept -= 1;
      if (kept > 0 || !group) return;
      const [first, ...others] = shown.splice(group.first);
      if (first) shown.push({ start: group.start, end, mark: first.mark ?? others[0]?.mark });
      group = undefined;
    },
    units(end) {
      const [first] = shown;
      if (!first) return [];
      if (shown.every(({ mark }) => mark === first.mark))
        return [{ kind: 'text', start, end, mark: first.mark }];
      return shown.map((one) => ({ kind: 'text', ...one, within }));
    },
  };
}
