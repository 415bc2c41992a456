// The page on the phone: its frame, its looks, and the policy that lets it speak with this server alone.
import { createHash } from 'node:crypto';

const STYLES = `
:root { color-scheme: dark; --ground: #101418; --raised: #1d242b; --text: #f3f5f7; --quiet: #b3bec9; --accent: #8cc0ee; }
* { box-sizing: border-box; }
html, body { block-size: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text); overscroll-behavior: none; touch-action: manipulation;
  font: 1.05rem/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif;
  padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
}
main { block-size: 100%; display: grid; gap: .75rem; padding: .75rem; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); }
header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; font-variant-numeric: tabular-nums; }
#place { color: var(--quiet); }
h1 { margin: 0; font-size: 1.2rem; line-height: 1.3; overflow-wrap: anywhere; }
#notes { overflow: auto; background: var(--raised); border-radius: .75rem; padding: .25rem 1rem; overflow-wrap: anywhere; }
#notes:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#notes a { color: var(--accent); }
#notes pre { overflow: auto; }
button { font: inherit; color: inherit; border: 0; border-radius: .75rem; background: var(--raised); cursor: pointer; }
#timer { min-block-size: 3rem; padding: 0 1rem; font-size: 1.25rem; }
nav { display: grid; grid-template-columns: 1fr 2fr; gap: .75rem; min-block-size: max(25vh, 7rem); }
nav button { font-size: 1.3rem; font-weight: 600; }
#next { background: #8cc0ee; color: #0c1a26; }
nav button:active { filter: brightness(1.25); }
nav button:disabled { opacity: .5; }
#said { min-block-size: 1.5rem; color: var(--quiet); }
#said:empty { display: none; }
@media (orientation: landscape) and (max-height: 30rem) {
  main { grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) 15rem; }
  header, h1, #notes { grid-column: 1; }
  nav { grid-column: 2; grid-row: 1 / -1; grid-template: 2fr 1fr / 1fr; }
  #next { order: -1; }
}
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The words are put in by the script, in the deck's language. */
export function phonePage(script: string): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLES)}`,
    `script-src ${hashOf(script)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<title>Triptych</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<header><span id="place"></span><span id="said" role="status"></span><button id="timer" type="button">0:00</button></header>
<h1 id="title">Triptych</h1>
<div id="notes" tabindex="0" role="region" aria-label="Notes"></div>
<nav aria-label="Slides"><button id="previous" type="button" disabled>Previous</button><button id="next" type="button" disabled>Next</button></nav>
</main>
<script>${script}</script>
</body>
</html>
`;
}
