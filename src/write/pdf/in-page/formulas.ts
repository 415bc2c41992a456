// Formulas: KaTeX hides what it draws from assistive technology and offers MathML, which paints nothing and so cannot be
// tagged. In the PDF the drawing is the formula, and its speech the alternative text.
import type { Speech } from '../speak-formulas.ts';
import { intend } from './intend.ts';

const FORMULAS = '.katex, math:not(.katex math)';

/** The MathML of each formula, in order, without its TeX source. */
export function formulaSources(): string[] {
  return [...document.querySelectorAll(FORMULAS)].map((formula) => {
    const math = formula.matches('math') ? formula : formula.querySelector('math');
    if (!math) return '';
    const copy = math.cloneNode(true) as Element;
    for (const annotation of copy.querySelectorAll('annotation, annotation-xml')) annotation.remove();
    // Upright letters would be said to be "normal": infinity is never else.
    for (const upright of copy.querySelectorAll('[mathvariant="normal"]'))
      upright.removeAttribute('mathvariant');
    return new XMLSerializer().serializeToString(copy);
  });
}

/** Words in the order of `formulaSources`; a formula that says nothing is left to what it draws. */
export function formulas({ words, lang }: Speech): void {
  document.querySelectorAll(FORMULAS).forEach((formula, index) => {
    formula.querySelector('.katex-html')?.removeAttribute('aria-hidden');
    formula.querySelector('.katex-mathml')?.setAttribute('aria-hidden', 'true');
    const alt = words[index];
    intend(formula, alt ? { role: 'Formula', alt, lang } : { role: 'Span' });
  });
}
