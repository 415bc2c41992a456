// Names for what is drawn, told apart by chance: no window has to ask another.

export const newInkId = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');
