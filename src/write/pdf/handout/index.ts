// The handout: the deck's slides on paper, with their notes, with room to write, or as text. Composed as one document
// from the slides' own markup, so that they stay vectors, and printed once.
import type { Page } from 'puppeteer-core';
import { DeckError } from '../../../deck-error.ts';
import type { Message } from '../../../message.ts';
import { openDocument } from '../../../page/open-document.ts';
import { supplyDocument } from '../../../page/supply-document.ts';
import type { Rendered } from '../../../page/types.ts';
import type { Article, Stages, Writer } from '../../writer.ts';
import { callTagScript, tagScript } from '../in-page-script.ts';
import { type Print, printPages } from '../print-pages.ts';
import { documentText, handoutDocument } from './document.ts';
import { handoutJob } from './handout-job.ts';
import { PROBES } from './probes.ts';

export const handoutWriter = {
  format: 'handout',
  extension: '.handout.pdf',
  write: writeHandout,
  prepare: tagScript,
} as const satisfies Writer;

async function writeHandout(stages: Stages): Promise<Uint8Array> {
  const { handout, report, timestamp, finisher } = stages;
  finisher.prepare();
  const article = handout.layout === 'article' ? await stages.article?.() : undefined;
  if (handout.layout === 'article' && article === undefined) report(noArticle(stages.rendered));
  const { print, rendered } = await printHandout(stages, article);
  return finisher.finish(handoutJob(print, rendered, handout, timestamp));
}

/** Begins while the deck itself is laid out, and begins anew where that finds pictures that cannot be drawn. */
async function printHandout(
  stages: Stages,
  article: Article | undefined,
): Promise<{ readonly print: Print; readonly rendered: Rendered }> {
  let page: Page | undefined;
  try {
    page = await openHandout(stages, stages.rendered, article);
    const rendered = await stages.shown();
    if (rendered !== stages.rendered) {
      await page.close();
      page = await openHandout(stages, rendered, article);
    }
    return { print: await printPages({ rendered, page }, stages.report), rendered };
  } catch (cause) {
    // What printing says of itself is said of the slides.
    if (cause instanceof DeckError && cause.code !== 'pdf-print') throw cause;
    throw new DeckError('the browser could not print the handout', {
      code: 'handout-print',
      retryable: true,
      cause,
    });
  } finally {
    await page?.close().catch(() => {}); // the browser may be gone, which is told already
  }
}

/** The handout in a tab of its own, ready to be printed. */
async function openHandout(
  { handout, tab }: Stages,
  rendered: Rendered,
  article: Article | undefined,
): Promise<Page> {
  const composed = await handoutDocument(rendered, handout, article);
  const supplied = await supplyDocument(rendered, composed.html, composed.css);
  const assets = new Map([...supplied.assets, ...(article?.rendered.assets ?? [])]);
  const page = await tab();
  try {
    await openDocument(page, documentText(rendered, composed.html, supplied.css), assets);
    if (handout.ink) await callTagScript(page, 'lightenSlides');
    await page.evaluate(PROBES);
    return page;
  } catch (error) {
    await page.close().catch(() => {}); // the browser may be gone, which is told already
    throw error;
  }
}

const noArticle = ({ placeOf }: Rendered): Message => ({
  severity: 'info',
  code: 'handout-article',
  text: 'the deck was written as slides, so its notes stand in the handout in place of an article',
  hint: 'the layouts notes and side show notes with larger slides',
  file: placeOf(1).file,
});
