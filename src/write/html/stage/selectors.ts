// What keeps clicks and touches to itself, as selectors of CSS.

/** Bars of controls over the slide; no gesture begins there. */
export const BARS = '.bespoke-marp-osc, .triptych-pane';

/** There while all slides lie side by side (overview/); none of them is swiped or zoomed then. */
export const OVERVIEW = 'body[data-triptych-overview]';

/** Parts of a slide that are played, filled in or scrolled; no gesture begins there either. */
export const BUSY =
  'video, audio, iframe, input, select, textarea, [contenteditable]:not([contenteditable=false])';

/** What a tap means something to by itself. */
export const TAPPED = 'a[href], button, summary, label, [role=button], [role=link], [onclick]';

/** Widgets that arrow keys move something in. */
export const ARROWED = '[role=separator], [role=slider], [role=combobox], [role=listbox], [role=option]';
