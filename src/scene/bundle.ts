// The in-page code as one script, bundled once a process. It runs through the debugger, so no page policy binds it.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

const GLOBAL = '__triptych';

let script: Promise<string> | undefined;

/** Starts bundling (about 30 ms) or gives the bundle that is there; call early to have it ready. */
export function inPageScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./in-page/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: GLOBAL,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * Calls an export of in-page/main.ts with plain arguments. The caller names the result's type: what crosses the
 * boundary is JSON, and both sides share the types of raw.ts.
 */
export async function callInPage<Result>(
  page: Page,
  name: string,
  ...args: readonly unknown[]
): Promise<Result> {
  const code = await inPageScript();
  const call = `${GLOBAL}.${name}(${args.map((argument) => JSON.stringify(argument)).join(', ')})`;
  // One string crosses the debugger's protocol many times faster than a tree of objects.
  const answer = await page.evaluate(
    `(async () => { ${code}\nreturn JSON.stringify((await ${call}) ?? null); })()`,
  );
  return JSON.parse(String(answer)) as Result;
}
