// The pen and its eraser: draw on the slide, in this window and in all others of the talk. Ink stays with its slide until
// it is cleared.
import type { Feature } from '../stage.ts';
import { openBook } from './book.ts';
import { followStrokes } from './follow-strokes.ts';
import { openHand } from './hand.ts';
import { openInkLayer } from './ink-layer.ts';
import { addPenBar } from './pen-bar.ts';
import { redoing, strokesOf, undoing } from './sketch.ts';

export const addPen: Feature = (stage) => {
  const { view, deck, talk, channel, keys, tools } = stage;
  if (view !== 'audience' && view !== 'presenter') return;
  const layer = openInkLayer(deck);
  let shown = deck.slide();
  const book = openBook({ channel, talk, slides: deck.slides.length }, (slide) => {
    if (slide === shown) show();
  });
  const bar = addPenBar(stage, { undo, redo, clear });

  function show(): void {
    const sketch = book.sketch(shown);
    const strokes = strokesOf(sketch);
    layer.show(strokes);
    bar.enable({
      undo: undoing(sketch) !== undefined,
      redo: redoing(sketch) !== undefined,
      clear: strokes.length > 0,
    });
  }
  function undo(): void {
    book.undo(shown);
  }
  function redo(): void {
    book.redo(shown);
  }
  function clear(): void {
    const ids = strokesOf(book.sketch(shown)).map(({ id }) => id);
    if (ids.length > 0) book.erase(shown, ids);
  }

  followStrokes(channel, layer, () => shown);
  openHand(stage, { book, layer, style: bar.style, slide: () => shown });
  deck.on('fragment', ({ index }) => {
    if (index === shown) return;
    shown = index;
    layer.forget();
    show();
  });
  show();

  keys.bind({ keys: ['d'], label: 'pen', run: () => tools.toggle('pen') });
  keys.bind({ keys: ['e'], label: 'eraser', run: () => tools.toggle('eraser') });
  keys.bind({ keys: ['z'], label: 'undo', run: undo });
  keys.bind({ keys: ['Shift+z'], label: 'redo', run: redo });
  keys.bind({ keys: ['c'], label: 'clear', run: clear });
  // As everywhere else, while the pen is held: the browser's own undo would do nothing here.
  keys.intercept('tool', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || tools.current === null) return false;
    const { code } = event;
    if (code !== 'KeyZ' && code !== 'KeyY') return false;
    if (code === 'KeyY' || event.shiftKey) redo();
    else undo();
    return true;
  });
};
