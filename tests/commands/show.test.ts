import { describe, expect, it } from 'vitest';
import type { BuildReport, DeckReport } from '../../src/commands/build-types.ts';
import { showBytes, showTime } from '../../src/commands/show/figures.ts';
import { showMessages } from '../../src/commands/show/messages.ts';
import { printable } from '../../src/commands/show/printable.ts';
import { progressLines } from '../../src/commands/show/progress-lines.ts';
import { type LiveState, progressLive, renderLive } from '../../src/commands/show/progress-live.ts';
import { showSummary } from '../../src/commands/show/summary.ts';
import { openStopwatch } from '../../src/commands/stopwatch.ts';
import { coloured, openTerminal, plain } from '../../src/commands/terminal.ts';

const good: DeckReport = {
  file: 'content/talk.md',
  status: 'ok',
  retryable: false,
  slides: 12,
  speakingSeconds: 400,
  outputs: [
    { format: 'html', path: 'dist/talk.html', bytes: 1_234_567 },
    { format: 'marp', path: 'dist/talk.slides.md', bytes: 980 },
  ],
  milliseconds: 1900,
  stages: { read: 3, render: 1200 },
  messages: [
    {
      severity: 'warning',
      code: 'image-missing',
      text: 'there is no picture a.png',
      file: 'content/talk.md',
      line: 4,
      column: 7,
      hint: 'put it beside the deck',
    },
    { severity: 'info', code: 'text-repaired', text: 'two dashes were repaired' },
  ],
};
const bad: DeckReport = {
  ...good,
  file: 'content/bad.md',
  status: 'failed',
  outputs: [],
  messages: [{ severity: 'error', code: 'file-empty', text: 'the file is empty' }],
};
const report: BuildReport = {
  decks: [good, bad],
  total: {
    decks: 2,
    failed: 1,
    slides: 12,
    outputs: 2,
    bytes: 1_235_547,
    milliseconds: 2100,
    errors: 1,
    warnings: 1,
  },
  exitCode: 1,
};

describe('figures', () => {
  it('reads as people do', () => {
    expect([0, 999, 1000, 999_499, 999_500, 12_345_678].map(showBytes)).toEqual([
      '0 B',
      '999 B',
      '1 kB',
      '999 kB',
      '1.0 MB',
      '12.3 MB',
    ]);
    expect([3.4, 99, 100, 59_900, 59_990, 125_000].map(showTime)).toEqual([
      '3 ms',
      '99 ms',
      '0.1 s',
      '59.9 s',
      '1 min 0 s',
      '2 min 5 s',
    ]);
  });
});

describe('messages', () => {
  it('stand under their deck with place, severity, code and hint', () => {
    expect(showMessages([good, bad], ['error', 'warning', 'info'], plain)).toBe(
      [
        'content/talk.md: 1 warning, 1 info',
        '  content/talk.md:4:7: warning image-missing: there is no picture a.png',
        '    put it beside the deck',
        '  content/talk.md: info text-repaired: two dashes were repaired',
        '',
        'content/bad.md: 1 error',
        '  content/bad.md: error file-empty: the file is empty',
        '',
        '',
      ].join('\n'),
    );
  });

  it('are only the errors where that is asked', () => {
    expect(showMessages([good, bad], ['error'], plain)).not.toContain('talk.md');
  });

  it('cannot command the terminal', () => {
    const text = showMessages([{ ...bad, file: 'a\u001b[2J\nb.md' }], ['error'], plain);
    expect(text.split('\n')[0]).toBe('a\\x1b[2J\\x0ab.md: 1 error');
    expect(printable('naïve العربية 🎉')).toBe('naïve العربية 🎉');
  });
});

describe('the summary', () => {
  it('says what was written, how large, how long', () => {
    expect(showSummary(report, plain)).toBe(
      [
        'content/talk.md  12 slides, 7 min to say, in 1.9 s',
        '  dist/talk.html         1.2 MB',
        '  dist/talk.slides.md     980 B',
        'content/bad.md  failed, nothing written',
        '2 decks, 1 failed: 12 slides, 2 files, 1.2 MB in 2.1 s (1 error, 1 warning)',
        '',
      ].join('\n'),
    );
  });
});

