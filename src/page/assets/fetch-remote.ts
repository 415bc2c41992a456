// Remote pictures: fetched by us and not by the page, only from hosts that the command line allows.
import { type Loaded, LoadFailure, MAX_ASSET_BYTES } from './load-failure.ts';

const TIME_LIMIT_SECONDS = 20;
const MAX_REDIRECTS = 5;

/** Fetches `address` (`//host/…` means https). Each redirect's host must be allowed too. */
export async function fetchRemote(address: string, allowed: readonly string[]): Promise<Loaded> {
  let url = parse(address);
  const signal = AbortSignal.timeout(TIME_LIMIT_SECONDS * 1000);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (!allowed.includes(url.host) && !allowed.includes(url.hostname)) throw refused(url);
    const response = await fetch(url, { redirect: 'manual', signal }).catch((cause: unknown) => {
      throw new LoadFailure(
        'asset-remote-failed',
        `${url.href} did not answer`,
        'try again, or save the picture beside the deck',
        cause,
      );
    });
    const target = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && target) {
      url = parse(new URL(target, url).href);
      continue;
    }
    if (!response.ok) {
      throw new LoadFailure(
        'asset-remote-failed',
        `${url.href} answered ${response.status}`,
        'check the address',
      );
    }
    return { bytes: await readLimited(response, url) };
  }
  throw new LoadFailure('asset-remote-failed', `${address} redirects too often`, 'use the final address');
}

function parse(address: string): URL {
  try {
    return new URL(address.startsWith('//') ? `https:${address}` : address);
  } catch (cause) {
    throw new LoadFailure(
      'asset-remote-failed',
      `"${address}" is not an address`,
      'check the spelling',
      cause,
    );
  }
}

const refused = (url: URL): LoadFailure =>
  new LoadFailure(
    'asset-remote',
    `${url.href} is on the network and was not loaded`,
    `save the picture beside the deck, or allow the host with --allow-remote ${url.host}`,
  );

async function readLimited(response: Response, url: URL): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > MAX_ASSET_BYTES) {
      throw new LoadFailure(
        'asset-too-large',
        `${url.href} is larger than ${MAX_ASSET_BYTES / 1024 / 1024} MB`,
        'use a smaller picture',
      );
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
