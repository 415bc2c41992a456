// A PPTX as LibreOffice needs it to show what PowerPoint shows. It ignores `rtl` of tables, so the columns of such a
// table are put the other way round for it. And it takes the whole frame of a placeholder for its text, where the format
// keeps text out of round corners (`a:rect` of the preset roundRect): the placeholder's insets get that room. And it
// shrinks text under `normAutofit` as it opens a file, by its own idea of how high lines are, where PowerPoint does so
// only to what is edited and draws the rest as the file says: in this copy nothing is fitted. Without this, figures would
// measure that alone.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const TABLE = /<a:tbl>.*?<\/a:tbl>/gs;
const RTL = /<a:tblPr[^>]* rtl="1"/;
const SPAN = / (?:gridSpan|hMerge)="/;

const SHAPE = /<p:sp>.*?<\/p:sp>/gs;
const ROUND =
  /<a:ext cx="(\d+)" cy="(\d+)"\/><\/a:xfrm><a:prstGeom prst="roundRect"><a:avLst>(?:<a:gd name="adj" fmla="val (\d+)"\/>)?/;
const INSET = / ([ltrb]Ins)="(\d+)"/g;

/** Share of the radius by which text keeps clear of a round corner: 1 - √½ (presetShapeDefinitions.xml). */
const CORNER = 0.29289;

/**
 * The same file with right-to-left tables mirrored by hand (those with cells over several columns stay), with the room of
 * round corners in the insets of placeholders, and without `normAutofit` where it says no size of its own.
 */
export function copyForLibreOffice(pptx: Uint8Array): Uint8Array {
  const parts = unzipSync(pptx);
  for (const [name, bytes] of Object.entries(parts)) {
    if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name))
      parts[name] = strToU8(
        strFromU8(bytes)
          .replace(TABLE, mirrored)
          .replace(SHAPE, clearOfCorners)
          .replaceAll('<a:normAutofit/>', '<a:noAutofit/>'),
      );
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

function clearOfCorners(shape: string): string {
  const round = shape.includes('<p:ph') ? ROUND.exec(shape) : null;
  if (!round) return shape;
  const [, width, height, adjusted = '16667'] = round;
  const radius = (Math.min(Number(width), Number(height)) * Math.min(50000, Number(adjusted))) / 100000;
  const room = Math.round(CORNER * radius);
  return shape.replace(/<a:bodyPr[^>]*>/, (body) =>
    body.replace(INSET, (_, side: string, inset: string) => ` ${side}="${Number(inset) + room}"`),
  );
}
