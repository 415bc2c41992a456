// Pictures whose first bytes promise more than the rest keeps: damaged, cut off before anything shows, or larger than
// a browser can draw. Only the browser can tell.
import type { Page } from 'puppeteer-core';
import type { Report } from '../message.ts';
import { standIn } from './assets/gather.ts';
import type { Asset, Rendered } from './types.ts';

/** The author's pictures that the page cannot draw, in the order of `rendered.assets`. */
export async function brokenPictures(page: Page, { assets }: Rendered): Promise<readonly Asset[]> {
  const pictures = [...assets.values()].filter(
    ({ named, mediaType }) => named !== undefined && mediaType.startsWith('image/'),
  );
  if (pictures.length === 0) return [];
  // A string, because the TypeScript runner adds calls to functions that a page does not have. The type is what the
  // expression gives: a list of the addresses that failed.
  const failed = (await page.evaluate(
    `Promise.all(${JSON.stringify(pictures.map(({ url }) => url))}.map(async (url) => {
      const image = [...document.images].find(({ src }) => src === url) ?? Object.assign(new Image(), { src: url });
      try {
        await image.decode();
        return [];
      } catch {
        return [url];
      }
    })).then((lists) => lists.flat())`,
  )) as string[];
  return pictures.filter(({ url }) => failed.includes(url));
}

/** The deck with placeholders in place of `broken`; each is reported. */
export function withoutBroken(rendered: Rendered, broken: readonly Asset[], report: Report): Rendered {
  let { html, css } = rendered;
  const assets = new Map(rendered.assets);
  for (const { url, named } of broken) {
    const address = named?.address ?? '';
    report({
      severity: 'warning',
      code: 'asset-broken',
      text: `"${address}" cannot be drawn: it is damaged, or larger than a browser can hold`,
      ...(named?.place ?? { file: rendered.placeOf(1).file }),
      hint: 'open it in an image program and save it again as PNG or JPEG, at most 4000 px wide',
    });
    const instead = standIn(address);
    html = html.replaceAll(url, instead.url);
    css = css.replaceAll(url, instead.url);
    assets.delete(url);
    assets.set(instead.url, instead);
  }
  return { ...rendered, html, css, assets };
}
