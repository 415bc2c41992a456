// Reading files: encodings, damage, front matter, and what cannot be read at all.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/message.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Source } from '../../src/source/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'triptych-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Uint8Array): Promise<Source & { messages: Message[] }> {
  const file = join(folder, 'deck.md');
  writeFileSync(file, content);
  const messages: Message[] = [];
  const source = await readSource(file, (message) => messages.push(message));
  return { ...source, messages };
}

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('encodings', () => {
  const text = '# Größe\n\nEin Satz – mit Strich.\n';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(text, false, true)],
    ['UTF-16 BE with a mark', utf16(text, true, true)],
    ['UTF-16 LE', utf16(text, false, false)],
    ['UTF-16 BE', utf16(text, true, false)],
    ['carriage returns', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('reads %s', async (_, bytes) => {
    const source = await read(bytes);
    expect(source.text).toBe(text);
    expect(source.messages).toEqual([]);
  });

  it('reads lines that are not UTF-8 as windows-1252 and names the first', async () => {
    const bytes = Buffer.concat([
      Buffer.from('# Größe\n\n'),
      Buffer.from([0x47, 0xf6, 0x85, 0x20, 0x80, 0x0a]),
    ]);
    const source = await read(bytes);
    expect(source.text).toBe('# Größe\n\nGö… €\n');
    expect(source.messages).toMatchObject([{ code: 'text-encoding', line: 3 }]);
  });

  it('leaves out NUL characters in text', async () => {
    const source = await read('# Ti\0tle\n\nText of the deck that goes on.\n');
    expect(source.text).toContain('# Title');
    expect(source.messages).toMatchObject([{ code: 'text-nul', line: 1 }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['file-missing', async () => readSource(join(folder, 'none.md'), () => {})],
    ['file-is-folder', async () => readSource(folder, () => {})],
    ['file-empty', async () => read('')],
    ['file-empty', async () => read('\uFEFF \n\n')],
    ['file-empty', async () => read('---\nlang: en\n---\n')],
    ['file-binary', async () => read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))],
    [
      'file-binary',
      async () => read(Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7) % 32))),
    ],
    [
      'file-binary',
      async () =>
        read(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 31 + 7) % 251))),
    ],
    ['file-special', async () => readSource('/dev/null', () => {})],
  ])('throws %s', async (code, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ name: 'DeckError', code });
    await expect(attempt()).rejects.toHaveProperty('hint', expect.stringMatching(/\w/));
  });
});

describe('wrongly decoded characters', () => {
  it.each([
    ['exchange â€“ all', 'exchange – all'],
    ['itâ€™s â€œsoâ€\u009d', 'it’s “so”'],
    ['dÃ©jÃ\u00a0 vu, trÃ¨s bien', 'déjà vu, très bien'],
    ['MÃ¼nchen, FranÃ§ois, SÃ£o', 'München, François, São'],
    ['FRANÃ‡AIS, CAFÃ‰', 'FRANÇAIS, CAFÉ'],
    ['20Â°C, Â«ouiÂ»', '20°C, «oui»'],
    ['5 â‚¬ â„¢ â†’ âˆ’', '5 € ™ → −'],
    ['ðŸ˜€', '😀'],
    ['donâ€™t', 'don’t'],
    ['Ã¢â‚¬â„¢', '’'],
  ])('repairs %s', async (wrong, right) => {
    const source = await read(`# T\n\n${wrong}\n`);
    expect(source.text).toBe(`# T\n\n${right}\n`);
    expect(source.messages).toMatchObject([{ code: 'text-repaired', line: 3 }]);
  });

  it.each([
    '« Été comme hiver », dit-il à Noël. L’œuvre, ça va ? « À demain… »',
    'CAFÉ», É”, é»”, à», là…” où’',
    'AMANHÃ… MANHÃ” IRMÃ» IRMÃ– ROMÃ® não, coração, avó, você',
    'Spaß“ und Größe” „Ä“ Ö» Ü…',
    'Ñandú” pingüino» ¿Qué? ¡Sí!',
    'ÂNGELA, TÂ» e â”, pâte, château',
    'România, însă, fără, ţară â…',
    'Şişli, ÇİĞ, Ğ',
    'naïve façade, 20 °C, § 5, © 2024, ½ — “ok”',
    'Write `â€“` for a damaged dash',
  ])('leaves “%s” alone', async (text) => {
    const source = await read(`# T\n\n${text}\n`);
    expect(source.text).toContain(text);
    expect(source.messages).toEqual([]);
  });
});

