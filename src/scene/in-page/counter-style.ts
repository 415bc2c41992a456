// How counters are written: predefined styles, and those that @counter-style defines (CSS Counter Styles 3).

interface CounterStyle {
  readonly system: 'cyclic' | 'fixed' | 'symbolic' | 'alphabetic' | 'numeric' | 'additive';
  readonly symbols: readonly string[];
  readonly weights: readonly number[];
  readonly first: number;
  readonly pad: { readonly length: number; readonly symbol: string };
  readonly prefix: string;
  readonly suffix: string;
}

const letters = (text: string): string[] => [...text];
const digits = (zero: number): string[] =>
  Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit));

const of = (
  system: CounterStyle['system'],
  symbols: readonly string[],
  more: Partial<CounterStyle> = {},
): CounterStyle => ({
  system,
  symbols,
  weights: [],
  first: 1,
  pad: { length: 0, symbol: '0' },
  prefix: '',
  suffix: '. ',
  ...more,
});

const ROMAN = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
const ROMAN_LETTERS = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
const LATIN = letters('abcdefghijklmnopqrstuvwxyz');
const roman = (symbols: readonly string[]): CounterStyle => of('additive', symbols, { weights: ROMAN });
const upper = (symbols: readonly string[]): string[] => symbols.map((symbol) => symbol.toUpperCase());
const lower = (symbols: readonly string[]): string[] => symbols.map((symbol) => symbol.toLowerCase());

/** First digit of each script, by the name of its style. */
const ZEROS: Readonly<Record<string, number>> = {
  decimal: 0x30,
  'arabic-indic': 0x660,
  persian: 0x6f0,
  devanagari: 0x966,
  bengali: 0x9e6,
  gurmukhi: 0xa66,
  gujarati: 0xae6,
  oriya: 0xb66,
  tamil: 0xbe6,
  telugu: 0xc66,
  kannada: 0xce6,
  malayalam: 0xd66,
  thai: 0xe50,
  lao: 0xed0,
  tibetan: 0xf20,
  myanmar: 0x1040,
  khmer: 0x17e0,
  cambodian: 0x17e0,
  mongolian: 0x1810,
};

const OTHERS: Readonly<Record<string, CounterStyle>> = {
  'decimal-leading-zero': of('numeric', digits(0x30), { pad: { length: 2, symbol: '0' } }),
  'lower-alpha': of('alphabetic', LATIN),
  'lower-latin': of('alphabetic', LATIN),
  'upper-alpha': of('alphabetic', upper(LATIN)),
  'upper-latin': of('alphabetic', upper(LATIN)),
  'lower-greek': of('alphabetic', letters('αβγδεζηθικλμνξοπρστυφχψω')),
  'lower-roman': roman(lower(ROMAN_LETTERS)),
  'upper-roman': roman(ROMAN_LETTERS),
  disc: of('cyclic', ['•'], { suffix: ' ' }),
  circle: of('cyclic', ['◦'], { suffix: ' ' }),
  square: of('cyclic', ['▪'], { suffix: ' ' }),
  hiragana: of(
    'alphabetic',
    letters(
      'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん',
    ),
    { suffix: '、' },
  ),
  katakana: of(
    'alphabetic',
    letters(
      'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン',
    ),
    { suffix: '、' },
  ),
};

const defined = new WeakMap<Document, Map<string, CounterStyle>>();

/** The styles that the page's sheets define. */
function ownStyles(): Map<string, CounterStyle> {
  let styles = defined.get(document);
  if (styles) return styles;
  styles = new Map();
  defined.set(document, styles);
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSCounterStyleRule) styles.set(rule.name, parse(rule));
      else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList); // grouping rules hold rule lists
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      visit(sheet.cssRules);
    } catch {
      // A sheet of another origin may not be read.
    }
  }
  return styles;
}

/** Strings and identifiers of a list of symbols. */
const symbolsIn = (css: string): string[] =>
  [...css.matchAll(/"((?:[^"\\]|\\.)*)"|([^\s",]+)/g)].map((match) => match[1] ?? match[2] ?? '');

