// The PowerPoint writer: needs the scene, and the files of the fonts that its text is set in.
import type { Stages, Writer } from '../writer.ts';
import { loadDecoder } from './fonts/decode-font.ts';
import { embedFonts } from './fonts/embed-fonts.ts';
import { writePptx } from './write-pptx.ts';

export const pptxWriter = {
  format: 'pptx',
  extension: '.pptx',
  async write(stages: Stages): Promise<Uint8Array> {
    const { rendered, timestamp, report } = stages;
    const { scene, assets } = await stages.scene();
    const fonts = await embedFonts(scene, rendered.fontFaces, assets, stages.embedFonts, report);
    // Lines in the scene are those of the author's file.
    const { file } = rendered.placeOf(1);
    return writePptx(scene, assets, { timestamp, fonts }, (message) => report({ file, ...message }));
  },
  prepare: loadDecoder,
} as const satisfies Writer;
