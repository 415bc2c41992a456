// A PPTX as LibreOffice needs it to show what PowerPoint shows: it ignores `rtl` of tables, so the columns of such a
// table are put the other way round for it. Without this, figures of Arabic decks would measure that alone.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const TABLE = /<a:tbl>.*?<\/a:tbl>/gs;
const RTL = /<a:tblPr[^>]* rtl="1"/;
const SPAN = / (?:gridSpan|hMerge)="/;

/** The same file with right-to-left tables mirrored by hand; those with cells over several columns stay. */
export function copyForLibreOffice(pptx: Uint8Array): Uint8Array {
  const parts = unzipSync(pptx);
  for (const [name, bytes] of Object.entries(parts)) {
    if (/^ppt\/slides\/[^/]+\.xml$/.test(name))
      parts[name] = strToU8(strFromU8(bytes).replace(TABLE, mirrored));
  }
  return zipSync(parts, { level: 1 });
}

function mirrored(table: string): string {
  if (!RTL.test(table) || SPAN.test(table)) return table;
  const backwards = (row: string): string => [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].reverse().join('');
  return table
    .replace(/(?:<a:gridCol [^>]*\/>)+/, (columns) => (columns.match(/<[^>]*>/g) ?? []).reverse().join(''))
    .replace(/(?:<a:tc>.*?<\/a:tc>)+(?=<\/a:tr>)/gs, backwards);
}
