// Every picture of the Scene under an address of `Assets`: taken, decoded or converted where the deck has none.
import { createHash } from 'node:crypto';
import type { Report } from '../message.ts';
import type { Asset, Assets, DeckPage } from '../page/types.ts';
import { callInPage } from './bundle.ts';
import type { RawDeck, RawItem, RawLines } from './raw.ts';
import { type Redraw, redrawOf } from './redraw.ts';
import { photograph, takeSnapshots } from './snapshots.ts';
import type { Fill, Paragraph } from './types.ts';

/** Where pictures that were made here stand, beside those of the deck. */
export const ORIGIN = 'https://triptych.invalid';

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

/** The largest size that a picture is drawn at, and the first line of the Marp Markdown that shows it, where known. */
interface Use {
  readonly width: number;
  readonly height: number;
  readonly line?: number;
}

function usedPictures(raw: RawDeck): Map<string, Use> {
  const used = new Map<string, Use>();
  const add = (address: string, width: number, height: number, at?: RawLines): void => {
    const known = used.get(address) ?? { width: 0, height: 0 };
    const line = known.line ?? at?.[0];
    used.set(address, {
      width: Math.max(known.width, width),
      height: Math.max(known.height, height),
      ...(line !== undefined && { line }),
    });
  };
  const addFill = (fill: Fill): void => {
    if (fill.kind === 'picture') add(fill.asset, fill.frame.width, fill.frame.height);
  };
  const addItem = (item: RawItem): void => {
    if (item.kind === 'shape') item.box.fills.forEach(addFill);
    if (item.kind === 'block') addBullets([item.paragraph], add);
    if (item.kind === 'table')
      for (const { cells } of item.rows) for (const cell of cells) addBullets(cell.paragraphs, add);
    if (item.kind !== 'image') return;
    const { crop, frame } = item;
    item.box?.fills.forEach(addFill);
    add(
      item.asset,
      frame.width / Math.max(0.01, 1 - crop.left - crop.right),
      frame.height / Math.max(0.01, 1 - crop.top - crop.bottom),
      item.at,
    );
  };
  for (const slide of raw.slides) {
    slide.background.forEach(addFill);
    slide.items.forEach(addItem);
  }
  return used;
}

/** The pictures that stand for bullets, as large as they are drawn. */
function addBullets(
  paragraphs: readonly Pick<Paragraph, 'bullet' | 'size'>[],
  add: (address: string, width: number, height: number) => void,
): void {
  for (const { bullet, size } of paragraphs) {
    if (bullet.kind !== 'char' || !bullet.picture) continue;
    const { asset, scale } = bullet.picture;
    add(asset, scale * size, scale * size);
  }
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

interface Wanted {
  readonly raw: string;
  readonly asset: Asset;
  readonly redraw: Exclude<Redraw, 'same'>;
  readonly width: number;
  readonly height: number;
}

async function convert(
  page: DeckPage,
  used: ReadonlyMap<string, Use>,
  assets: Map<string, Asset>,
  addresses: Map<string, string>,
  report: Report,
): Promise<void> {
  const wanted = [...used].flatMap(([raw, { width, height }]): Wanted[] => {
    const asset = assets.get(addresses.get(raw) ?? raw);
    const redraw = asset ? redrawOf(asset) : 'same';
    if (!asset || redraw === 'same' || assets.has(`${asset.url}.png`)) return [];
    // Only drawings gain from being drawn larger than they are.
    const up = asset.mediaType === 'image/svg+xml' ? 2 : 0;
    return [{ raw, asset, redraw, width: Math.ceil(width * up), height: Math.ceil(height * up) }];
  });
  if (wanted.length === 0) return;
  const order = ({ raw, redraw, width, height }: Wanted) => ({
    url: raw,
    width,
    height,
    mediaType: redraw === 'upright' ? 'image/jpeg' : 'image/png',
  });
  const fromCanvas = wanted.filter(({ redraw }) => redraw !== 'pixels');
  const drawn = await callInPage<Record<string, string>>(
    page.page,
    'drawPictures',
    fromCanvas.map(order),
    LONGEST,
  );
  const photographed = await photograph(
    page.page,
    wanted.filter(({ raw }) => drawn[raw] === undefined).map(order),
    LONGEST,
  );
  for (const one of wanted) {
    const { raw, asset, redraw } = one;
    const base64 = drawn[raw];
    const bytes = base64 === undefined ? photographed.get(raw) : Buffer.from(base64, 'base64');
    if (bytes === undefined) reportFailure(one, used, page, report);
    else if (redraw === 'upright' && base64 !== undefined) {
      const url = `${ORIGIN}/picture/${hashOf(bytes)}.jpeg`;
      assets.set(url, { ...asset, url, bytes });
      addresses.set(raw, url);
    } else {
      const url = `${asset.url}.png`;
      assets.set(url, { ...asset, url, bytes, mediaType: 'image/png' });
      if (redraw === 'pixels') {
        addresses.set(raw, url);
        reportPixels(one, used, page, report);
      }
    }
  }
}

/** What an author calls the picture, and where it is named. */
function whose({ raw, asset }: Wanted, used: ReadonlyMap<string, Use>, { rendered }: DeckPage) {
  const line = used.get(raw)?.line;
  const place = asset.named?.place ?? (line === undefined ? undefined : rendered.placeOf(line));
  const address = asset.named?.address;
  return {
    name: address !== undefined && !address.startsWith('data:') ? `"${address}"` : 'a picture in the text',
    ...place,
  };
}

function reportFailure(one: Wanted, used: ReadonlyMap<string, Use>, page: DeckPage, report: Report): void {
  const { name, ...place } = whose(one, used, page);
  report({
    severity: 'warning',
    code: 'picture-not-converted',
    text: `${name} could not be drawn for PowerPoint`,
    ...place,
    hint: 'save it as PNG or JPEG',
  });
}

function reportPixels(one: Wanted, used: ReadonlyMap<string, Use>, page: DeckPage, report: Report): void {
  const { name, ...place } = whose(one, used, page);
  report({
    severity: 'info',
    code: 'pptx-picture',
    text: `${name} holds HTML (foreignObject), which PowerPoint does not draw in an SVG, and becomes a PNG`,
    ...place,
  });
}
