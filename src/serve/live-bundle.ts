// The code that runs in served pages (live/) and on the phone (remote/phone/) as scripts, each bundled once a process.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bundles = new Map<string, Promise<string>>();

/** `entry` is a path below this folder. */
export function bundleOf(entry: 'live/main.ts' | 'remote/phone/main.ts'): Promise<string> {
  const known = bundles.get(entry) ?? bundle(fileURLToPath(new URL(entry, import.meta.url)));
  bundles.set(entry, known);
  return known;
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`esbuild made nothing of ${file}`);
  // Inside a page, this would end the element that the text stands in.
  return script.text.trim().replace(/<\/(?=script)/gi, '<\\/');
}
