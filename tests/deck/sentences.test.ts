// Where sentences end, in each language: a table to read, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/deck/inline-flow.ts';
import { sentencesOf } from '../../src/deck/sentences.ts';

const flowOf = (text: string): Flow => ({
  text,
  spans: [{ start: 0, end: text.length, wrappers: [] }],
  lineAt: () => 1,
});

const read = (text: string, lang: string): string[] =>
  sentencesOf(flowOf(text), lang).map(({ start, end }) => text.slice(start, end));

/** A bar stands where a sentence ends. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Dr. Helen Okafor paid £3.4 million, i.e. too much.|Mrs. Lane did not.',
    'The answer was no.|They asked No. 12 of the list.|See Fig. 3 and p. 40.',
    'J. R. Hale wrote it with C. S. Lewis.|It sold.|The plan B.|The U.S.|They left.',
    'The mill shut.|20 men left it on 3 May.|1909 was worse.',
    '“Will it hold?” she asked.|“It will not.”|“Why?” Merian asked.|Nobody knew.',
    'We meet at 5 p.m. on Friday.|Bring bread, milk, etc.|Tea is there.',
    'The map is at https://example.org/maps.html?v=2.1 today.|Version 2.0.1 is out.',
    'He waited…|Nobody came … and nobody wrote.|Wait...|Then he left.',
    '(Nobody said so.)|The study (Marchetti et al. 2014) was small.',
    'He loved art.|She did not.|Art. 5 says why.|Smith et al. (2014) agree.',
  ],
  fr: [
    'M. Vasseur part à 21 h 52.|« Déjà ? » dit-elle.|Oui.',
    'Mme Morel et le Pr. Aubert vivent, p. ex., à Tarbes.|Ils n’ont que 3,5 km.|Il en faut 12.',
    'On lit à l’art. 3 du code, cf. p. 12.|Le prix a baissé, etc.|Elle part.',
    'Il mesurait 5 m.|Marie en mesurait 4.',
  ],
  de: [
    'Am 3. Oktober, d. h. im Herbst, kam er.|Im 19. Jahrhundert war es anders.',
    'Er hat z. B. Wasser, u. a. Salz und ca. 2.000 Euro.|Dr. Maas hat mehr, vgl. Abb. 3.',
    '„Geht das?“, fragte Prof. Brandt.|„Es geht.“|Der 2. Weltkrieg endete am 8. Mai 1945.',
    'Brot, Milch usw. gab es.|Sie wohnte in der Hauptstr. 5 in St. Gallen.|Danach zog sie fort.',
    'Es blieben nur 12.|Dann kamen alle wieder.|Bis 1990.|Danach nicht.',
  ],
  es: [
    'El Sr. Ruiz y la Dra. Montenegro hablaron.|Vivían en EE. UU. desde 1998.',
    '¿Quién vino?|¡Nadie!|«No vino nadie», dijo D. Julio.|Costó 1.250,50 pesos.',
    'Hay plátanos, mangos, etc.|Véase la pág. 12, p. ej. el mapa.',
  ],
  id: [
    'Warga membawa botol, kardus, dll. setiap Sabtu.|Prof. Dr. Siti Rohmah hadir di Jl. Merdeka No. 5.',
    'Harganya Rp2.500.|Harga naik 3,5 persen.|Ia M. Natsir dari PT. Sawit Jaya.',
  ],
  tr: [
    'Sarnıç 3. yüzyılda yapıldı.|Prof. Dr. Selin Akarca 2. Dünya Savaşı’nı anlattı.',
    'Osmanlılar durgun suyu sevmezdi.|1453’ten sonra çeşmeler yapıldı.|Ekmek, süt vb. ürünler geldi.',
    'Bkz. s. 12.|3. Selim tahta çıktı.|Fiyat 1.250,5 lira oldu.',
  ],
  it: ['Il sig. Rossi e il dott. Verdi parlano.|Costa 3,5 euro.|Cfr. pag. 12 e così via.'],
  pt: ['O Sr. Lima e a Dra. Rosa vieram.|Custa R$ 1.250,50.|Veja a pág. 12.'],
  nl: ['Dhr. Jansen woont, d.w.z. slaapt, in Den Haag.|Hij heeft o.a. brood.|De rest niet.'],
  ar: [
    'كيف يعمل الفلج؟|يبدأ من بئر، ثم يجري الماء؛ وهذا كل شيء.|كتب د. سالم ذلك عام 2006.',
    'بلغ السعر 3.5 ريال.|قال: «الماء صبر.»|ثم سكت!',
  ],
  ur: ['ڈیزل مہنگا ہے۔|دھوپ مفت ہے؟|ہاں!|وہ بولا: ”پانی نہیں۔“|قیمت 3.5 روپے ہے۔'],
  zh: ['水位下降了。|为什么？|“没有雨。”他说。|价格是3.5元！'],
  ja: ['水位が下がった。|「雨がない。」と彼は言った。|なぜか？|値段は3.5円だ。'],
  ru: [
    'В 2006 г. Москва изменилась.|Это было в 1999 г.|Он ушёл.|Проф. Иванов писал, т. е. говорил, об этом.',
  ],
};

describe('sentences', () => {
  it.each(Object.entries(TABLE).flatMap(([lang, rows]) => rows.map((row) => [lang, row] as const)))(
    '%s: %s',
    (lang, row) => {
      const wanted = row.split('|');
      expect(read(wanted.join(/^(?:zh|ja)/.test(lang) ? '' : ' '), lang)).toEqual(wanted);
    },
  );

  it('lose no word, keep their order, and never overlap, whatever the text', () => {
    const word = fc.constantFrom(
      ...'The. the 3. 20 Dr. z. B. No. “Why?” « où ? » ... … e.g. M. U.S. 「水。」 ؟ ۔ www.a.org 3,5 (so.) ! - — a.m. Wasser. X. 木。'.split(
        ' ',
      ),
    );
    const lang = fc.constantFrom(...Object.keys(TABLE), 'xx', 'fi');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), lang, (words, language) => {
        const text = words.join(' ');
        const ranges = sentencesOf(flowOf(text), language);
        let at = 0;
        for (const { start, end } of ranges) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 300, seed: 23 },
    );
  });
});
