// Pictures that PowerPoint does not take as they are, drawn anew.
import type { Cutting } from '../raw.ts';

const JPEG_QUALITY = 0.92;

/** Base64 pictures by address; one that cannot be drawn is left out. `width` is the least width wanted, in px. */
export async function drawPictures(
  wanted: readonly {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly mediaType: string;
  }[],
  longest: number,
): Promise<Record<string, string>> {
  const drawn: Record<string, string> = {};
  for (const { url, width, height, mediaType } of wanted) {
    const image = await loaded(url);
    if (!image) continue;
    const natural = { width: image.naturalWidth || width, height: image.naturalHeight || height };
    const up = Math.max(1, width / natural.width || 1);
    const factor = Math.min(up, longest / Math.max(natural.width, natural.height));
    const base64 = onCanvas(natural.width * factor, natural.height * factor, mediaType, (context, canvas) =>
      context.drawImage(image, 0, 0, canvas.width, canvas.height),
    );
    if (base64 !== undefined) drawn[url] = base64;
  }
  return drawn;
}

/** Base64 pictures by key, never larger than they are; one that cannot be drawn is left out. */
export async function cutPictures(
  wanted: readonly Cutting[],
  longest: number,
): Promise<Record<string, string>> {
  const cut: Record<string, string> = {};
  for (const { key, url, mediaType, part } of wanted) {
    const image = await loaded(url);
    if (!image || image.naturalWidth === 0) continue;
    const { naturalWidth: across, naturalHeight: down } = image;
    const [width, height] = [part.width * across, part.height * down];
    const factor = Math.min(1, longest / Math.max(width, height));
    const base64 = onCanvas(width * factor, height * factor, mediaType, (context, canvas) =>
      context.drawImage(
        image,
        part.left * across,
        part.top * down,
        width,
        height,
        0,
        0,
        canvas.width,
        canvas.height,
      ),
    );
    if (base64 !== undefined) cut[key] = base64;
  }
  return cut;
}

async function loaded(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  return image;
}

function onCanvas(
  width: number,
  height: number,
  mediaType: string,
  draw: (context: CanvasRenderingContext2D, canvas: HTMLCanvasElement) => void,
): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  draw(context, canvas);
  try {
    return canvas.toDataURL(mediaType, JPEG_QUALITY).replace(/^data:[^,]*,/, '');
  } catch {
    return undefined; // a picture that taints the canvas (foreign content in an SVG) cannot be read back
  }
}

const SHOWN = 'triptych-picture';

/** Shows one picture alone, top left and at its own size; `null` where it cannot be drawn. */
export async function showPicture(url: string): Promise<{ width: number; height: number } | null> {
  const image = await loaded(url);
  if (!image || image.naturalWidth === 0 || image.naturalHeight === 0) return null;
  const { naturalWidth: width, naturalHeight: height } = image;
  const host = document.createElement('div');
  host.id = SHOWN;
  host.innerHTML =
    '<style>html, body { background: none !important; } body * { visibility: hidden !important; }</style>';
  image.style.cssText = `all: initial; position: absolute; left: 0; top: 0; width: ${width}px; height: ${height}px; visibility: visible !important;`;
  host.append(image);
  document.body.append(host);
  return { width, height };
}

export function hidePicture(): void {
  document.getElementById(SHOWN)?.remove();
}
