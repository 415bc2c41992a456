import { describe, expect, it } from 'vitest';
import { plainNotes } from '../../../src/write/pdf/plain-notes.ts';

describe('plainNotes', () => {
  it.each([
    ['', []],
    [
      'Plain words,\nwrapped in the source.\n\nA second paragraph.',
      ['Plain words, wrapped in the source.', 'A second paragraph.'],
    ],
    [
      'Some **strong**, *slanted*, ~~gone~~ and `coded` words',
      ['Some strong, slanted, gone and coded words'],
    ],
    ['See [the site](https://example.com/a).', ['See the site (https://example.com/a).']],
    ['See <https://example.com/a> and [slide](#three)', ['See https://example.com/a and slide']],
    ['www.example.com', ['www.example.com']],
    ['- one\n  - two\n- three', ['- one\n  - two\n- three']],
    ['3. three\n4. four', ['3. three\n4. four']],
    ['- [x] done\n- [ ] open', ['- [x] done\n- [ ] open']],
    ['> quoted\n> words', ['quoted words']],
    ['line one  \nline two', ['line one\nline two']],
    ['```js\nlet a = 1;\n\nlet b;\n```', ['let a = 1;\n\nlet b;']],
    ['| a | b |\n|---|---|\n| 1 | 2 |', ['a | b\n1 | 2']],
    ['<b>bold</b> and ![a picture](x.png)', ['bold and a picture']],
    ['# Heading\nwords', ['Heading', 'words']],
    ['2 * 3 = 6, a_b, R&amp;D', ['2 * 3 = 6, a_b, R&D']],
    ['1) first', ['1. first']],
  ])('turns %j into %j', (markdown, paragraphs) => {
    expect(plainNotes(markdown)).toEqual(paragraphs);
  });
});