describe('progress', () => {
  it('is a line a stage in a pipe', () => {
    let time = 0;
    let text = '';
    const progress = progressLines(
      (line) => {
        text += line;
      },
      () => time,
    );
    progress.deckStarted('a.md', 1, 2);
    progress.stageStarted('read');
    time = 1500;
    progress.stageStarted('plan');
    progress.deckFinished(good);
    expect(text).toBe(
      '[1/2] a.md: read (at 0 ms)\n[1/2] a.md: plan (at 1.5 s)\n[1/2] a.md: ok in 1.9 s (read 3 ms, render 1.2 s)\n',
    );
  });

  const state: LiveState = {
    file: 'content/alliances.md',
    number: 3,
    of: 12,
    stages: [
      { stage: 'read', since: 0 },
      { stage: 'plan', since: 20 },
      { stage: 'render', since: 300 },
    ],
  };

  it('is one line on a terminal, with the times of stages gone by', () => {
    expect(renderLive(state, 1500, 80, plain)).toBe(
      '⠴ [3/12] content/alliances.md  render 1.2 s   read 20 ms · plan 0.3 s',
    );
  });

  it('gives way on a narrow terminal, and never wraps', () => {
    expect(renderLive(state, 1500, 64, plain)).toBe(
      '⠴ [3/12] content/alliances.md  render 1.2 s   plan 0.3 s',
    );
    expect(renderLive(state, 1500, 50, plain)).toBe('⠴ [3/12] content/alliances.md  render 1.2 s');
    expect(renderLive(state, 1500, 40, plain)).toBe('⠴ [3/12] …t/alliances.md  render 1.2 s');
    for (let columns = 24; columns < 100; columns++) {
      expect(renderLive(state, 1500, columns, plain).length).toBeLessThan(columns);
    }
  });

  it('draws each stage and takes the line away at the end', () => {
    const drawn: string[] = [];
    const screen = {
      draw: (line: string) => drawn.push(line),
      clear: () => drawn.push('cleared'),
      columns: () => 80,
    };
    const progress = progressLive(screen, plain, () => 0);
    progress.deckStarted('a.md', 1, 1);
    progress.stageStarted('read');
    progress.stageStarted('pptx');
    progress.end();
    progress.stageStarted('write');
    expect(drawn).toEqual([
      '⠋ [1/1] a.md  ',
      '⠋ [1/1] a.md  read 0 ms',
      '⠋ [1/1] a.md  pptx 0 ms   read 0 ms',
      'cleared',
    ]);
  });
});

describe('the stopwatch', () => {
  it('adds up a stage that is entered again', () => {
    let time = 0;
    const watch = openStopwatch(
      () => undefined,
      () => time,
    );
    watch.enter('layout');
    time = 10;
    watch.enter('html');
    time = 15;
    watch.enter('layout');
    time = 40;
    expect(watch.stop()).toEqual({ milliseconds: 40, stages: { layout: 35, html: 5 } });
  });
});

describe('the terminal', () => {
  const stream = (isTTY: boolean, columns = 80) => ({
    isTTY,
    columns,
    hasColors: (env: NodeJS.ProcessEnv) => env.NO_COLOR === undefined,
    write: () => true,
  });
  const open = (isTTY: boolean, env: NodeJS.ProcessEnv, colours = true, columns = 80) =>
    // The few members that openTerminal touches stand in for a stream.
    openTerminal(
      { stdout: stream(false), stderr: stream(isTTY, columns), env } as unknown as NodeJS.Process,
      colours,
    ).err;

  it('is coloured only where that is wanted', () => {
    expect(open(true, {}).paint('red', 'x')).toBe(coloured('red', 'x'));
    expect(coloured('red', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(open(true, { NO_COLOR: '1' }).paint('red', 'x')).toBe('x');
    expect(open(true, {}, false).paint('red', 'x')).toBe('x');
    expect(open(false, {}).paint('red', 'x')).toBe('x');
  });

  it('is live only where lines can be rewritten', () => {
    expect(open(true, {}).live).toBeDefined();
    for (const env of [{ CI: '1' }, { TERM: 'dumb' }]) expect(open(true, env).live).toBeUndefined();
    expect(open(false, {}).live).toBeUndefined();
    expect(open(true, {}, true, 0).live).toBeUndefined();
  });
});
