// The way out of every tool.
import { isDialogOpen } from './dialog.ts';
import type { Feature } from './stage.ts';

/** Escape puts down what is held, before it means anything to what that is used on. */
export const leaveOnEscape: Feature = ({ keys, tools }) =>
  keys.intercept('tool', ({ key }) => {
    if (key !== 'Escape' || tools.current === null || isDialogOpen()) return false;
    tools.take(null);
    return true;
  });
