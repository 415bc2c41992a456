// Languages of parts (ISO 32000-1, 14.9.2): where they change, and only what is well formed.
import { isElement, type StructureElement, withChildren } from './structure.ts';

/** `lang` is the document's. A tag that is none is left out: what it says is not known. */
export function markLanguages(root: StructureElement, lang: string): StructureElement {
  const own = root.lang === undefined ? undefined : wellFormed(root.lang);
  const children = root.children.map((child) =>
    isElement(child) ? markLanguages(child, own ?? lang) : child,
  );
  const marked = withChildren(root, children);
  if (root.lang === undefined) return marked;
  const { lang: _, ...rest } = marked;
  return own === undefined || own === lang ? rest : { ...rest, lang: own };
}

function wellFormed(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
