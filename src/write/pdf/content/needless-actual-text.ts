// Takes out the actual text of glyphs whose font says the same. Chrome writes it around each Arabic letter, because the
// letter's form had another name (see plain-letters.ts); readers that go by it alone would take each for a word of its own.
import { operandText, operations } from './operations.ts';
import type { Cut } from './paint-units.ts';
import { copyWithout } from './rewrite-marks.ts';
import { type Open, opened, type ShownFont, shown } from './shown-text.ts';

interface Span extends Open {
  readonly start: Cut;
  readonly pieces: string[];
}

/** Undefined where nothing is to be taken out. */
export function withoutNeedlessActualText(
  bytes: Uint8Array,
  fontOf: (name: string) => ShownFont | undefined,
): Uint8Array | undefined {
  const open: Span[] = [];
  const cuts: Cut[] = [];
  let font: ShownFont | undefined;
  for (const operation of operations(bytes)) {
    switch (operation.name) {
      case 'BDC':
      case 'BMC':
        open.push({
          ...opened(operandText(bytes, operation)),
          start: { start: operation.from, end: operation.end },
          pieces: [],
        });
        break;
      case 'EMC': {
        const span = open.pop();
        const turned = open.some(({ reversed }) => reversed);
        if (span && isNeedless(span, turned))
          cuts.push(span.start, { start: operation.from, end: operation.end });
        open.at(-1)?.pieces.push(...(span?.pieces ?? []));
        break;
      }
      case 'Tf':
        font = fontOf(/\/(\S+)/.exec(operandText(bytes, operation))?.[1] ?? '');
        break;
      case 'Tj':
      case 'TJ':
        open.at(-1)?.pieces.push(...shown(operandText(bytes, operation), font));
        break;
    }
  }
  if (cuts.length === 0) return undefined;
  return copyWithout(
    bytes,
    cuts.sort((a, b) => a.start - b.start),
  ).finish();
}

/** `turned`: glyphs stand against the direction that they are read in. */
function isNeedless({ mark, actual, pieces }: Span, turned: boolean): boolean {
  // A mark with a number is content of the structure tree.
  if (mark !== undefined || actual === undefined || pieces.includes('')) return false;
  const said = (turned ? [...pieces].reverse() : pieces).join('');
  return said.normalize('NFKC') === actual.normalize('NFKC');
}
