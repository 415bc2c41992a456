// The part of markdown-it's and Marpit's interfaces that our plugins touch; neither package brings types for it.

export interface Token {
  readonly type: string;
  readonly tag: string;
  /** 1 opens, -1 closes, 0 stands alone. */
  readonly nesting: number;
  content: string;
  /** What the token was written as, or with. */
  readonly markup: string;
  readonly hidden: boolean;
  /** First line (from 0) and the line after the last. */
  map: readonly [number, number] | null;
  readonly meta: { readonly marpitDirectives?: Readonly<Record<string, unknown>> } | null;
  children: readonly Token[] | null;
  attrs: [string, string][] | null;
  attrSet(name: string, value: string): void;
  attrGet(name: string): string | null;
}

export type RenderRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  env: unknown,
  self: unknown,
) => string;

export interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: CoreState) => void): void;
      after(existing: string, name: string, rule: (state: CoreState) => void): void;
    };
  };
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
  readonly options: unknown;
  /** Whether an address may stand in a link or picture; where not, the Markdown stays as text. */
  validateLink: (address: string) => boolean;
}

export interface CoreState {
  tokens: Token[];
  readonly inlineMode: boolean;
  readonly env: unknown;
  readonly md: MarkdownIt;
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}
