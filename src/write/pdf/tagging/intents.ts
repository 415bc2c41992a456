// Intents (see intent.ts) as they come out of Chrome's print: the elements that carry them become what these say.
import { INTENT_MARK, type Intent } from './intent.ts';
import { mapElements, type StructureElement } from './structure.ts';

export function readIntents(root: StructureElement): StructureElement {
  return mapElements(root, (one) => {
    if (!one.alt?.startsWith(INTENT_MARK)) return [one];
    const { alt: _, ...rest } = one;
    return [{ ...rest, ...parse(one.alt.slice(INTENT_MARK.length)) }];
  });
}

/** The words are our own script's, so that they have its shape unless an author forged them: then a plain Div. */
function parse(words: string): Intent {
  try {
    const { role, alt, lang, expansion, artifact } = JSON.parse(words) as Intent;
    return {
      role,
      ...(alt !== undefined && { alt }),
      ...(lang !== undefined && { lang }),
      ...(expansion !== undefined && { expansion }),
      ...(artifact !== undefined && { artifact }),
    };
  } catch {
    return { role: 'Div' };
  }
}
