// Draws strokes over the slide, as paths in the slide's own units: crisp at any size. Two layers, so that a growing
// stroke is painted without those that stand.
import type { BespokeDeck } from '../bespoke.ts';
import { svgElement } from '../element.ts';
import { slideSize } from '../slide-place.ts';
import { pathData, type Stroke, THICKNESS } from './stroke.ts';

export interface InkLayer {
  /** Shows these strokes and no others. Growing ones among them are taken over without a gap. */
  show(strokes: readonly Stroke[]): void;
  /** Shows a stroke that is being drawn, as far as it has come. */
  grow(stroke: Stroke): void;
  /** Takes growing strokes away: all, or one. */
  forget(id?: string): void;
}

export function openInkLayer(deck: BespokeDeck): InkLayer {
  const { width, height } = slideSize(deck);
  const layer = (name: string): SVGSVGElement =>
    svgElement('svg', {
      class: `triptych-over-slide ${name}`,
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
    });
  const standing = layer('triptych-ink');
  const live = layer('triptych-ink triptych-ink-live');
  deck.parent.append(standing, live);

  const made = new WeakMap<Stroke, SVGPathElement>();
  const growing = new Map<string, SVGPathElement>();
  const pathOf = ({ colour, width: thickness }: Stroke, data: string): SVGPathElement =>
    svgElement('path', {
      class: 'triptych-stroke',
      'data-colour': colour,
      'stroke-width': String((THICKNESS[thickness] / 1000) * width),
      d: data,
    });
  const forget = (id?: string): void => {
    if (id === undefined) {
      live.replaceChildren();
      growing.clear();
      return;
    }
    growing.get(id)?.remove();
    growing.delete(id);
  };

  return {
    show(strokes) {
      standing.replaceChildren(
        ...strokes.map((stroke) => {
          const path = made.get(stroke) ?? pathOf(stroke, pathData(stroke.points));
          made.set(stroke, path);
          return path;
        }),
      );
      for (const { id } of strokes) forget(id);
    },
    grow(stroke) {
      const known = growing.get(stroke.id);
      const data = pathData(stroke.points);
      if (known) {
        known.setAttribute('d', data);
        return;
      }
      const path = pathOf(stroke, data);
      growing.set(stroke.id, path);
      live.append(path);
    },
    forget,
  };
}
