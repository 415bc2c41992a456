// How the list of decks looks: cards that find their own number of columns, light or dark as the visitor's system is.

export const INDEX_STYLES = `
:root {
  color-scheme: light dark;
  --page: #f4f6f9; --card: #fff; --text: #14202c; --quiet: #4f5d6b; --line: #d5dce4; --accent: #1c4b73;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #10161d; --card: #18212b; --text: #edf1f5; --quiet: #a8b5c2; --line: #2f3c49; --accent: #8cc0ee; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 92rem; padding: clamp(1rem, 4vw, 3rem);
  background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif;
}
h1 { margin: 0 0 1.5rem; font-size: clamp(1.6rem, 4vw, 2.2rem); line-height: 1.2; }
ul { list-style: none; margin: 0; padding: 0; }
.decks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.5rem; }
.deck {
  position: relative; display: flex; flex-direction: column; overflow: hidden;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
}
.picture {
  aspect-ratio: 16 / 9; display: grid; place-items: center;
  background: var(--page); border-block-end: 1px solid var(--line); color: var(--quiet); font-size: 2rem;
}
.picture img { display: block; width: 100%; height: 100%; object-fit: contain; }
.told { display: flex; flex-direction: column; flex: 1; gap: .4rem; padding: 1rem 1.1rem 1.1rem; }
h2 { margin: 0; font-size: 1.15rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 a { color: inherit; text-decoration: none; }
h2 a::after { content: ""; position: absolute; inset: 0 0 auto; aspect-ratio: 16 / 9; }
h2 a:hover { color: var(--accent); text-decoration: underline; }
p { margin: 0; color: var(--quiet); font-size: .925rem; overflow-wrap: anywhere; }
.exports {
  margin-block-start: auto; padding-block-start: .6rem;
  display: grid; grid-template-columns: 1fr 1fr; gap: .5rem;
}
.exports > :first-child, .exports > :last-child:nth-child(even) { grid-column: 1 / -1; }
.exports a {
  display: flex; flex-direction: column; padding: .4rem .7rem; block-size: 100%; min-block-size: 2.75rem;
  justify-content: center; border: 1px solid var(--line); border-radius: .5rem; color: var(--accent);
  text-decoration: none; font-size: .925rem; line-height: 1.3;
}
.exports > :first-child a { border-color: var(--accent); background: var(--accent); color: var(--card); }
.exports > :first-child small { color: inherit; }
.exports a:hover { border-color: currentcolor; text-decoration: underline; }
.exports b { font-weight: 600; }
.exports small { color: var(--quiet); font-size: .8rem; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
/* One deck alone has the page to itself. */
@media (min-width: 48rem) {
  .deck:only-child { grid-column: 1 / -1; flex-direction: row; align-items: stretch; max-width: 78rem; }
  .deck:only-child .picture { flex: 0 0 58%; align-self: center; border: 0; }
  .deck:only-child .told { min-width: 0; padding: 1.75rem; }
  .deck:only-child h2 { font-size: 1.6rem; }
  .deck:only-child h2 a::after { inset: 0 auto 0 0; inset-inline: 0 auto; width: 58%; aspect-ratio: auto; }
}
@media print { .deck { break-inside: avoid; } }
`;
