// Gathers what a rendered deck refers to: every address becomes a virtual one whose bytes are at hand, and what
// cannot be had becomes a placeholder and a message. After this step nothing points outside.
import { createHash } from 'node:crypto';
import type { Message, Place, Report } from '../../message.ts';
import { ORIGIN, TWEMOJI_BASE } from '../origin.ts';
import type { FindPlace } from '../place-finder.ts';
import type { Asset } from '../types.ts';
import { removeImports, replaceUrls, urlsOf } from './css-addresses.ts';
import { type AddressUse, type Replacement, replaceAddresses } from './html-addresses.ts';
import { type LoadRules, load } from './load.ts';
import { type Loaded, LoadFailure } from './load-failure.ts';
import { placeholder } from './placeholder.ts';
import { type FileType, sniff } from './sniff.ts';

export interface Gathered {
  readonly html: string;
  readonly css: string;
  readonly assets: ReadonlyMap<string, Asset>;
}

/** A picture larger than this slows every export down; worth a word to the author. */
const LARGE_BYTES = 8 * 1024 * 1024;

type Problem = Pick<Message, 'severity' | 'code' | 'text' | 'hint'>;

/** Problems are reported at the place that `find` gives for their address, once an address. */
export async function gatherAssets(
  html: string,
  css: string,
  rules: LoadRules,
  find: FindPlace,
  report: Report,
): Promise<Gathered> {
  const { css: ownCss, imports } = removeImports(css);
  for (const address of imports) report({ ...importIgnored(address), ...find(address) });

  const uses = new Map<string, AddressUse>();
  const note = (use: AddressUse): undefined => {
    if (!uses.has(use.address)) uses.set(use.address, use);
  };
  replaceAddresses(html, note);
  for (const address of urlsOf(ownCss)) note({ address, element: 'style', alt: '' });

  const assets = new Map<string, Asset>();
  const replacements = new Map<string, Replacement>();
  // Loaded side by side, reported in order of appearance.
  for (const outcome of await Promise.all([...uses.values()].map((use) => take(use, rules, find)))) {
    if (outcome.problem) report({ ...outcome.problem, ...outcome.place });
    if (outcome.asset) assets.set(outcome.asset.url, outcome.asset);
    replacements.set(outcome.address, outcome.replacement);
  }
  return {
    html: replaceAddresses(html, (use) => replacements.get(use.address)),
    css: replaceUrls(ownCss, (address) => {
      const other = replacements.get(address);
      return other && 'address' in other ? other.address : undefined;
    }),
    assets: new Map([...assets].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

interface Outcome {
  readonly address: string;
  readonly asset?: Asset;
  readonly replacement: Replacement;
  readonly problem?: Problem;
  readonly place?: Place;
}

async function take({ address, alt, line }: AddressUse, rules: LoadRules, find: FindPlace): Promise<Outcome> {
  const place = address.startsWith(`${ORIGIN}/`) ? undefined : find(address, line);
  const use = (taken: Asset, problem?: Problem): Outcome => ({
    address,
    asset: place ? { ...taken, named: { address: shorten(address), place } } : taken,
    replacement: { address: taken.url },
    ...(problem && { problem }),
    ...(place && { place }),
  });
  try {
    const loaded = await load(address, rules);
    const type = sniff(loaded.bytes);
    if (!type) throw notUsable(address);
    return use(
      asset(loaded, type),
      loaded.bytes.byteLength > LARGE_BYTES ? large(address, loaded.bytes.byteLength) : undefined,
    );
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    // Emoji newer than the picture set are shown as the character itself.
    if (address.startsWith(TWEMOJI_BASE)) return { address, replacement: { text: alt } };
    return use(standIn(address), {
      severity: 'warning',
      code: error.code,
      text: error.message,
      hint: error.hint,
    });
  }
}

/** What is shown in place of the picture that `address` names. */
export const standIn = (address: string): Asset =>
  asset({ bytes: placeholder(address) }, { type: 'image/svg+xml', extension: 'svg' });

const notUsable = (address: string): LoadFailure =>
  new LoadFailure(
    'asset-type',
    `"${shorten(address)}" is not a picture or font that decks can use`,
    'use PNG, JPEG, GIF, WebP, AVIF or SVG',
  );

function asset(loaded: Loaded, type: FileType): Asset {
  const hash = createHash('sha256').update(loaded.bytes).digest('hex').slice(0, 20);
  return {
    url: `${ORIGIN}/asset/${hash}.${type.extension}`,
    bytes: loaded.bytes,
    mediaType: type.type,
    ...(loaded.file !== undefined && { file: loaded.file }),
  };
}

const large = (address: string, bytes: number): Problem => ({
  severity: 'warning',
  code: 'asset-large',
  text: `"${shorten(address)}" is ${(bytes / 1e6).toFixed(1)} MB and makes every export that large`,
  hint: 'save it with at most 2560 px on the long side',
});

const importIgnored = (address: string): Problem => ({
  severity: 'warning',
  code: 'css-import',
  text: `@import of "${shorten(address)}" is ignored: decks load nothing from the network`,
  hint: 'put the rules into the theme itself; fonts of installed @fontsource packages need no import',
});

const shorten = (address: string): string => (address.length > 120 ? `${address.slice(0, 119)}…` : address);
