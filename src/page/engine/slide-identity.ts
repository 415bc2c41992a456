// Gives each slide its stable id and its section, and tells where in the Markdown it stands.
import type { MarkdownIt, Token } from './markdown-it.ts';
import type { Complaint } from './protocol.ts';

export interface SlideIdentity {
  readonly id: string;
  readonly section?: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Local directives of ours: `slideId` names the slide, `section` the part of the talk that it belongs to. And
 * marp-cli's `transition` (`fade 1s`), which the HTML writer hands on to it.
 */
export const SLIDE_DIRECTIVES = {
  slideId: (value: unknown) => (isName(value) ? { slideId: String(value) } : {}),
  section: (value: unknown) => (isName(value) ? { section: String(value) } : {}),
  transition: (value: unknown) => (typeof value === 'string' ? { transition: value } : {}),
};

const isName = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** A name, and a time as CSS has them or none. */
const TRANSITION = /^\S+(?:\s+\d*\.?\d+(?:ms|s))?$/i;

/** Reads the identities off the tokens while rendering; `found` is filled anew on each render. */
export function slideIdentity(
  md: MarkdownIt,
  found: SlideIdentity[],
  dir: 'ltr' | 'rtl',
  complain: (complaint: Complaint) => void,
): void {
  md.core.ruler.push('triptych_slide_identity', ({ tokens, inlineMode }) => {
    if (inlineMode) return;
    found.length = 0;
    const taken = new Set<string>();
    const doubtful = new Set<string>();
    for (const slide of slidesOf(tokens)) {
      const directives = slide.open.meta?.marpitDirectives ?? {};
      const id = unique(String(directives.slideId ?? slide.heading ?? `slide-${found.length + 1}`), taken);
      slide.open.attrSet('data-slide-id', id);
      if (dir === 'rtl') slide.open.attrSet('dir', 'rtl');
      if (typeof directives.transition === 'string') {
        const transition = directives.transition.trim();
        slide.open.attrSet('data-transition', transition);
        if (transition !== '' && !TRANSITION.test(transition) && !doubtful.has(transition)) {
          doubtful.add(transition);
          const text = `"${transition.slice(0, 80)}" ends in what is no time, and the transition takes the usual half second`;
          complain({ kind: 'transition', text, line: slide.firstLine });
        }
      }
      const section = directives.section;
      found.push({
        id,
        ...(typeof section === 'string' && section !== '' && { section }),
        firstLine: slide.firstLine,
        lastLine: slide.lastLine,
      });
    }
  });
}

interface SlideTokens {
  readonly open: Token;
  heading: string | undefined;
  firstLine: number;
  lastLine: number;
}

function slidesOf(tokens: readonly Token[]): SlideTokens[] {
  const slides: SlideTokens[] = [];
  let lastLine = 0;
  for (const token of tokens) {
    if (token.type === 'marpit_slide_open' && token.attrGet('id') !== null) {
      slides.push({ open: token, heading: undefined, firstLine: lastLine + 1, lastLine: lastLine + 1 });
    }
    if (token.map) lastLine = Math.max(lastLine, token.map[1]);
    const slide = slides.at(-1);
    if (!slide) continue;
    slide.lastLine = Math.max(slide.lastLine, lastLine);
    if (token.type === 'heading_open') slide.heading ??= token.attrGet('id') ?? undefined;
  }
  return slides;
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${id}-${n}`;
  taken.add(candidate);
  return candidate;
}
