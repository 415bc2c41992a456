// The collector's in-page code (in-page/main.ts); both sides share the types of raw.ts.
import { inPageScript as openScript } from '../page/in-page-script.ts';

export const { load: inPageScript, call: callInPage } = openScript(
  new URL('./in-page/main.ts', import.meta.url),
  '__triptych',
);
