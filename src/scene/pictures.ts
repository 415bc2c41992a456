// Every picture of the Scene under an address of `Assets`: taken, decoded or converted where the deck has none.
import { createHash } from 'node:crypto';
import type { Report } from '../message.ts';
import type { Asset, Assets, DeckPage } from '../page/types.ts';
import { callInPage } from './bundle.ts';
import type { RawDeck, RawItem } from './raw.ts';
import { takeSnapshots } from './snapshots.ts';
import type { Fill } from './types.ts';

const ORIGIN = 'https://triptych.invalid';

/** Media types that a PPTX holds as they are. */
const NATIVE = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** Longest side of a converted picture in px. */
const LONGEST = 2560;

export interface Pictures {
  readonly assets: Assets;
  /** From an address of the raw deck to one of `assets`. */
  readonly addressOf: (raw: string) => string;
}

export async function gatherPictures(page: DeckPage, raw: RawDeck, report: Report): Promise<Pictures> {
  const assets = new Map<string, Asset>(page.rendered.assets);
  const addresses = new Map<string, string>();
  const put = (
    from: string,
    bytes: Uint8Array,
    mediaType: string,
    folder: string,
    extension: string,
  ): string => {
    const url = `${ORIGIN}/${folder}/${hashOf(bytes)}.${extension}`;
    assets.set(url, { url, bytes, mediaType });
    addresses.set(from, url);
    return url;
  };
  const taken = await takeSnapshots(page.page, raw.snapshots);
  const drawings = new Map(raw.drawings.map((drawing) => [drawing.key, drawing.svg]));
  for (const [key, bytes] of taken) {
    const svg = drawings.get(key);
    if (svg === undefined) put(`snapshot:${key}`, bytes, 'image/png', 'snapshot', 'png');
    else {
      const url = put(`drawing:${key}`, Buffer.from(svg, 'utf8'), 'image/svg+xml', 'drawing', 'svg');
      assets.set(`${url}.png`, { url: `${url}.png`, bytes, mediaType: 'image/png' });
    }
  }
  const used = usedPictures(raw);
  for (const address of used.keys()) {
    const data = decodeData(address);
    if (data) put(address, data.bytes, data.mediaType, 'picture', extensionOf(data.mediaType));
  }
  await convert(page, used, assets, addresses, report);
  return { assets, addressOf: (from) => addresses.get(from) ?? from };
}

/** First 16 digits of the SHA-256. */
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

const extensionOf = (mediaType: string): string =>
  mediaType === 'image/svg+xml' ? 'svg' : (/^image\/([a-z0-9]+)/.exec(mediaType)?.[1] ?? 'bin');

interface Size {
  width: number;
  height: number;
}

/** Pictures of the deck with the largest size that they are drawn at. */
function usedPictures(raw: RawDeck): Map<string, Size> {
  const used = new Map<string, Size>();
  const add = (address: string, width: number, height: number): void => {
    const size = used.get(address) ?? { width: 0, height: 0 };
    used.set(address, { width: Math.max(size.width, width), height: Math.max(size.height, height) });
  };
  const addFill = (fill: Fill): void => {
    if (fill.kind === 'picture') add(fill.asset, fill.frame.width, fill.frame.height);
  };
  const addItem = (item: RawItem): void => {
    if (item.kind === 'shape') item.box.fills.forEach(addFill);
    if (item.kind !== 'image') return;
    const { crop, frame } = item;
    item.box?.fills.forEach(addFill);
    add(
      item.asset,
      frame.width / Math.max(0.01, 1 - crop.left - crop.right),
      frame.height / Math.max(0.01, 1 - crop.top - crop.bottom),
    );
  };
  for (const slide of raw.slides) {
    slide.background.forEach(addFill);
    slide.items.forEach(addItem);
  }
  return used;
}

function decodeData(address: string): { bytes: Uint8Array; mediaType: string } | undefined {
  const match = /^data:([^;,]*)((?:;[^;,]*)*),(.*)$/s.exec(address);
  if (!match) return undefined;
  const body = match[3] ?? '';
  const bytes = match[2]?.endsWith(';base64')
    ? Buffer.from(body, 'base64')
    : Buffer.from(body.replace(/(?:%[0-9a-f]{2})+/gi, percentBytes), 'latin1');
  return { bytes, mediaType: match[1] || 'text/plain' };
}

/** Percent-encoded bytes, and characters beyond ASCII as the UTF-8 that they stand for. */
const percentBytes = (escaped: string): string =>
  Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('latin1');

async function convert(
  page: DeckPage,
  used: ReadonlyMap<string, Size>,
  assets: Map<string, Asset>,
  addresses: ReadonlyMap<string, string>,
  report: Report,
): Promise<void> {
  const wanted = [...used].flatMap(([raw, size]) => {
    const asset = assets.get(addresses.get(raw) ?? raw);
    if (!asset || NATIVE.has(asset.mediaType) || assets.has(`${asset.url}.png`)) return [];
    return [{ raw, url: asset.url, width: Math.ceil(size.width * 2), height: Math.ceil(size.height * 2) }];
  });
  if (wanted.length === 0) return;
  const drawn = await callInPage<Record<string, string>>(
    page.page,
    'drawPictures',
    wanted.map(({ raw, width, height }) => ({ url: raw, width, height })),
    LONGEST,
  );
  for (const { raw, url } of wanted) {
    const png = drawn[raw];
    if (png === undefined) {
      report({
        severity: 'warning',
        code: 'picture-not-converted',
        text: `${assets.get(url)?.file ?? 'a picture'} could not be drawn as PNG`,
        hint: 'save it as PNG or JPEG',
      });
    } else {
      assets.set(`${url}.png`, {
        url: `${url}.png`,
        bytes: Buffer.from(png, 'base64'),
        mediaType: 'image/png',
      });
    }
  }
}