const oneString = (css: string, absent: string): string => (css === '' ? absent : (symbolsIn(css)[0] ?? ''));

function parse(rule: CSSCounterStyleRule): CounterStyle {
  const [system = 'symbolic', first = '1'] = rule.system.split(' ');
  const base = system === 'extends' ? styleOf(first) : undefined;
  const symbols = symbolsIn(rule.symbols);
  const pairs = symbolsIn(rule.additiveSymbols);
  const weights = pairs.filter((_, index) => index % 2 === 0).map(Number);
  const [length = '0', symbol = '0'] = symbolsIn(rule.pad);
  const own = {
    pad:
      rule.pad === '' ? (base?.pad ?? { length: 0, symbol: '0' }) : { length: Number(length) || 0, symbol },
    prefix: oneString(rule.prefix, base?.prefix ?? ''),
    suffix: oneString(rule.suffix, base?.suffix ?? '. '),
  };
  if (base) return { ...base, ...own };
  const known = ['cyclic', 'fixed', 'alphabetic', 'numeric', 'additive'] as const;
  const kind = known.find((each) => each === system) ?? 'symbolic';
  return of(kind, kind === 'additive' ? pairs.filter((_, index) => index % 2 === 1) : symbols, {
    ...own,
    weights,
    first: Number(first) || 1,
  });
}

function styleOf(name: string): CounterStyle | undefined {
  const zero = ZEROS[name];
  return (
    ownStyles().get(name) ?? OTHERS[name] ?? (zero === undefined ? undefined : of('numeric', digits(zero)))
  );
}

/** True for styles that are written here, with their prefix and suffix. */
export const isCounterStyle = (name: string): boolean => styleOf(name) !== undefined;

/** `value` in the style called `name`, without prefix and suffix; decimal where the style does not reach it. */
export function representation(value: number, name: string): string {
  const style = styleOf(name);
  const text = style && write(value, style);
  if (text === undefined) return String(value);
  const missing = style ? style.pad.length - [...text].length : 0;
  return missing > 0 && style ? style.pad.symbol.repeat(missing) + text : text;
}

/** As a list marker shows it. */
export function markerText(value: number, name: string): string {
  const style = styleOf(name);
  return `${style?.prefix ?? ''}${representation(value, name)}${style?.suffix ?? '. '}`;
}

function write(value: number, style: CounterStyle): string | undefined {
  const { symbols } = style;
  const count = symbols.length;
  if (count === 0) return undefined;
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  switch (style.system) {
    case 'cyclic':
      return symbols[(((value - 1) % count) + count) % count];
    case 'fixed':
      return symbols[value - style.first];
    case 'symbolic':
      return value < 1 ? undefined : symbols[(value - 1) % count]?.repeat(Math.ceil(value / count));
    case 'alphabetic':
      return value < 1 ? undefined : alphabetic(value, symbols);
    case 'numeric':
      return sign + numeric(size, symbols);
    case 'additive':
      return additive(size, style, sign);
    default:
      return style.system satisfies never;
  }
}

function alphabetic(value: number, symbols: readonly string[]): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / symbols.length))
    text = (symbols[(rest - 1) % symbols.length] ?? '') + text;
  return text;
}

function numeric(value: number, symbols: readonly string[]): string {
  if (symbols.length < 2) return String(value);
  let text = symbols[value % symbols.length] ?? '';
  for (let rest = Math.floor(value / symbols.length); rest > 0; rest = Math.floor(rest / symbols.length))
    text = (symbols[rest % symbols.length] ?? '') + text;
  return text;
}

function additive(value: number, { symbols, weights }: CounterStyle, sign: string): string | undefined {
  let rest = value;
  let text = '';
  for (const [index, weight] of weights.entries()) {
    if (weight <= 0) continue;
    text += (symbols[index] ?? '').repeat(Math.floor(rest / weight));
    rest %= weight;
  }
  return rest === 0 && text !== '' ? sign + text : undefined;
}
