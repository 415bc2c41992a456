// What the companion says. Each language has a file of it beside this one.

export interface Words {
  readonly keys: Readonly<
    Record<
      'next' | 'previous' | 'ends' | 'fullscreen' | 'overview' | 'presenter' | 'black' | 'white' | 'help',
      string
    >
  >;
  /** Of slides: `position` is where the deck stands, counted from 1. */
  readonly slides: {
    readonly slide: string;
    readonly position: (number: number, of: number) => string;
  };
  readonly controls: Readonly<
    Record<'title' | 'prev' | 'next' | 'fullscreen' | 'overview' | 'presenter', string>
  >;
  readonly curtain: Readonly<Record<'black' | 'white', string>>;
  readonly help: Readonly<Record<'title' | 'close', string>>;
}
