// Where the files of npm packages lie: what Marp takes from CDNs comes from packages instead.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const searched = createRequire(import.meta.url).resolve.paths('x') ?? [];

/** The folder of an installed package; undefined where it is not installed. */
export function packageFolder(name: string): string | undefined {
  return searched
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
}
