// The companion of the HTML deck (stage/) as one script and one sheet of CSS, bundled once a process.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface StageBundle {
  readonly script: string;
  readonly css: string;
}

let bundle: Promise<StageBundle> | undefined;

/** Starts bundling (about 30 ms) or gives the bundle that is there; call early to have it ready. */
export function stageBundle(): Promise<StageBundle> {
  bundle ??= make();
  return bundle;
}

const inStage = (name: string): string => fileURLToPath(new URL(`stage/${name}`, import.meta.url));

async function make(): Promise<StageBundle> {
  const options = {
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
    tsconfigRaw: {},
  } as const;
  const [script, css] = await Promise.all([
    build({ ...options, entryPoints: [inStage('main.ts')], format: 'iife', target: 'es2022' }),
    build({
      ...options,
      entryPoints: [inStage('stage.css')],
      target: ['chrome111', 'firefox113', 'safari16.4'],
    }),
  ]);
  return { script: textOf(script.outputFiles), css: textOf(css.outputFiles) };
}

function textOf([file]: readonly { readonly text: string }[]): string {
  if (!file) throw new Error('esbuild made no output of the stage');
  // Inside a page, this would end the element that the text stands in.
  return file.text.trim().replace(/<\/(?=script|style)/gi, '<\\/');
}
