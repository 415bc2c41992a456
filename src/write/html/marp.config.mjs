// The engine that marp-cli is handed: it renders nothing, it replays the render already made (see template.ts).
// Plain JavaScript, because marp-cli loads its configuration by path, outside of tsx.

/**
 * Stands where marp-cli expects a Marpit instance. The "Markdown" that it is given is a `TemplateInput` as JSON
 * (see template.ts), so two decks can be in the making at once without sharing state.
 */
class Replay {
  /** marp-cli asks for these three; there is no parser to set up and no theme to register. */
  markdown = { set: () => {} };
  themeSet = { add: () => {} };
  #plugins = [];

  /** marp-cli's own plugins, kept for decks with transitions. */
  use(plugin) {
    this.#plugins.push(plugin);
    return this;
  }

  async render(input) {
    const { transitions, ...rest } = JSON.parse(input);
    const result = { ...rest, comments: [] };
    if (transitions === null) return result;
    const skeleton = await this.#renderSkeleton(transitions);
    return { ...result, html: withTransitions(result.html, skeleton) };
  }

  /**
   * Sends slides without content through marp-cli's real plugins. Its transition plugin leaves the styles of the
   * built-in transitions on the engine under a symbol of its own; marp-cli reads them from there.
   */
  async #renderSkeleton(transitions) {
    const { Marp } = await import('@marp-team/marp-core');
    const marp = new Marp({ script: false, inlineSVG: false, math: false });
    for (const plugin of this.#plugins) marp.use(plugin);
    const slides = transitions.map((name) => (name === null ? '' : `<!-- _transition: ${name} -->`));
    const html = marp.markdown.render(slides.join('\n\n---\n\n'), {});
    for (const symbol of Object.getOwnPropertySymbols(marp)) {
      const value = marp[symbol];
      if (value !== null && typeof value === 'object' && 'builtinTransitionStyle' in value)
        this[symbol] = value;
    }
    return html;
  }
}

/** Moves the attributes that the plugin wrote on the skeleton's sections to the same slides of the deck. */
function withTransitions(html, skeleton) {
  const attributes = skeleton
    .match(/<section\b[^>]*>/g)
    .map((tag) => (tag.match(/ data-transition(?:-back)?="[^"]*"/g) ?? []).join(''));
  let slide = -1;
  return html.replace(/<svg\b[^>]*\bdata-marpit-svg\b|<section\b/g, (tag) => {
    if (tag !== '<section') {
      slide += 1;
      return tag;
    }
    return tag + (attributes[slide] ?? '');
  });
}

export default { engine: Replay, lang: 'en', themeSet: [], bespoke: { transition: true } };
