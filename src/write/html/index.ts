// The HTML deck: one file that needs nothing else, to present from. The render is anchored, its fonts and pictures put
// into the file, its notes made readable; marp-cli's template goes around it, our companion behind it; a policy seals it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadNotesMath } from '../notes-html.ts';
import type { Stages, Writer } from '../writer.ts';
import { addStage } from './add-stage.ts';
import { keepNeededFonts } from './fonts/needed-fonts.ts';
import { inlineAssets } from './inline-assets.ts';
import { presenterNotes } from './presenter-notes.ts';
import { sealPage } from './seal-page.ts';
import { anchorSlides } from './slide-anchors.ts';
import { stageBundle } from './stage-bundle.ts';
import { stageData } from './stage-data.ts';
import { fillTemplate, loadTemplate } from './template.ts';

export const htmlWriter = {
  format: 'html',
  extension: '.html',
  write: writeHtml,
  prepare: () => Promise.all([loadTemplate(), autoScaling(), stageBundle()]),
} as const satisfies Writer;

async function writeHtml({ shown, report }: Stages): Promise<Uint8Array> {
  const rendered = await shown();
  const { settings, assets } = rendered;
  const { html: anchored, transitions } = anchorSlides(rendered);
  const { html, css, script } = inlineAssets(anchored, keepNeededFonts(rendered.css, anchored), assets);
  const scripts = [await autoScaling(), script].filter((text) => text !== '');
  const page = await fillTemplate(
    {
      html: html + scripts.map((text) => `<script>${text}</script>`).join(''),
      css,
      lang: settings.lang,
      title: rendered.title,
      author: settings.author,
      description: settings.description,
      keywords: settings.keywords,
      url: settings.url,
      transitions: transitions.some((transition) => transition !== null) ? transitions : null,
    },
    report,
  );
  await loadNotesMath(rendered.slides.map((slide) => slide.notes));
  const notes = rendered.slides.map((slide) => presenterNotes(slide.notes));
  const staged = addStage(page, { notes, data: stageData(rendered) }, await stageBundle());
  return new TextEncoder().encode(sealPage(staged.page, settings.dir, [...scripts, ...staged.scripts]));
}

/** marp-core's script for the browser: the custom elements that scale headings, code and formulas to fit. */
let autoScalingScript: Promise<string> | undefined;

function autoScaling(): Promise<string> {
  autoScalingScript ??= readScript();
  return autoScalingScript;
}

async function readScript(): Promise<string> {
  const module = createRequire(import.meta.url).resolve('@marp-team/marp-core/browser');
  const script = await readFile(join(dirname(module), 'browser-iife.iife.js'), 'utf8');
  return script.replace(/\/\/# sourceMappingURL=.*\s*$/, '').trim();
}
