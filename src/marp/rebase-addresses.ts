// A Marp deck written to another folder than its article's still finds the article's pictures.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Nodes } from 'mdast';
import { parse } from '../source/parse.ts';

/** Rewrites relative addresses of pictures that start from the folder `from` so that they start from `to`. */
export function rebaseAddresses(markdown: string, from: string, to: string): string {
  if (!/!\[|<[a-z]/i.test(markdown) || resolve(from) === resolve(to)) return markdown;
  const rebase = (address: string): string => {
    if (address === '' || /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address) || isAbsolute(address)) return address;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
    return relative(to, resolve(from, path)).split(sep).join('/') + rest;
  };
  const { tree, text } = parse(markdown);
  const parts: string[] = [];
  let at = 0;
  visit(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const source = text.slice(start, end);
    const rewritten = node.type === 'image' ? inImage(source, node.url, rebase) : inHtml(source, rebase);
    if (rewritten === source) return;
    parts.push(text.slice(at, start), rewritten);
    at = end;
  });
  return parts.join('') + text.slice(at);
}

/** Pictures and HTML in source order; neither holds the other. */
function visit(node: Nodes, take: (node: Extract<Nodes, { type: 'image' | 'html' }>) => void): void {
  if (node.type === 'image' || node.type === 'html') take(node);
  else if ('children' in node) for (const child of node.children) visit(child, take);
}

/** The address is the last thing in a picture's source that reads like it, but for its title. */
function inImage(source: string, url: string, rebase: (address: string) => string): string {
  const address = rebase(url);
  const written = source.match(/\]\(\s*(<[^>]*>|[^\s)]+)/);
  if (address === url || written?.[1] === undefined || written.index === undefined) return source;
  const start = written.index + written[0].length - written[1].length;
  const safe = /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
  return source.slice(0, start) + safe + source.slice(start + written[1].length);
}

const inHtml = (source: string, rebase: (address: string) => string): string =>
  source.replace(
    /(<(?:img|video|audio|source)\b[^>]*?\s(?:src|poster)\s*=\s*)("[^"]*"|'[^']*')/gi,
    (_, before: string, quoted: string) => before + quoted[0] + rebase(quoted.slice(1, -1)) + quoted.at(-1),
  );
