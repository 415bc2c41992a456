// Which Host headers are ours. A page of a stranger can have its name lead to this machine (DNS rebinding) and then
// read what answers; it cannot have its visitors' browsers name another host than its own.
import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const WILDCARDS = new Set(['0.0.0.0', '::', '[::]']);

/** Names by which a server that listens on `host` may be called, as they stand in a Host header, without port. */
export function hostNames(host: string | undefined): ReadonlySet<string> {
  if (host === undefined) return new Set(LOOPBACK);
  if (!WILDCARDS.has(host)) return new Set([...LOOPBACK, bracketed(host).toLowerCase()]);
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const own = addresses.map(({ address }) => bracketed(address.replace(/%.*$/, '')));
  return new Set([...LOOPBACK, ...own, hostname().toLowerCase(), `${hostname().toLowerCase()}.local`]);
}

/** Whether a Host header names one of `names` and the port. */
export function isAllowedHost(header: string | undefined, names: ReadonlySet<string>, port: number): boolean {
  const match = /^(?<name>\[[\da-f:.]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/i.exec(header ?? '');
  if (!match?.groups) return false;
  const { name = '', port: named = '80' } = match.groups;
  return names.has(name.toLowerCase()) && Number(named) === port;
}

/** As hosts stand in addresses: IPv6 in brackets. */
export const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;

/** What to write into an address for others: a wildcard gives way to this machine's first address on its network. */
export function addressableHost(host: string): string {
  if (!WILDCARDS.has(host)) return bracketed(host);
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4');
  return outside?.address ?? '127.0.0.1';
}
