import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseEmbedFonts,
  parseFormats,
  parseHandout,
  parseHosts,
  parseOut,
  parsePaper,
  parseTheme,
} from '../../src/commands/build-arguments.ts';
import { nearest, WrongUsage } from '../../src/commands/wrong-usage.ts';

const hintOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof WrongUsage) return `${error.message}; ${error.hint}`;
    throw error;
  }
  return 'accepted';
};

describe('the options of build', () => {
  it('takes formats once each, in the order they are made', () => {
    expect(parseFormats('pptx, HTML,pptx')).toEqual(['html', 'pptx']);
    expect(parseFormats('html', parseFormats('pdf'))).toEqual(['html', 'pdf']);
  });

  it('names the nearest format', () => {
    expect(hintOf(() => parseFormats('ppt'))).toContain('did you mean pptx?');
    expect(hintOf(() => parseFormats('docx'))).toContain('there is no format "docx"');
    expect(hintOf(() => parseFormats('markdown'))).not.toContain('did you mean');
    expect(hintOf(() => parseFormats(','))).toContain('names no format');
  });

  it('takes which fonts to embed', () => {
    expect([parseEmbedFonts('all'), parseEmbedFonts('None')]).toEqual(['all', 'none']);
    expect(hintOf(() => parseEmbedFonts('shiped'))).toContain('did you mean shipped?');
    expect(hintOf(() => parseEmbedFonts('talk.md'))).toContain('it takes shipped, all, none');
  });

  it('takes the layout and the paper of handouts', () => {
    expect([parseHandout('Notes'), parseHandout('6'), parsePaper('A4')]).toEqual(['notes', '6', 'a4']);
    expect(hintOf(() => parseHandout('outlin'))).toContain('did you mean outline?');
    expect(hintOf(() => parseHandout('5'))).toContain(
      'it takes notes, side, 2, 3, 4, 6, 9, outline, article',
    );
    expect(hintOf(() => parsePaper('leter'))).toContain('did you mean letter?');
  });

  it('takes hosts, and says what is none', () => {
    expect(parseHosts('a.example', parseHosts('B.example:8080,a.example'))).toEqual([
      'b.example:8080',
      'a.example',
    ]);
    for (const wrong of ['https://a.example', 'a.example/x', 'user@a.example', '-x', '*.example']) {
      expect(hintOf(() => parseHosts(wrong))).toContain('not the name of a host');
    }
  });

  it('tells a theme from a file', () => {
    expect(parseTheme('gaia')).toBe('gaia');
    expect(parseTheme('mine.css')).toBe(resolve('mine.css'));
    expect(parseTheme('themes/Mine.CSS')).toBe(resolve('themes/Mine.CSS'));
  });

  it('refuses an empty folder name', () => {
    expect(() => parseOut('')).toThrow(WrongUsage);
  });
});

describe('nearest', () => {
  it('finds a slip of the hand and nothing far-fetched', () => {
    expect(nearest('biuld', ['build', 'check'])).toBe('build');
    expect(nearest('xyzzy', ['build', 'check'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});
