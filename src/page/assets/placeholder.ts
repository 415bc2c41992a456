// What stands on a slide where a picture could not be had: a frame that says which one is missing.
import { escapeHtml } from '../escape-html.ts';

const printable = (text: string): string => escapeHtml(text.replace(/[^\P{C}\t ]/gu, ''));

/** An SVG of 640 × 360 px naming the address that could not be loaded. */
export function placeholder(address: string): Uint8Array {
  const name = address.length > 48 ? `…${address.slice(-47)}` : address;
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
  <rect x="2" y="2" width="636" height="356" fill="#F4F4F4" stroke="#8D8D8D" stroke-width="3" stroke-dasharray="12 8"/>
  <path d="M270 130h100v70H270z M282 190l26-32 20 22 14-14 18 24" fill="none" stroke="#6F6F6F" stroke-width="4"/>
  <text x="320" y="246" font-family="IBM Plex Sans, Arial, sans-serif" font-size="24" fill="#525252" text-anchor="middle">Picture not available</text>
  <text x="320" y="282" font-family="IBM Plex Mono, Courier New, monospace" font-size="18" fill="#525252" text-anchor="middle">${printable(name)}</text>
</svg>
`,
  );
}
