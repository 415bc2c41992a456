// The one way by which the companion tells whoever wrote the address what is wrong with it: the browser's console. Those
// who watch the deck see nothing of it.

export const warn = (text: string): void => console.warn(text);
