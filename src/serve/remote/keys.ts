// Who may steer. The link's token is good for one exchange; what it is exchanged for stays on that one phone. Both are
// 128 bits of chance, and end with the server or after eight hours.
import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface Keys {
  /** For the link; undefined once it has been used. */
  readonly token: string | undefined;
  readonly expires: Date;
  /** The secret for the phone that brings the token first; undefined for all others. */
  exchange(token: string): string | undefined;
  isPhone(secret: string): boolean;
}

const LIFETIME_MS = 8 * 60 * 60 * 1000;

export const chance = (): string => randomBytes(16).toString('base64url');

/** `now` gives milliseconds since 1970. */
export function makeKeys(now: () => number = Date.now): Keys {
  const ends = now() + LIFETIME_MS;
  const secret = chance();
  let token: string | undefined = chance();
  let used = false;
  return {
    get token() {
      return token;
    },
    expires: new Date(ends),
    exchange(offered) {
      if (token === undefined || now() >= ends || !same(offered, token)) return undefined;
      token = undefined;
      used = true;
      return secret;
    },
    isPhone: (offered) => used && now() < ends && same(offered, secret),
  };
}

/** In a time that does not tell how much of it was right. */
export function same(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
