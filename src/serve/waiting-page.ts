// What stands where a deck's page would, while it cannot be built: the live client shows what is wrong, and loads the
// deck when there is one.
import { escapeHtml } from '../page/escape-html.ts';

const STYLES = ':root{color-scheme:light dark}body{margin:3rem;font:1rem/1.5 system-ui,sans-serif}';

export const waitingPage = (file: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(file)}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<h1>${escapeHtml(file)}</h1>
<p>There is nothing to show yet. This page becomes the deck as soon as it can be built.</p>
</main>
</body>
</html>
`;
