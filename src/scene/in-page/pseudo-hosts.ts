// Which elements may have generated content at all, read off the style sheets once.

const hosts = new WeakMap<Document, Set<Element> | 'all'>();

/** Elements that any rule gives a pseudo-element: asking each element for its two costs more than the walk itself. */
export function mayHavePseudo(element: Element): boolean {
  let set = hosts.get(document);
  if (!set) {
    set = findHosts();
    hosts.set(document, set);
  }
  return set === 'all' || set.has(element);
}

function findHosts(): Set<Element> | 'all' {
  const found = new Set<Element>();
  const visit = (rules: CSSRuleList): boolean => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        const nested = [...rule.cssRules].some((inner) => /::?(before|after)/.test(inner.cssText));
        if (nested) return false;
        if (!/::?(before|after)/.test(rule.selectorText)) continue;
        const selector = rule.selectorText.replace(/::?(before|after)\b/g, '');
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
