// The code that runs in the page before it is printed (in-page/main.ts).
import { inPageScript } from '../../page/in-page-script.ts';

export const { load: tagScript, call: callTagScript } = inPageScript(
  new URL('./in-page/main.ts', import.meta.url),
  '__tags',
);
