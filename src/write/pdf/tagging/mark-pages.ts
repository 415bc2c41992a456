// Marks what each page paints as content of the tree or as an artifact. Chrome leaves borders, page numbers and whatever
// it does not take for content unmarked, and in transparency groups it counts marks on as if they were the page's.
import type {
  PDFDict as Dictionary,
  PDFDocument,
  PDFRawStream as RawStream,
  PDFRef as Ref,
} from '@cantoo/pdf-lib';
import { pageContent } from '../content/page-content.ts';
import { type Painted, type PaintUnit, paintUnits } from '../content/paint-units.ts';
import { type Owner, rewriteMarks } from '../content/rewrite-marks.ts';
import { packedStream, streamBytes } from '../content/stream-bytes.ts';
import { PDFDict, PDFRawStream, PDFRef, pdfName } from '../pdf-lib.ts';
import type { Slots } from './slots.ts';
import type { ArtifactKind } from './structure.ts';

/** Artifacts' property lists, with the operator that starts them (ISO 32000-1, 14.8.2.2.2). */
const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Header: '<</Type /Pagination /Subtype /Header>>BDC',
  Footer: '<</Type /Pagination /Subtype /Footer>>BDC',
  Decoration: 'BMC',
};

/** A form XObject that a page draws. */
interface Form {
  readonly ref: Ref;
  readonly stream: RawStream;
  readonly bytes: Uint8Array;
  readonly painted: Painted;
  /** Carries marks, itself or in forms that it draws. */
  readonly marked: boolean;
  readonly hasText: boolean;
}

/** Fills the slots with marks and gives back the forms that carry some. */
export function markPages(document: PDFDocument, slots: Slots): readonly Ref[] {
  const { context } = document;
  const forms = new Map<string, Form | undefined>();
  const finished = new Map<string, Ref>();
  // A form could number its marks by itself, but there are readers that look for them on the page.
  let marks = 0;

  const formOf = (resources: Dictionary | undefined, unit: PaintUnit): Form | undefined => {
    const ref = resources?.lookupMaybe(pdfName('XObject'), PDFDict)?.get(pdfName(unit.name ?? ''));
    if (!(ref instanceof PDFRef)) return undefined;
    const known = ref.toString();
    if (!forms.has(known)) forms.set(known, readForm(ref));
    return forms.get(known);
  };

  const readForm = (ref: Ref): Form | undefined => {
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream) || stream.dict.lookup(pdfName('Subtype')) !== pdfName('Form'))
      return undefined;
    forms.set(ref.toString(), undefined); // ends at a form that draws itself
    const bytes = streamBytes(stream);
    const painted = paintUnits(bytes);
    const inner = painted.units.map((unit) => formOf(resourcesOf(stream.dict), unit));
    const marked =
      painted.units.some(({ mark }) => typeof mark === 'number') || inner.some((one) => one?.marked);
    const hasText = painted.units.some(({ kind }) => kind === 'text') || inner.some((one) => one?.hasText);
    return { ref, stream, bytes, painted, marked, hasText };
  };

  const rewrite = (
    bytes: Uint8Array,
    painted: Painted,
    page: number,
    resources: Dictionary | undefined,
    stream?: Ref,
  ): Uint8Array => {
    const drawn = painted.units.map((unit) => (unit.kind === 'object' ? formOf(resources, unit) : undefined));
    const owners = ownersOf(painted.units, drawn, page, slots);
    for (const form of drawn) if (form?.marked) finish(form, page);
    const { bytes: rewritten, runs } = rewriteMarks(
      bytes,
      painted,
      (_, index) => owners[index] ?? DECORATION,
      marks,
    );
    marks += runs.length;
    for (const { slot, rank, mark } of runs) {
      slots.list[slot]?.marks.push({ mark, rank, ...(stream && { stream }) });
    }
    return rewritten;
  };

  const finish = (form: Form, page: number): void => {
    if (finished.has(form.ref.toString())) return;
    finished.set(form.ref.toString(), form.ref);
    const bytes = rewrite(form.bytes, form.painted, page, resourcesOf(form.stream.dict), form.ref);
    context.assign(form.ref, packedStream(form.stream.dict, bytes));
  };

  document.getPages().forEach(({ node }, page) => {
    marks = 0;
    const bytes = pageContent(node);
    if (!bytes) return;
    const resources = node.Resources();
    const painted = paintUnits(bytes, propertyMarks(resources));
    const stream = packedStream(context.obj({}), rewrite(bytes, painted, page, resources));
    const old = node.get(pdfName('Contents'));
    if (old instanceof PDFRef) context.assign(old, stream);
    else node.set(pdfName('Contents'), context.register(stream));
  });
  stripRest(document, finished);
  return [...finished.values()];
}

