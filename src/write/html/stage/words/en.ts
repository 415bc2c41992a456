import type { Words } from './words.ts';

export const en: Words = {
  keys: {
    next: 'Next step or slide; with Shift, next slide',
    previous: 'Step or slide before; with Shift, slide before',
    ends: 'First slide, last slide',
    fullscreen: 'Full screen',
    overview: 'Overview of all slides',
    presenter: 'Presenter view',
    black: 'Black screen; any key returns',
    white: 'White screen; any key returns',
    help: 'This help',
  },
  slides: { slide: 'slide', position: (number, of) => `Slide ${number} of ${of}` },
  controls: {
    title: 'Deck controls',
    prev: 'Previous',
    next: 'Next',
    fullscreen: 'Full screen (F)',
    overview: 'Overview (O)',
    presenter: 'Presenter view (P)',
  },
  curtain: { black: 'The screen is black', white: 'The screen is white' },
  help: { title: 'Keys', close: 'Close' },
};
