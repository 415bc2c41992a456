// Options of the commands that hold more than a word: checked here, before anything is opened.
import { resolve } from 'node:path';
import { HANDOUT_LAYOUTS, type HandoutLayout, PAPERS, type Paper } from '../source/types.ts';
import type { EmbedFonts, Format } from '../write/writer.ts';
import { EMBED_FONTS, FORMATS } from './build-types.ts';
import { nearest, WrongUsage } from './wrong-usage.ts';

/** `html,pdf`, given once or more often: each format once, in the order in which they are made. */
export function parseFormats(text: string, earlier: readonly Format[] = []): readonly Format[] {
  const asked = new Set<string>([...earlier, ...listed(text)]);
  const unknown = [...asked].find((word) => !isFormat(word));
  if (unknown !== undefined) {
    const near = nearest(unknown, FORMATS);
    const way = near === undefined ? '' : `did you mean ${near}? `;
    throw new WrongUsage(
      `there is no format "${unknown}"`,
      `${way}--to takes ${FORMATS.join(', ')}, or several with commas between`,
    );
  }
  if (asked.size === 0) throw new WrongUsage('--to names no format', `it takes ${FORMATS.join(', ')}`);
  return FORMATS.filter((format) => asked.has(format));
}

function isFormat(word: string): boolean {
  return FORMATS.some((format) => format === word);
}

/** A path for a deck: Markdown, so that it is found and read as one. */
export function parseDeckFile(path: string): string {
  if (/\.(?:md|markdown)$/i.test(path)) return path;
  throw new WrongUsage(`--out "${path}" is no Markdown file`, 'name a file that ends in .md');
}

/** Hosts, `example.org` or `example.org:8080`, given with commas or by repeating the option. */
export function parseHosts(text: string, earlier: readonly string[] = []): readonly string[] {
  const hosts = listed(text);
  for (const host of hosts) {
    if (/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/.test(host)) continue;
    throw new WrongUsage(
      `"${host}" is not the name of a host`,
      '--allow-remote takes example.org, without https:// or a path',
    );
  }
  return [...new Set([...earlier, ...hosts])];
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/**
 * A theme's name as it is; a CSS file as an absolute path, since the command line counts from the working directory
 * and a deck's own `theme:` from the deck.
 */
export function parseTheme(text: string): string {
  return /\.css$/i.test(text) ? resolve(text) : text;
}

/** The output folder as typed. */
export function parseOut(text: string): string {
  if (text === '') throw new WrongUsage('--out is empty', 'name the folder that exports are written to');
  return text;
}

/** Which fonts go into the PowerPoint file. */
export const parseEmbedFonts = (text: string): EmbedFonts =>
  oneOf(text, '--embed-fonts', EMBED_FONTS, '; --no-embed-fonts is the same as none');

/** How slides and notes share the pages of the handout. */
export const parseHandout = (text: string): HandoutLayout => oneOf(text, '--handout', HANDOUT_LAYOUTS);

/** What the handout is printed on. */
export const parsePaper = (text: string): Paper => oneOf(text, '--paper', PAPERS);

function oneOf<T extends string>(text: string, option: string, choices: readonly T[], more = ''): T {
  const wanted = text.trim().toLowerCase();
  const known = choices.find((each) => each === wanted);
  if (known !== undefined) return known;
  const near = nearest(wanted, choices);
  const way = near === undefined ? '' : `did you mean ${near}? `;
  throw new WrongUsage(`${option} does not take "${text}"`, `${way}it takes ${choices.join(', ')}${more}`);
}

/** A port to listen on; 0 for any that is free. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new WrongUsage(
    `--port does not take "${text}"`,
    'it takes a number from 0 to 65535; 0 is any port that is free',
  );
}

/** An address or name of this machine, without a port. */
export function parseHost(text: string): string {
  if (/^[\da-z.:-]+$/i.test(text) && (!text.includes(':') || /^[\da-f:.]+$/i.test(text)))
    return text.toLowerCase();
  throw new WrongUsage(
    `"${text}" is not the name of a host`,
    'name an address of this machine, such as 192.168.1.20, without http:// or a port',
  );
}
