// From the order that text stands in on a line back to the order that it is read in: the last step of the bidirectional
// algorithm (Unicode Standard Annex 9, rule L2) undone, for the two levels that a line of a slide has.

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /[\p{L}\p{N}]/u;

/** `pieces` of one line from left to right, each in its own reading order. */
export function logicalOrder(pieces: readonly string[]): readonly string[] {
  if (!pieces.some((piece) => RTL.test(piece))) return pieces;
  const backwards = pieces.map((piece) => RTL.test(piece));
  const forwards = pieces.map((piece, index) => !backwards[index] && STRONG.test(piece));
  const rtlLetters = pieces.filter((_, index) => backwards[index]).join('').length;
  const ltrLetters = pieces.filter((_, index) => forwards[index]).join('').length;
  if (rtlLetters <= ltrLetters) return turned(pieces, backwards);
  return turned([...pieces].reverse(), forwards.reverse());
}

/** With each stretch of `against` turned around; what is neither goes with a stretch that it stands within. */
function turned(pieces: readonly string[], against: readonly boolean[]): string[] {
  const result: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    let end = at;
    for (
      let next = at;
      next < pieces.length && (against[next] || !STRONG.test(pieces[next] ?? ''));
      next += 1
    )
      if (against[next]) end = next + 1;
    if (against[at] && end > at) {
      result.push(...pieces.slice(at, end).reverse());
      at = end;
    } else {
      result.push(pieces[at] ?? '');
      at += 1;
    }
  }
  return result;
}
