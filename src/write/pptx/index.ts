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
    return writePptx(scene, assets, { timestamp, fonts }, report);
  },
  prepare: loadDecoder,
} as const satisfies Writer;
