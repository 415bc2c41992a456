// How the letters of an equation look: PowerPoint's own font for equations, else as the text around it.
import type { RunStyle } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import type { Letters } from './converter.ts';

/** What PowerPoint sets its equations in; other fonts lack what brackets and roots are built of. */
const MATH_FONT = 'Cambria Math';

/** Scripts that Cambria Math has no letters for: words in them keep the font of the text. */
const FOREIGN =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u0900-\u0EFF\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/;

/** The style of `letters` with the signs `sample`, in an equation among text of `style`. */
export function letterStyle(
  { highlight: _, ...style }: RunStyle,
  { italic, bold, color, scale }: Letters,
  sample: string,
): RunStyle {
  return {
    ...style,
    font: FOREIGN.test(sample) ? style.font : MATH_FONT,
    size: px(style.size * scale),
    weight: bold ? 700 : 400,
    italic,
    baseline: 'normal',
    letterSpacing: px(0),
    color: color === undefined ? style.color : { hex: color, alpha: style.color.alpha },
  };
}
