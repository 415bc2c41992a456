// Pictures that PowerPoint does not take, drawn as PNG.

/** Base64 PNGs by address; an address that cannot be drawn is left out. `width` is the least width wanted, in px. */
export async function drawPictures(
  wanted: readonly { readonly url: string; readonly width: number; readonly height: number }[],
  longest: number,
): Promise<Record<string, string>> {
  const drawn: Record<string, string> = {};
  for (const { url, width, height } of wanted) {
    const image = new Image();
    image.src = url;
    try {
      await image.decode();
    } catch {
      continue;
    }
    const natural = { width: image.naturalWidth || width, height: image.naturalHeight || height };
    const up = Math.max(1, width / natural.width || 1);
    const factor = Math.min(up, longest / Math.max(natural.width, natural.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(natural.width * factor));
    canvas.height = Math.max(1, Math.round(natural.height * factor));
    const context = canvas.getContext('2d');
    if (!context) continue;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    try {
      drawn[url] = canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
    } catch {
      // A picture that taints the canvas (foreign content in an SVG) cannot be read back.
    }
  }
  return drawn;
}
