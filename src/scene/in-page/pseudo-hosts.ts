// Which elements may have generated content at all, read off the style sheets once.

export type Which = '::before' | '::after';

type Kind = 'generated' | 'first-letter' | 'first-line';

const PATTERNS: Readonly<Record<Kind, string>> = {
  generated: '::?(before|after)',
  'first-letter': '::?first-letter',
  'first-line': '::?first-line',
};

const hosts: Readonly<Record<Kind, WeakMap<Document, Set<Element> | 'all'>>> = {
  generated: new WeakMap(),
  'first-letter': new WeakMap(),
  'first-line': new WeakMap(),
};

/** Elements that any rule gives a pseudo-element: asking each element for its two costs more than the walk itself. */
export const mayHavePseudo = (element: Element): boolean => mayHave(element, 'generated');

/** Elements that any rule gives a pseudo-element of the kind. */
export function mayHave(element: Element, kind: Kind): boolean {
  let set = hosts[kind].get(document);
  if (!set) {
    set = findHosts(PATTERNS[kind]);
    hosts[kind].set(document, set);
  }
  return set === 'all' || set.has(element);
}

function findHosts(pattern: string): Set<Element> | 'all' {
  const named = new RegExp(pattern);
  const each = new RegExp(`${pattern}\\b`, 'g');
  const found = new Set<Element>();
  const visit = (rules: CSSRuleList): boolean => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        const nested = [...rule.cssRules].some((inner) => named.test(inner.cssText));
        if (nested) return false;
        if (!named.test(rule.selectorText)) continue;
        const selector = rule.selectorText.replace(each, '');
        for (const element of document.querySelectorAll(
          selector.replace(/(^|,|>|\+|~|\s)\s*(?=,|$)/g, '$1 *'),
        ))
          found.add(element);
      } else if ('cssRules' in rule && !visit(rule.cssRules as CSSRuleList)) return false; // grouping rules hold rule lists
    }
    return true;
  };
  try {
    for (const sheet of document.styleSheets) if (!visit(sheet.cssRules)) return 'all';
  } catch {
    return 'all';
  }
  return found;
}
