// Puts a deck's pictures and fonts into the file itself, as data: addresses, each large one once.
import { replaceUrls } from '../../page/assets/css-addresses.ts';
import type { Asset, Assets } from '../../page/types.ts';
import { type Attributes, rewriteTags } from './rewrite-tags.ts';

export interface Inlined {
  readonly html: string;
  readonly css: string;
  /** Makes the pictures that stand in the deck more than once appear (see `SHARED_PICTURES`); empty where none do. */
  readonly script: string;
}

/** Below this many bytes a second copy costs less than the words that would save it. */
const WORTH_SHARING = 2048;

/** Gives `<img data-same-as="K">` the address of the one `<img data-picture="K">` that has it. */
const SHARED_PICTURES =
  'for(const i of document.querySelectorAll("img[data-same-as]"))' +
  'i.src=document.querySelector("img[data-picture=\'"+i.dataset.sameAs+"\']").src;';

/**
 * Addresses of `assets` become data: addresses; any other address that would load something becomes an empty one.
 * Links are left alone. A picture in CSS that is worth sharing becomes a custom property of the root.
 */
export function inlineAssets(html: string, css: string, assets: Assets): Inlined {
  const properties = new Map<string, string>();
  const pictures = new Map<string, string>();
  let shared = false;

  const shareInCss = (text: string): string => {
    const values = new Map<string, string>();
    // Two steps, because a custom property stands in place of the whole `url(…)`.
    const marked = replaceUrls(text, (address) => {
      if (address.startsWith('data:')) return undefined;
      const asset = assets.get(address);
      if (!asset || asset.bytes.byteLength < WORTH_SHARING) return asset ? dataUrl(asset) : NOTHING;
      const name = properties.get(address) ?? `--asset-${properties.size + 1}`;
      properties.set(address, name);
      values.set(address, name);
      return undefined;
    });
    return values.size === 0 ? marked : replaceCalls(marked, values);
  };

  const editPicture = (attributes: Attributes): Attributes => {
    const address = attributes.src;
    const asset = address === undefined ? undefined : assets.get(address);
    if (address === undefined || !asset) return withData(attributes, ['src'], assets);
    if (asset.bytes.byteLength < WORTH_SHARING) return { ...attributes, src: dataUrl(asset) };
    const known = pictures.get(address);
    if (known !== undefined) {
      shared = true;
      const { src: _, ...others } = attributes;
      return { ...others, 'data-same-as': known };
    }
    const key = String(pictures.size + 1);
    pictures.set(address, key);
    return { ...attributes, src: dataUrl(asset), 'data-picture': key };
  };

  const body = rewriteTags(html, (name, attributes) => {
    const style = attributes.style;
    const styled = style?.includes('url(') ? { ...attributes, style: shareInCss(style) } : attributes;
    switch (name) {
      case 'img':
        return editPicture(styled);
      case 'image':
      case 'feImage':
        return withData(styled, ['href', 'xlink:href'], assets);
      case 'video':
      case 'audio':
      case 'source':
      case 'track':
        return withData(styled, ['src', 'poster'], assets);
      default:
        return styled;
    }
  });
  const sheet = mapOutsideFontFaces(css, shareInCss, (face) =>
    replaceUrls(face, (address) => (address.startsWith('data:') ? undefined : dataUrl(assets.get(address)))),
  );
  return { html: body, css: sheet + rootRule(properties, assets), script: shared ? SHARED_PICTURES : '' };
}

/** Loads nothing and fails quietly. */
const NOTHING = 'data:,';

const dataUrl = (asset: Asset | undefined): string =>
  asset === undefined
    ? NOTHING
    : `data:${asset.mediaType};base64,${Buffer.from(asset.bytes.buffer, asset.bytes.byteOffset, asset.bytes.byteLength).toString('base64')}`;

/** The same attributes with data: addresses in place of those of assets, in the ones that are named. */
function withData(attributes: Attributes, names: readonly string[], assets: Assets): Attributes {
  let result = attributes;
  for (const name of names) {
    const address = attributes[name];
    if (address === undefined || /^(?:data:|#|$)/.test(address)) continue;
    result = { ...result, [name]: dataUrl(assets.get(address)) };
  }
  return result;
}

const replaceCalls = (css: string, names: ReadonlyMap<string, string>): string =>
  css.replace(/url\(\s*(["']?)([^"')\s]*)\1\s*\)/gi, (whole, _, address: string) => {
    const name = names.get(address);
    return name === undefined ? whole : `var(${name})`;
  });

/** Custom properties are not allowed in descriptors of @font-face, so those take their files as they are. */
const mapOutsideFontFaces = (
  css: string,
  outside: (text: string) => string,
  inside: (face: string) => string,
): string =>
  css
    .split(/(@font-face\s*\{[^}]*\})/i)
    .map((part, index) => (index % 2 === 0 ? outside(part) : inside(part)))
    .join('');

function rootRule(properties: ReadonlyMap<string, string>, assets: Assets): string {
  if (properties.size === 0) return '';
  const lines = [...properties].map(([address, name]) => `${name}:url("${dataUrl(assets.get(address))}")`);
  return `\n:root{${lines.join(';')}}`;
}
