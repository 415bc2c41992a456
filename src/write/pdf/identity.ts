// Which document a PDF is: an identity made of its content, so that the same deck gives the same bytes.
import { createHash } from 'node:crypto';
import type { Rendered } from '../../page/types.ts';

/**
 * 32 hexadecimal digits made of all that the PDF is made from. `made` is what that is besides the deck, so that
 * documents that differ have different ids; `timestamp` in seconds since 1970.
 */
export function identityOf({ html, css, title, assets }: Rendered, timestamp: number, made: string): string {
  const hash = createHash('sha256');
  for (const part of [html, css, title, ...assets.keys(), String(timestamp), ...(made === '' ? [] : [made])])
    hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
