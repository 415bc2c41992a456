// The head of a Marp deck: what Marp reads of it, and what other tools may want to know.
import type { Deck } from '../deck/types.ts';

/** Marp's own keys that an article's front matter may hold; `class` is on every slide already. */
const PASSED_THROUGH = [
  'style',
  'math',
  'color',
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'transition',
  'image',
];

const DEFAULT_THEME = 'triptych';

/** The lines of the front matter, its `---` included. */
export function frontMatterLines(deck: Deck): string[] {
  const { settings, frontMatter: passed = {} } = deck;
  const entries: [string, string | boolean | undefined][] = [
    ['marp', true],
    ['theme', settings.theme ?? DEFAULT_THEME],
    ['title', deck.title],
    ['subtitle', settings.subtitle],
    ['author', settings.author],
    ['date', settings.date],
    ['description', settings.description],
    ['keywords', settings.keywords.join(', ') || undefined],
    ['url', settings.url],
    ['lang', settings.lang],
    ['dir', settings.dir === 'rtl' ? 'rtl' : undefined],
    ['size', settings.size],
    ['paginate', settings.paginate ?? true],
    ['header', settings.header],
    ['footer', settings.footer],
    ['duration', settings.duration === undefined ? undefined : durationText(settings.duration)],
  ];
  for (const key of PASSED_THROUGH) {
    const value = passed[key];
    if (typeof value === 'string' || typeof value === 'boolean') entries.push([key, value]);
    else if (typeof value === 'number') entries.push([key, String(value)]);
  }
  return [
    '---',
    ...entries.flatMap(([key, value]) => (value === undefined ? [] : writeEntry(key, value))),
    '---',
  ];
}

/** Marp passes over it; a build of what was written here reads it again. */
const durationText = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;

function writeEntry(key: string, value: string | boolean): string[] {
  if (typeof value === 'string' && /\n/.test(value.trimEnd()) && !/^\s/.test(value)) {
    return [
      `${key}: |`,
      ...value
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `  ${line}`)),
    ];
  }
  return [`${key}: ${typeof value === 'boolean' ? value : yamlText(value.trimEnd())}`];
}

/** A YAML scalar that every reader takes as this text; quoted as JSON, which YAML 1.2 contains, where it must be. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _/.,()–—’·&+-]*[\p{L}\p{M}\p{N})])?$/u.test(text);
  return plain && !/^(true|false|null|yes|no|on|off|y|n|[\d.,_+-]+|0x\w+)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
