// The layout that a page's content asks for.
import { isBigNumber } from './big-number.ts';
import { countPieces } from './block-pieces.ts';
import type { Block, Layout } from './types.ts';

/** By what stands on the page; `content` where nothing stands out. */
export function chooseLayout(blocks: readonly Block[]): Layout {
  const main = blocks.filter(({ kind }) => kind !== 'lead');
  const [only] = main;
  if (main.length === 1 && only) {
    if (only.kind === 'table' || only.kind === 'quote' || only.kind === 'code') return only.kind;
  }
  if (isBigNumber(blocks)) return 'big-number';
  if (isFacing(blocks)) return 'two-columns';
  const pictures = main.filter(isPicture);
  const others = main.filter((block) => !isPicture(block));
  if (pictures.length === 1 && others.length === 0 && main.length === blocks.length) return 'full-picture';
  if (pictures.length === 1 && others.length <= 1 && others.every(isText)) return 'picture';
  return 'content';
}

/** Two lists of about one length, a line above each that says what it is: before and after, for and against. */
function isFacing(blocks: readonly Block[]): boolean {
  const [leftLead, left, rightLead, right] = blocks;
  if (blocks.length !== 4 || !left || !right) return false;
  if (leftLead?.kind !== 'lead' || rightLead?.kind !== 'lead' || !isText(left) || !isText(right))
    return false;
  if (left.kind !== right.kind) return false;
  const [short, long] = [countPieces(left), countPieces(right)].sort((a, b) => a - b);
  return short !== undefined && long !== undefined && short >= 2 && long <= 6 && long <= short * 2;
}

/** A picture file; a diagram drawn from code keeps the width of the slide. */
const isPicture = (block: Block): boolean => block.kind === 'figure' && /^\[?!\[/.test(block.markdown);

const isText = (block: Block): boolean => block.kind === 'points' || block.kind === 'list';

/** A page that a talk may end on: a few words. */
export const isShort = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.kind === 'lead' || (block.kind === 'points' && block.points.length <= 4));

const CLOSING_NAMES = new RegExp(
  `^(?:\\d+\\.?\\s*)?(?:${[
    '(?:in )?conclusions?|concluding remarks|summary|closing|in closing|closing (?:remarks|thoughts)|(?:key )?takeaways|final thoughts|wrap-?up|in short|to conclude',
    'conclusion|en conclusion|résumé|en résumé|pour conclure',
    'fazit|schluss|schlussfolgerung(?:en)?|zusammenfassung',
    'conclusión|conclusiones|en resumen|resumen',
    'conclusão|conclusões|em resumo|resumo',
    'conclusione|conclusioni|in sintesi',
    'sonuç|заключение|выводы|итоги|συμπέρασμα|סיכום',
    'خاتمة|الخاتمة|الخلاصة|خلاصة|نتیجه‌گیری|نتیجه گیری|جمع‌بندی|خلاصہ',
    '结论|總結|总结|結論|まとめ|결론',
  ].join('|')})[.:!]?$`,
  'iu',
);

/** Whether a section's heading says that it closes the talk. */
export const isClosingName = (heading: string): boolean => CLOSING_NAMES.test(heading.trim());
