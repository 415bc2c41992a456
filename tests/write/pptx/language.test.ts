// The language that runs say they are in.
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/write/pptx/text/language.ts';
import { findAll, slideTree, write } from './read-back.ts';
import { body, paragraph, scene, slide } from './scene-builders.ts';

describe('the language of words', () => {
  it('is that of their text', () => {
    expect(languageOf('Three ships', 'en')).toBe('en-US');
    expect(languageOf('Drei Schiffe', 'de-AT')).toBe('de-AT');
    expect(languageOf('三隻の船', 'ja')).toBe('ja-JP');
    expect(languageOf('漢字', 'ja')).toBe('ja-JP');
    expect(languageOf('三艘船', 'zh-TW')).toBe('zh-TW');
  });

  it('is told by the script where that is one of another language', () => {
    expect(languageOf('三隻の船', 'en')).toBe('ja-JP');
    expect(languageOf('배 세 척', 'en')).toBe('ko-KR');
    expect(languageOf('三艘船', 'en')).toBe('zh-CN');
  });

  it('is that of their text where they only name something in another', () => {
    expect(languageOf('The port of Kobe (神戸) opened in 1868', 'en')).toBe('en-US');
    expect(languageOf('３ ships — “all” of them', 'en')).toBe('en-US');
  });

  it('stands in the file', () => {
    const tree = slideTree(
      write(scene([slide('s', [body([paragraph('港は静かだ'), paragraph('Calm')])])])),
      1,
    );
    expect(findAll(tree, 'a:rPr').map(({ attributes }) => attributes.lang)).toEqual(['ja-JP', 'en-US']);
  });
});
