// Languages of parts (ISO 32000-1, 14.9.2): where they change, and only what is well formed.
import { isElement, type StructureElement } from './structure.ts';

/** `lang` is the document's. A tag that is none is left out: what it says is not known. */
export function markLanguages(root: StructureElement, lang: string): StructureElement {
  const { lang: own, ...rest } = root;
  const tag = own === undefined ? undefined : wellFormed(own);
  const children = root.children.map((child) =>
    isElement(child) ? markLanguages(child, tag ?? lang) : child,
  );
  return { ...rest, children, ...(tag !== undefined && tag !== lang && { lang: tag }) };
}

function wellFormed(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
