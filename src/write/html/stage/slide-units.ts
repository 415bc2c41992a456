// Places on a slide in its own units, those of its `viewBox`: CSS px of the deck.

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
