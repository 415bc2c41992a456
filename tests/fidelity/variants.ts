// The same deck under other settings, without a copy of it: `deck.md?theme=gaia&class=lead` is `deck.md` with these in its
// front matter. The deck is written anew beside copies of what stands around it, so that its addresses hold.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseDocument } from 'yaml';

/** What the default run measures beside the decks as they are; files from the project's root. */
export const VARIANTS: readonly string[] = [
  'content/strategic-alliances.md?theme=triptych-dark',
  'content/strategic-alliances.md?size=4:3',
  'tests/fidelity/decks/features-marp.md?theme=gaia&class=lead',
  'tests/fidelity/decks/default.md?class=invert',
  'tests/fidelity/decks/gaia.md?class=invert',
  'tests/fidelity/decks/uncover.md?class=invert',
];

/** A deck's file; for a variant one that is made below `folder`, named after the deck and its settings. */
export function deckFile(spec: string, folder: string): string {
  const [file = spec, query] = spec.split('?');
  if (query === undefined) return file;
  const settings = [...new URLSearchParams(query)];
  const words = settings.map(([, value]) => value.replace(/[^\p{L}\p{N}]+/gu, 'x'));
  const name = [basename(file, extname(file)), ...words].join('-');
  const beside = join(folder, name);
  cpSync(dirname(file), beside, { recursive: true });
  const made = join(beside, `${name}${extname(file)}`);
  writeFileSync(made, withSettings(readFileSync(file, 'utf8'), settings));
  return made;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/;

/** `markdown` with `settings` in its front matter, in place of those of the same names. */
export function withSettings(
  markdown: string,
  settings: readonly (readonly [name: string, value: string])[],
): string {
  const front = FRONT_MATTER.exec(markdown);
  const document = parseDocument(front?.[1] ?? '{}');
  for (const [name, value] of settings) document.set(name, value);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${markdown.slice(front?.[0].length ?? 0)}`;
}