const resourcesOf = (dict: Dictionary): Dictionary | undefined =>
  dict.lookupMaybe(pdfName('Resources'), PDFDict);

const DECORATION: Owner = { kind: 'artifact', properties: ARTIFACTS.Decoration };

/**
 * Who owns each unit. What is unmarked amid a figure's own units is the figure's; lines amid text that Chrome marked as one
 * stay in it, because readers put the words of a mark in order, and not those of several.
 */
function ownersOf(
  units: readonly PaintUnit[],
  drawn: readonly (Form | undefined)[],
  page: number,
  slots: Slots,
): Owner[] {
  const owners = units.map((unit, index): Owner => {
    const form = drawn[index];
    if (form?.marked) return { kind: 'own' };
    const place = typeof unit.mark === 'number' ? slots.placeOf(page, unit.mark) : undefined;
    if (place === undefined) return DECORATION;
    if (typeof place === 'string') return { kind: 'artifact', properties: ARTIFACTS[place] };
    const { slot, rank } = place;
    // Lines and backgrounds of text are decoration.
    const isText = unit.kind === 'text' || form?.hasText === true;
    if (!slot.graphic && !isText) return DECORATION;
    slot.hasText ||= isText;
    return { kind: 'content', slot: slot.index, rank, tag: slot.role, graphic: slot.graphic };
  });
  let last = -1;
  units.forEach(({ mark }, index) => {
    const owner = owners[index];
    if (owner !== DECORATION && owner?.kind !== 'content') last = -1;
    if (owner?.kind !== 'content') return;
    const before = owners[last];
    if (before?.kind === 'content' && before.slot === owner.slot) {
      const between = units.slice(last + 1, index);
      const amid = slots.list[owner.slot]?.graphic
        ? between.every((unit) => unit.mark === undefined || unit.mark === mark)
        : units[last]?.mark === mark && between.every((unit) => unit.mark === mark);
      if (amid) owners.fill(before, last + 1, index);
    }
    last = index;
  });
  return owners;
}

function propertyMarks(resources: Dictionary | undefined): (property: string) => number | undefined {
  const properties = resources?.lookupMaybe(pdfName('Properties'), PDFDict);
  return (property) => {
    const mark = properties?.lookupMaybe(pdfName(property), PDFDict)?.get(pdfName('MCID'));
    return mark === undefined ? undefined : Number(mark.toString());
  };
}

/** Patterns, masks and forms that no page draws directly: marks in them mean nothing. */
function stripRest({ context }: PDFDocument, finished: ReadonlyMap<string, Ref>): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || finished.has(ref.toString())) continue;
    const { dict } = object;
    if (dict.lookup(pdfName('Subtype')) !== pdfName('Form') && !dict.has(pdfName('PatternType'))) continue;
    dict.delete(pdfName('StructParents'));
    const bytes = streamBytes(object);
    if (!Buffer.from(bytes).includes('/MCID')) continue;
    const { cuts } = paintUnits(bytes);
    const { bytes: stripped } = rewriteMarks(bytes, { units: [], cuts }, () => DECORATION);
    context.assign(ref, packedStream(dict, stripped));
  }
}
