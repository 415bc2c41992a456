// Formulas said in words, by the Speech Rule Engine that screen readers and MathJax use, in the language of the deck
// where it knows that. It runs in the browser, whose DOM and XPath take a third of the time of those that it brings.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Languages that the engine says formulas in; it says those of others in English. */
const SPOKEN = new Set(['af', 'ca', 'da', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ko', 'nb', 'nn', 'sv']);

export interface Speech {
  /** In the order of the formulas; empty for what has no words. */
  readonly words: readonly string[];
  readonly lang: string;
}

/** `sources` are MathML; equal ones are said once. */
export async function speakFormulas(page: Page, sources: readonly string[], lang: string): Promise<Speech> {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const locale = primary === 'no' ? 'nb' : SPOKEN.has(primary) ? primary : 'en';
  const different = [...new Set(sources)];
  const said = (await page.evaluate(await speechScript(locale, different))) as readonly string[];
  const bySource = new Map(different.map((source, index) => [source, said[index] ?? '']));
  return { words: sources.map((source) => bySource.get(source) ?? ''), lang: locale };
}

/** The engine as one script; it asks for its rules through `SREfeature`, and finds them in the script. */
async function speechScript(locale: string, sources: readonly string[]): Promise<string> {
  const engine = createRequire(import.meta.url).resolve('speech-rule-engine/lib/sre.js');
  const rules = async (name: string): Promise<[string, string]> => [
    name,
    await readFile(join(dirname(engine), 'mathmaps', `${name}.json`), 'utf8'),
  ];
  const [code, ...maps] = await Promise.all([readFile(engine, 'utf8'), rules('base'), rules(locale)]);
  return `(async () => {
  const maps = ${JSON.stringify(Object.fromEntries(maps))};
  globalThis.SREfeature = { custom: async (locale) => maps[locale] ?? '{}' };
  const exports = {};
  const module = { exports };
  ${code}
  const engine = module.exports;
  await engine.setupEngine({ mode: 'http', custom: true, locale: ${JSON.stringify(locale)}, domain: 'clearspeak', modality: 'speech', markup: 'none' });
  await engine.engineReady();
  return ${JSON.stringify(sources)}.map((source) => source === '' ? '' : engine.toSpeech(source).trim());
})()`;
}
