// The virtual origin that decks are laid out at. `.invalid` never resolves (RFC 2606), so an address that slips
// past the page's request filter leads nowhere.
export const ORIGIN = 'https://triptych.invalid';
export const DECK_URL = `${ORIGIN}/deck.html`;

/** Addresses that the engine writes for files of npm packages; the asset gathering resolves them. */
export const TWEMOJI_BASE = `${ORIGIN}/twemoji/`;
export const THEME_BASE = `${ORIGIN}/theme/`;
export const KATEX_FONT_BASE = `${ORIGIN}/katex/`;
