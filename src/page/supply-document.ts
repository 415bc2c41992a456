// Fonts and pictures for a document of ours that is made of a deck's parts: the deck's assets are at hand already, the
// faces of the families that the rest is set in come from packages.
import { gatherAssets } from './assets/gather.ts';
import { supplyFonts } from './fonts.ts';
import type { Assets, Rendered } from './types.ts';

export interface Supplied {
  readonly css: string;
  readonly assets: Assets;
}

/**
 * `css` with faces for the families that it names, for the characters of `html`, behind the deck's own styles; and all
 * assets that both use. Files cannot be loaded in this way, only what packages bring.
 */
export async function supplyDocument(rendered: Rendered, html: string, css: string): Promise<Supplied> {
  const own = await gatherAssets(
    '',
    supplyFonts(css, html),
    NO_FILES,
    () => rendered.placeOf(1),
    () => {},
  );
  return {
    css: `${rendered.css}\n${own.css}`,
    assets: new Map([...rendered.assets, ...own.assets]),
  };
}

const NO_FILES = { folder: '/', roots: [], allowRemote: [], themeFolders: new Map<string, string>() };
