// The code that runs in the page before it is printed, as one script, bundled once a process. It runs through the
// debugger, so that no page's policy binds it.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

const GLOBAL = '__tags';

let script: Promise<string> | undefined;

/** Starts bundling (about 30 ms) or gives the bundle that is there; call early to have it ready. */
export function tagScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./in-page/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: GLOBAL,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}

/** Calls an export of in-page/main.ts; the caller names its type, and what crosses is JSON. */
export async function callTagScript<Result>(
  page: Page,
  name: string,
  ...args: readonly unknown[]
): Promise<Result> {
  const code = await tagScript();
  const call = `${GLOBAL}.${name}(${args.map((argument) => JSON.stringify(argument)).join(', ')})`;
  return JSON.parse(String(await page.evaluate(`{ ${code}\nJSON.stringify(${call} ?? null); }`))) as Result;
}
