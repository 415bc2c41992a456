// Code of ours that runs in a page, as one script, bundled once a process. It runs through the debugger, so that no page's
// policy binds it.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

export interface InPageScript {
  /** Starts bundling (about 30 ms) or gives the bundle that is there; call early to have it ready. */
  load(): Promise<string>;
  /** Calls an export of the entry with plain arguments. The caller names the result's type: what crosses is JSON. */
  call<Result>(page: Page, name: string, ...args: readonly unknown[]): Promise<Result>;
}

/** `entry` is the module whose exports are called; `global` names it in the page, where scripts meet each other. */
export function inPageScript(entry: URL, global: string): InPageScript {
  let script: Promise<string> | undefined;
  const load = (): Promise<string> => {
    script ??= bundle(entry, global);
    return script;
  };
  return {
    load,
    async call<Result>(page: Page, name: string, ...args: readonly unknown[]): Promise<Result> {
      const code = await load();
      const call = `${global}.${name}(${args.map((argument) => JSON.stringify(argument)).join(', ')})`;
      // One string crosses the debugger's protocol many times faster than a tree of objects.
      const answer = await page.evaluate(
        `(async () => { ${code}\nreturn JSON.stringify((await ${call}) ?? null); })()`,
      );
      return JSON.parse(String(answer)) as Result;
    },
  };
}

async function bundle(entry: URL, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}
