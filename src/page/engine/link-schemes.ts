// Pictures with an address that is none of ours (`file:`, `C:\…`) become pictures, so that loading can say what is
// wrong with them; markdown-it would leave their Markdown on the slide. Links with such an address lose it.
import type { MarkdownIt, Token } from './markdown-it.ts';
import type { Complaint } from './protocol.ts';

export function linkSchemes(md: MarkdownIt, complain: (complaint: Complaint) => void): void {
  const allowed = md.validateLink;
  md.validateLink = () => true;
  // Last, and for headers and footers too, so that no link of any origin is left out.
  md.core.ruler.push('triptych_link_schemes', ({ tokens }) => {
    for (const token of tokens) {
      for (const child of token.children ?? []) disarm(child, token, allowed, complain);
    }
  });
}

function disarm(
  link: Token,
  { map }: Token,
  allowed: MarkdownIt['validateLink'],
  complain: (complaint: Complaint) => void,
): void {
  if (link.type !== 'link_open') return;
  const address = link.attrGet('href') ?? '';
  if (allowed(address)) return;
  link.attrs = null;
  complain({
    kind: 'link',
    text: `a link to "${address.slice(0, 80)}" is left out`,
    ...(map && { line: map[0] + 1 }),
  });
}