describe('front matter', () => {
  it('reads settings, and dates and numbers as written', async () => {
    const { settings, bodyLine, messages } = await read(
      '---\ntitle: 1984\ndate: 2024-05-01\nauthor: [A, {name: B}]\nkeywords: x, y\nlang: pt-br\npaginate: false\nclass: [a, b]\nslides: {agenda: true, maxPoints: 3}\n---\ntext\n',
    );
    expect(messages).toEqual([]);
    expect(bodyLine).toBe(11);
    expect(settings).toEqual({
      title: '1984',
      date: '2024-05-01',
      author: 'A, B',
      keywords: ['x', 'y'],
      lang: 'pt-BR',
      dir: 'ltr',
      paginate: false,
      className: 'a b',
      plan: { agenda: true, summary: false, maxPoints: 3, titles: 'heading' },
    });
  });

  it.each([
    ['20', 1200],
    ['7.5', 450],
    ['20m', 1200],
    ['1h 15m', 4500],
    ['1h15m', 4500],
    ['90 min', 5400],
    ['1.5 hours', 5400],
    ['45 minutes, 30 seconds', 2730],
    ['00:45:00', 2700],
    ['"00:45:00"', 2700],
  ])('reads a talk of “%s”, in Marp decks too', async (written, seconds) => {
    for (const marp of ['', 'marp: true\n']) {
      const { settings, messages } = await read(`---\n${marp}lang: en\nduration: ${written}\n---\ntext\n`);
      expect(settings.duration).toBe(seconds);
      expect(messages).toEqual([]);
    }
  });

  it.each(['soon', '-5', '0', '45:00', '1h 90', '25h', '10m 1h', '1.2.3 min', '[20]', 'm', 'true'])(
    'does not take “%s” for a duration, and says what it takes',
    async (written) => {
      for (const marp of ['', 'marp: true\n']) {
        const { settings, messages } = await read(`---\n${marp}lang: en\nduration: ${written}\n---\ntext\n`);
        expect(settings.duration).toBeUndefined();
        expect(messages).toEqual([
          expect.objectContaining({
            code: 'setting-type',
            line: marp === '' ? 3 : 4,
            column: 1,
            text: expect.stringContaining('it takes the minutes of the talk'),
            hint: 'write "duration: 20m"',
          }),
        ]);
      }
    },
  );

  it('names what is of a wrong type, and what is used instead', async () => {
    const { settings, messages } = await read(
      '---\ntitle: [a]\npaginate: maybe\nslides:\n  maxPoints: 1\n  agenda: yes\n  agneda: true\ntittle: x\nlang: en_US\ndir: up\n---\ntext\n',
    );
    expect(messages.map(({ code, line, text, hint }) => [code, line, text, hint])).toEqual([
      ['setting-unknown', 8, '"tittle" is no setting', 'did you mean "title"?'],
      [
        'setting-lang',
        9,
        '"lang" is "en_US", it takes a language tag such as en, pt-BR or ar; used instead: en-US',
        'write "lang: en-US"',
      ],
      ['setting-type', 2, '"title" is a list, it takes text; used instead: none', undefined],
      [
        'setting-type',
        3,
        '"paginate" is the text "maybe", it takes true or false; used instead: none',
        undefined,
      ],
      ['setting-type', 10, '"dir" is the text "up", it takes ltr or rtl; used instead: none', undefined],
      ['setting-unknown', 7, '"slides.agneda" is no setting', 'did you mean "agenda"?'],
      [
        'setting-type',
        6,
        '"slides.agenda" is the text "yes", it takes true or false; used instead: false',
        undefined,
      ],
      [
        'setting-type',
        5,
        '"slides.maxPoints" is 1, it takes a whole number from 2 to 12; used instead: 5',
        undefined,
      ],
    ]);
    expect(settings.lang).toBe('en-US');
  });

  it('reads the handout as a word, a number or a mapping', async () => {
    const handoutOf = async (yaml: string): Promise<unknown> => {
      const { settings, messages } = await read(`---\n${yaml}\n---\ntext\n`);
      return messages.length > 0
        ? messages.map(({ line, text, hint }) => [line, text, hint])
        : settings.handout;
    };
    expect(await handoutOf('handout: notes')).toEqual({ layout: 'notes' });
    expect(await handoutOf('handout: 6')).toEqual({ layout: '6' });
    expect(await handoutOf('handout: true')).toEqual({});
    expect(await handoutOf('handout: false')).toBeUndefined();
    expect(await handoutOf('handout:\n  layout: side\n  paper: Letter\n  ink: true')).toEqual({
      layout: 'side',
      paper: 'letter',
      ink: true,
    });
    expect(await handoutOf('handout: 5')).toEqual([
      [
        2,
        '"handout" is 5, it takes notes, side, 2, 3, 4, 6, 9, outline or article; used instead: notes',
        undefined,
      ],
    ]);
    expect(await handoutOf('marp: true\nhandout: sid')).toEqual([
      [
        3,
        '"handout" is the text "sid", it takes notes, side, 2, 3, 4, 6, 9, outline or article; used instead: notes',
        'did you mean "side"?',
      ],
    ]);
    expect(await handoutOf('handout:\n  papr: a4')).toEqual([
      [3, '"handout.papr" is no setting', 'did you mean "paper"?'],
    ]);
  });

  it('reads past YAML that a colon breaks, and says where', async () => {
    const { settings, messages } = await read('---\nlang: en\ntitle: One: two\n---\ntext\n');
    expect(settings.title).toBe('One: two');
    expect(messages).toMatchObject([{ severity: 'warning', code: 'front-matter-not-yaml', line: 3 }]);
  });

  it('is an error where it is not YAML at all', async () => {
    const { messages, bodyLine } = await read('---\ntitle: [a\n\tb: }\n---\ntext\n');
    expect(messages[0]).toMatchObject({
      severity: 'error',
      code: 'front-matter-not-yaml',
      line: 3,
      column: 2,
    });
    expect(bodyLine).toBe(5);
  });

  it('takes prose between two breaks for prose', async () => {
    expect(await read('---\nJust words\n---\n\nMore.\n')).toMatchObject({ bodyLine: 1, messages: [] });
  });

  it('says that it is never closed', async () => {
    expect((await read('---\ntitle: x\n\n# T\n')).messages).toMatchObject([
      { code: 'front-matter-unclosed' },
    ]);
  });

  it('refuses alias bombs and makes nothing of tags', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]`),
    ];
    expect((await read(`---\n${bomb.join('\n')}\n---\ntext\n`)).messages).toMatchObject([
      { code: 'front-matter-aliases' },
    ]);
    expect((await read('---\ntitle: !!js/function "x"\n---\ntext\n')).settings.title).toBe('x');
  });

  it('never makes a setting of what objects inherit', async () => {
    const { settings } = await read('---\n__proto__: {title: x}\nconstructor: y\n---\ntext\n');
    expect(settings.title).toBeUndefined();
  });

  it.each([
    ['ar', 'rtl'],
    ['ur', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ku', 'ltr'],
    ['ks-Deva', 'ltr'],
    ['en', 'ltr'],
  ])('writes %s %s', async (lang, dir) => {
    expect((await read(`---\nlang: ${lang}\n---\ntext\n`)).settings).toMatchObject({ lang, dir });
  });

  it('takes the language from the script where nothing names it', async () => {
    const { settings, messages } = await read('# العنوان\n\nنص المقال بالعربية.\n');
    expect(settings).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(messages).toMatchObject([{ severity: 'info', code: 'lang-guessed', line: 1 }]);
  });
});

describe('Marp decks', () => {
  it('are never complained of', async () => {
    const source = await read(
      '---\nmarp: true\ntitle: One: two\ntittle: x\nlang: xx_y\nslides: 3\n---\n# T\n',
    );
    expect(source.kind).toBe('marp');
    expect(source.messages).toEqual([]);
    expect(source.settings).toMatchObject({ title: 'One: two', lang: 'en' });
  });
});
