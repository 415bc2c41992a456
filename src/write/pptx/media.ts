// Pictures of the deck: each stored once, however many slides show it. SVG goes in with its PNG rendition (MS-ODRAWXML 2.4.45).
import { createHash } from 'node:crypto';
import type { Report } from '../../message.ts';
import type { Package, Part } from '../../ooxml/package.ts';
import { all, el, type Xml } from '../../ooxml/xml.ts';
import type { Asset, Assets } from '../../page/types.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';
import { RELATION } from './vocabulary.ts';

const EXTENSION: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

const SVG_BLIP = {
  uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}',
  namespace: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};

/** One transparent pixel: what stands in where a picture has no form that PowerPoint reads. */
const BLANK = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);

/** What is done to the pixels of a picture. */
export interface PictureLook {
  /** 0 to 1; absent for 1. */
  readonly opacity?: number;
  readonly gray?: true;
  /** Only pixels: no drawing beside them. PowerPoint tiles and greys pictures, not the shapes of a drawing. */
  readonly flat?: true;
}

export interface MediaStore {
  /** `a:blip` for the asset at `url`, related to `part`. A picture that is missing shows nothing and is reported. */
  blip(url: string, part: Part, look?: PictureLook): Xml;
  /** The size that a picture has of itself; undefined where its file does not tell. */
  sizeOf(url: string): PictureSize | undefined;
}

/** Effects of a blip (20.1.8.13): strength is a fixed share of each pixel's alpha. */
const effectsXml = ({ opacity = 1, gray }: PictureLook): Xml =>
  all(
    opacity < 1 && el('a:alphaModFix', { amt: Math.round(Math.max(0, opacity) * 100000) }),
    gray && el('a:grayscl'),
  );

/** The assets of a deck as media parts of `file`. The PNG rendition of an asset is the asset at its address + `.png`. */
export function mediaStore(file: Package, assets: Assets, report: Report): MediaStore {
  const byContent = new Map<string, Part>();
  const reported = new Set<string>();

  function stored(bytes: Uint8Array, mediaType: string): Part {
    const digest = createHash('sha256').update(mediaType).update(bytes).digest('hex');
    const known = byContent.get(digest);
    if (known) return known;
    const name = `ppt/media/image${byContent.size + 1}.${EXTENSION[mediaType] ?? 'png'}`;
    const part = file.add(name, mediaType, bytes);
    byContent.set(digest, part);
    return part;
  }

  function blank(url: string, asset: Asset | undefined): Part {
    if (!reported.has(url)) {
      reported.add(url);
      report({
        severity: 'warning',
        code: 'picture-left-out',
        text: asset
          ? `PowerPoint cannot show a picture of type ${asset.mediaType}, and it has no PNG rendition`
          : `the picture ${url} is not among the deck's assets`,
        ...(asset?.file !== undefined && { file: asset.file }),
        hint: 'use PNG, JPEG, GIF or SVG',
      });
    }
    return stored(BLANK, 'image/png');
  }

  /** What stands in the file for every reader: the asset itself or its PNG rendition. */
  function rasterOf(url: string): Asset | undefined {
    const asset = assets.get(url);
    const native = asset && asset.mediaType in EXTENSION && asset.mediaType !== 'image/svg+xml';
    return native ? asset : assets.get(`${url}.png`);
  }

  return {
    sizeOf(url) {
      const raster = rasterOf(url);
      return raster && pictureSize(raster.bytes);
    },
    blip(url, part, look = {}) {
      const asset = assets.get(url);
      const shown = rasterOf(url);
      const raster = shown ? stored(shown.bytes, shown.mediaType) : blank(url, asset);
      const embed = part.relate(RELATION.image, raster);
      const effects = effectsXml(look);
      if (asset?.mediaType !== 'image/svg+xml' || look.gray || look.flat)
        return el('a:blip', { 'r:embed': embed }, effects);
      const svg = part.relate(RELATION.image, stored(asset.bytes, asset.mediaType));
      return el(
        'a:blip',
        { 'r:embed': embed },
        effects,
        el(
          'a:extLst',
          {},
          el(
            'a:ext',
            { uri: SVG_BLIP.uri },
            el('asvg:svgBlip', { 'xmlns:asvg': SVG_BLIP.namespace, 'r:embed': svg }),
          ),
        ),
      );
    },
  };
}
