// What a handout begins with: a cover of its own, or the same as the head of its first page.
import { renderSVG } from 'uqr';
import { readableDate } from '../../../deck/readable-date.ts';
import { escapeHtml } from '../../../page/escape-html.ts';
import type { Settings } from '../../../source/types.ts';
import { emojiAsPictures } from './emoji.ts';

/** `cover` fills a page, `head` stands above the text. */
export function opening(title: string, settings: Settings, kind: 'cover' | 'head'): string {
  const { subtitle, author, date, url, lang } = settings;
  const by = [author, date && readableDate(date, lang)].filter((part) => part !== undefined).map(shown);
  const lines = [
    `<h1>${shown(title)}</h1>`,
    ...(subtitle === undefined ? [] : [`<p class="handout-subtitle">${shown(subtitle)}</p>`]),
    ...(by.length === 0 ? [] : [`<p class="handout-by">${by.join(' · ')}</p>`]),
    ...(url === undefined ? [] : [address(url)]),
  ];
  return `<div class="handout-${kind}">${lines.join('')}</div>`;
}

const shown = (text: string): string => emojiAsPictures(escapeHtml(text));

/** For those who hold paper, and for those who read on a screen. The code is the address again, so it is not read out. */
function address(url: string): string {
  const code = renderSVG(url, { border: 0, ecc: 'M' });
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  return `<div class="handout-address"><div aria-hidden="true">${code}</div><p>${link}</p></div>`;
}
