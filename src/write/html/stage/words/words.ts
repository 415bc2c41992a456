// What the companion says. Each language has a file of it beside this one.

export interface Words {
  readonly keys: Readonly<
    Record<
      'next' | 'previous' | 'ends' | 'fullscreen' | 'overview' | 'presenter' | 'black' | 'white' | 'help',
      string
    >
  >;
  readonly curtain: Readonly<Record<'black' | 'white', string>>;
  readonly help: Readonly<Record<'title' | 'close', string>>;
}
