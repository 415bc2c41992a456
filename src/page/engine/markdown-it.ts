// The part of markdown-it's and Marpit's interfaces that our plugins touch; neither package brings types for it.

export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly hidden: boolean;
  /** First line (from 0) and the line after the last. */
  readonly map: readonly [number, number] | null;
  readonly meta: { readonly marpitDirectives?: Readonly<Record<string, unknown>> } | null;
  readonly children: readonly Token[] | null;
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
}

export interface CoreState {
  readonly tokens: Token[];
  readonly inlineMode: boolean;
}
