// The last touch on the page: its text encoding first, its direction, and a policy that lets it load nothing and run
// only the scripts that we put into it, whatever the deck holds.
import { createHash } from 'node:crypto';
import type { Direction } from '../../source/types.ts';

/**
 * `frame-src file:` is for presenter view and overview, which show the deck in a frame of itself: a page opened
 * from disk has no origin that `'self'` could stand for.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'media-src data:',
  "frame-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** `scripts` are the texts of all scripts of the page that may run. */
export function sealPage(page: string, dir: Direction, scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const policy = [...POLICY, `script-src ${hashes.join(' ')}`].join('; ');
  // Browsers look for the encoding in the first kilobyte only, where the template may have a long description.
  const head = `<head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return page
    .replace('<meta charset="UTF-8">', '')
    .replace('<head>', () => head)
    .replace('<html ', `<html dir="${dir}" `);
}
