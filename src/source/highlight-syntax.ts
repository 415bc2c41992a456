// `==marked==` as Markdown syntax: two equals signs that open before and close after something other than a space.
// A micromark construct in the way of attention (`**`), so that marks nest rightly with emphasis, links and code.

import type { PhrasingContent } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Event,
  Extension,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';

/** Words between `==` and `==`. */
export interface Highlight {
  type: 'highlight';
  children: PhrasingContent[];
  position?: import('unist').Position;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    highlight: Highlight;
  }
  interface RootContentMap {
    highlight: Highlight;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightText: 'highlightText';
    highlightSequence: 'highlightSequence';
    highlightCandidate: 'highlightCandidate';
  }
}

const EQUALS = 61;

const construct: Construct = { name: 'highlight', tokenize: tokenizer(), resolveAll: pairUp };

/** For micromark's `extensions`. */
export const highlightSyntax: Extension = {
  text: { [EQUALS]: construct },
  insideSpan: { null: [construct] },
  attentionMarkers: { null: [EQUALS] },
};

/** For mdast-util-from-markdown's `mdastExtensions`. */
export const highlightToMdast: MdastExtension = {
  canContainEols: ['highlight'],
  enter: {
    highlight(token) {
      this.enter({ type: 'highlight', children: [] }, token);
    },
  },
  exit: {
    highlight(token) {
      this.exit(token);
    },
  },
};

const isSpace = (code: Code): boolean => code === null || code <= 32;

function tokenizer(): Tokenizer {
  return function tokenize(this: TokenizeContext, effects, ok, nok): State {
    const before = this.previous;
    let size = 0;
    const more: State = (code) => {
      if (code === EQUALS) {
        effects.consume(code);
        size += 1;
        return more;
      }
      if (size !== 2) return nok(code);
      const token = effects.exit('highlightCandidate');
      token._open = !isSpace(code);
      token._close = !isSpace(before);
      return ok(code);
    };
    return (code) => {
      if (before === EQUALS) return nok(code);
      effects.enter('highlightCandidate');
      return more(code);
    };
  };
}

/** Candidates that find no partner become text again; pairs become a highlight around what stands between them. */
function pairUp(events: Event[], context: TokenizeContext): Event[] {
  const partner = new Map<number, number>();
  let open: number | undefined;
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!event) break;
    const [phase, token] = event;
    if (phase !== 'enter' || token.type !== 'highlightCandidate') continue;
    if (open !== undefined && token._close) {
      partner.set(open, index);
      open = undefined;
    } else if (token._open) open = index;
  }
  if (events.some(isCandidate)) {
    const rebuilt = rebuild(events, partner, context);
    // In place: micromark keeps hold of this very array.
    events.length = 0;
    appendAll(events, rebuilt);
  }
  return events;
}

const isCandidate = ([, token]: Event): boolean => token.type === 'highlightCandidate';

function rebuild(events: Event[], partner: ReadonlyMap<number, number>, context: TokenizeContext): Event[] {
  const result: Event[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!event) break;
    const close = event[0] === 'enter' ? partner.get(index) : undefined;
    const closer = close === undefined ? undefined : events[close];
    if (close !== undefined && closer) {
      appendAll(result, wrapped(event, closer, events.slice(index + 2, close), context));
      index = close + 1;
      continue;
    }
    if (isCandidate(event)) event[1].type = 'data';
    result.push(event);
  }
  return result;
}

function wrapped(opener: Event, closer: Event, inside: Event[], context: TokenizeContext): Event[] {
  const open = opener[1];
  const close = closer[1];
  open.type = 'highlightSequence';
  close.type = 'highlightSequence';
  const whole = { type: 'highlight' as const, start: { ...open.start }, end: { ...close.end } };
  const text = { type: 'highlightText' as const, start: { ...open.end }, end: { ...close.start } };
  const result: Event[] = [
    ['enter', whole, context],
    ['enter', open, context],
    ['exit', open, context],
    ['enter', text, context],
  ];
  appendAll(result, resolveInside(inside, context));
  result.push(
    ['exit', text, context],
    ['enter', close, context],
    ['exit', close, context],
    ['exit', whole, context],
  );
  return result;
}

/** What stands inside a pair is paired there first, as CommonMark's spans do, so that spans never cross. */
function resolveInside(events: Event[], context: TokenizeContext): Event[] {
  let resolved = events;
  const called = new Set<unknown>();
  for (const { resolveAll } of context.parser.constructs.insideSpan.null ?? []) {
    if (!resolveAll || called.has(resolveAll)) continue;
    called.add(resolveAll);
    resolved = resolveAll(resolved, context);
  }
  return resolved;
}

function appendAll(target: Event[], more: readonly Event[]): void {
  for (const event of more) target.push(event);
}
